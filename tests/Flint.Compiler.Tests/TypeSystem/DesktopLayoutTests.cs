using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Flint.Compiler.TypeSystem;

namespace Flint.Compiler.Tests.TypeSystem;

/// <summary>Structs without pointers lie in memory as on a desktop: the same size and alignment, and each field at the same place.</summary>
public sealed class DesktopLayoutTests(DesktopLayoutTests.Compiled compiled) : IClassFixture<DesktopLayoutTests.Compiled>
{
    private const string Source =
        """
        using System.Runtime.CompilerServices;
        using System.Runtime.InteropServices;

        struct AllNumbers { public sbyte A; public short B; public byte C; public int D; public ushort E; public long F; public bool G; public float H; public char I; public double J; }
        struct Falling { public double A; public int B; public short C; public byte D; }
        struct Rising { public byte A; public short B; public int C; public double D; }
        struct TailPadding { public long A; public byte B; }
        struct Inner { public byte A; public int B; }
        struct Outer { public byte A; public Inner B; public short C; public Inner D; }
        struct Deep { public byte A; public Outer B; public TailPadding C; public byte D; }
        struct Empty { }
        struct HoldsEmpty { public Empty A; public int B; public Empty C; }
        enum Bytes : byte { } enum Shorts : short { } enum Ints { } enum Longs : ulong { }
        struct Enums { public Bytes A; public Longs B; public Bytes C; public Shorts D; public Ints E; }
        [StructLayout(LayoutKind.Sequential, Pack = 1)] struct Pack1 { public byte A; public long B; public short C; public Inner D; }
        [StructLayout(LayoutKind.Sequential, Pack = 2)] struct Pack2 { public byte A; public long B; public byte C; public int D; }
        [StructLayout(LayoutKind.Sequential, Pack = 4)] struct Pack4 { public byte A; public double B; public byte C; }
        [StructLayout(LayoutKind.Sequential, Pack = 16)] struct Pack16 { public byte A; public long B; public byte C; }
        struct HoldsPacked { public byte A; public Pack1 B; public Pack2 C; public int D; }
        [StructLayout(LayoutKind.Sequential, Size = 1)] struct SizeTooSmall { public int A; public byte B; }
        [StructLayout(LayoutKind.Sequential, Size = 16)] struct SizeLarger { public int A; public byte B; }
        [StructLayout(LayoutKind.Sequential, Size = 6)] struct SizeUnaligned { public int A; }
        [StructLayout(LayoutKind.Sequential, Size = 5, Pack = 1)] struct SizePacked { public short A; }
        [StructLayout(LayoutKind.Explicit)] struct Union { [FieldOffset(0)] public int A; [FieldOffset(0)] public float B; [FieldOffset(0)] public byte C; }
        [StructLayout(LayoutKind.Explicit)] struct Holes { [FieldOffset(3)] public byte A; [FieldOffset(8)] public int B; [FieldOffset(13)] public byte C; }
        [StructLayout(LayoutKind.Explicit)] struct Misaligned { [FieldOffset(1)] public int A; [FieldOffset(6)] public long B; }
        [StructLayout(LayoutKind.Explicit, Size = 32)] struct ExplicitLarger { [FieldOffset(4)] public int A; }
        [StructLayout(LayoutKind.Explicit, Size = 2)] struct ExplicitTooSmall { [FieldOffset(4)] public int A; }
        [StructLayout(LayoutKind.Explicit, Pack = 1)] struct ExplicitPacked { [FieldOffset(0)] public long A; [FieldOffset(8)] public byte B; }
        struct HoldsUnion { public byte A; public Union B; public Holes C; public Misaligned D; }
        [InlineArray(3)] struct InlineShorts { short _first; }
        [InlineArray(4)] struct InlineStructs { Inner _first; }
        struct HoldsInline { public byte A; public InlineShorts B; public byte C; public InlineStructs D; }
        unsafe struct Fixed { public byte A; public fixed int B[3]; public fixed byte C[5]; public short D; }
        struct Pair<T, U> { public T A; public U B; public T C; }
        struct Nested<T> { public struct In { public byte A; public T B; } public In A; public byte B; }
        struct Generics { public byte A; public Pair<byte, long> B; public Pair<short, Inner> C; public Nested<int>.In D; public Nested<double> E; public Pair<Pair<byte, byte>, int> F; }
        struct Library { public bool A; public System.TimeSpan B; public int? C; public System.Guid D; public long? E; public System.Text.Rune F; public System.Index G; public System.Range H; public bool? I; }
        struct Statics { public static long S; public byte A; public static readonly int[] T = [1]; public byte B; public const int K = 4; }
        record struct Record(byte A, long B, short C);
        ref struct ByRefLike { public byte A; public int B; }

        struct After<T> { public byte First; public T Value; }
        class Program { static void Main() { } }
        """;

