using Flint.Compiler.TypeSystem;

namespace Flint.Compiler.Tests.TypeSystem;

/// <summary>What holds for the fields of every class, in whatever order they come.</summary>
public sealed class ClassLayoutTests : IDisposable
{
    private const string Source =
        """
        using System.Runtime.InteropServices;

        struct Odd { public byte A; public byte B; public byte C; }
        struct Wide { public long A; public byte B; }
        class Nothing { }
        class Bytes : Nothing { public byte A; public bool B; public sbyte C; }
        class Mixed : Bytes { public long A2; public string B2; public byte C2; public double D2; public Odd E2; }
        class Deeper : Mixed { public Wide A3; public short B3; public object[] C3; public Odd D3; public static long Shared; public const int Fixed = 3; }
        class Generic<T> : Bytes { public byte First; public T Value; public T[] Values; public static T One; }
        class OfInt : Generic<int> { public int[] Last; }
        class OfByte : Bytes { public int Before; public byte Beside; public byte Last; }
        class OfLong : Generic<long> { public int Last; }
        class OfStruct : Generic<Wide> { public char Last; }
        class OfText : Generic<string> { public char Last; }
        [StructLayout(LayoutKind.Explicit)] class Explicit { [FieldOffset(0)] public int A; [FieldOffset(6)] public short B; [FieldOffset(4)] public byte C; }
        class Program { static void Main() { } }
        """;

    private readonly CompiledApp app = new(Source);
    private readonly TypeSystemContext context;

    public ClassLayoutTests() => context = app.Open();

    public void Dispose() => app.Dispose();

    [Theory]
    [InlineData("Bytes", 7)]
    [InlineData("Mixed", 32)]
    [InlineData("Deeper", 57)]
    [InlineData("OfLong", 28)]
    [InlineData("OfStruct", 32)]
    [InlineData("OfText", 20)]
    [InlineData("Explicit", 12)]
    public void Fields_neither_overlap_nor_leave_the_object(string name, int size)
    {
        DefType type = context.Type(name);
        (int Start, int End)[] fields = [.. Fields(type).OrderBy(field => field.Start)];
        Assert.Equal(size, context.Layouts.Get(type).Size);
        Assert.True(fields[0].Start >= context.PointerSize, "the method table is overwritten");
        Assert.True(fields[^1].End <= size, "a field is outside");
        Assert.All(fields.Zip(fields.Skip(1)), pair => Assert.True(pair.First.End <= pair.Second.Start, "fields overlap"));
    }

    [Theory]
    [InlineData("Mixed")]
    [InlineData("Deeper")]
    [InlineData("OfLong")]
    [InlineData("OfStruct")]
    public void Fields_are_aligned_to_a_word_at_most(string name) => Assert.All(
        Chain(context.Type(name)).SelectMany(type => type.InstanceFields),
        field => Assert.Equal(0, context.Layouts.OffsetOf(field) % Math.Min(context.PointerSize, context.Layouts.AlignmentOf(field.Type))));

    [Fact]
    public void A_class_without_fields_is_its_method_table() =>
        Assert.Equal(context.PointerSize, context.Layouts.Get(context.Type("Nothing")).Size);

    [Fact]
    public void Small_fields_follow_the_bases_last_field()
    {
        DefType type = context.Instance("Generic`1", context.WellKnown.Byte);
        Assert.Equal([8, 12, 13], [context.OffsetOf(type, "Values"), context.OffsetOf(type, "First"), context.OffsetOf(type, "Value")]);
        Assert.Equal(20, context.OffsetOf(context.Type("OfInt"), "Last"));
        Assert.Equal(13, context.OffsetOf(context.Type("OfByte"), "Last"));
    }

    [Fact]
    public void Explicit_offsets_count_from_behind_the_method_table()
    {
        DefType type = context.Type("Explicit");
        Assert.Equal([4, 10, 8], [context.OffsetOf(type, "A"), context.OffsetOf(type, "B"), context.OffsetOf(type, "C")]);
    }

    [Fact]
    public void Statics_are_no_part_of_an_object()
    {
        Assert.DoesNotContain(context.Type("Deeper").InstanceFields, field => field.Declaration.Name is "Shared" or "Fixed");
        Assert.DoesNotContain(context.Instance("Generic`1", context.WellKnown.Int64).InstanceFields, field => field.IsStatic);
    }

    [Fact]
    public void Each_instance_of_a_generic_type_has_its_own_statics()
    {
        FieldDesc One(TypeDesc argument) => context.GetField(
            context.Instance("Generic`1", argument), context.Type("Generic`1").Declaration.FindField("One")!);
        Assert.Equal("Generic<System.Int64>::One", One(context.WellKnown.Int64).Name);
        Assert.Equal(8, context.Layouts.SizeOf(One(context.WellKnown.Int64).Type));
        Assert.Equal("Generic<System.String>::One", One(context.WellKnown.String).Name);
        Assert.Equal(4, context.Layouts.SizeOf(One(context.WellKnown.String).Type));
    }

    private static IEnumerable<DefType> Chain(DefType type)
    {
        for (DefType? current = type; current is not null; current = current.BaseType)
            yield return current;
    }

    private IEnumerable<(int Start, int End)> Fields(DefType type) => Chain(type)
        .SelectMany(each => each.InstanceFields)
        .Select(field => (context.Layouts.OffsetOf(field), context.Layouts.OffsetOf(field) + context.Layouts.SizeOf(field.Type)));
}