    private readonly TypeSystemContext context = compiled.Context;
    private readonly Assembly desktop = compiled.Desktop;

    [Theory]
    [InlineData("AllNumbers")]
    [InlineData("Falling")]
    [InlineData("Rising")]
    [InlineData("TailPadding")]
    [InlineData("Outer")]
    [InlineData("Deep")]
    [InlineData("Empty")]
    [InlineData("HoldsEmpty")]
    [InlineData("Enums")]
    [InlineData("Pack1")]
    [InlineData("Pack2")]
    [InlineData("Pack4")]
    [InlineData("Pack16")]
    [InlineData("HoldsPacked")]
    [InlineData("SizeTooSmall")]
    [InlineData("SizeLarger")]
    [InlineData("SizeUnaligned")]
    [InlineData("SizePacked")]
    [InlineData("Union")]
    [InlineData("Holes")]
    [InlineData("Misaligned")]
    [InlineData("ExplicitLarger")]
    [InlineData("ExplicitTooSmall")]
    [InlineData("ExplicitPacked")]
    [InlineData("HoldsUnion")]
    [InlineData("InlineShorts")]
    [InlineData("InlineStructs")]
    [InlineData("HoldsInline")]
    [InlineData("Fixed")]
    [InlineData("Generics")]
    [InlineData("Library")]
    [InlineData("Statics")]
    [InlineData("Record")]
    public void Struct(string name)
    {
        Type expected = desktop.GetType(name)!;
        DefType actual = context.Type(name);
        int size = SizeOf(expected);
        int alignment = DesktopFields(desktop.GetType("After`1")!.MakeGenericType(expected)).Last().Offset;
        Assert.Equal(
            $"size {size}, alignment {alignment}, {Fields(DesktopFields(expected))}",
            $"size {context.Layouts.SizeOf(actual)}, alignment {context.Layouts.AlignmentOf(actual)}, {Fields(FlintFields(actual))}");
    }

    /// <summary>Its size cannot be asked for by reflection: it is no type argument.</summary>
    [Fact]
    public void Ref_struct() => Assert.Equal("A at 0, B at 4", Fields(FlintFields(context.Type("ByRefLike"))));

    private static string Fields(IEnumerable<(string Name, int Offset)> fields) =>
        string.Join(", ", fields.Select(field => $"{field.Name} at {field.Offset}"));

    private IEnumerable<(string Name, int Offset)> FlintFields(DefType type) =>
        type.InstanceFields.Select(field => (field.Declaration.Name, context.Layouts.OffsetOf(field)));

    private static IEnumerable<(string Name, int Offset)> DesktopFields(Type type) => type
        .GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
        .OrderBy(field => field.MetadataToken)
        .Select(field => (field.Name, OffsetOf(type, field)));

    /// <summary>Where something changes in a struct of zeros when the field is set to ones.</summary>
    private static int OffsetOf(Type type, FieldInfo field)
    {
        object instance = RuntimeHelpers.GetUninitializedObject(type);
        object ones = RuntimeHelpers.GetUninitializedObject(Nullable.GetUnderlyingType(field.FieldType) ?? field.FieldType);
        Bytes(ones).Fill(0xFF);
        field.SetValue(instance, ones);
        return Bytes(instance).IndexOfAnyExcept((byte)0);
    }

    private static Span<byte> Bytes(object boxed) =>
        MemoryMarshal.CreateSpan(ref Unsafe.As<FirstByte>(boxed).Value, SizeOf(boxed.GetType()));

    private static int SizeOf(Type type) =>
        (int)typeof(Unsafe).GetMethod(nameof(Unsafe.SizeOf))!.MakeGenericMethod(type).Invoke(null, null)!;

    /// <summary>The first field of any object.</summary>
    private sealed class FirstByte
    {
        public byte Value;
    }

    public sealed class Compiled() : OnBoth(Source);
}
