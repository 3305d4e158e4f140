using Flint.Compiler.TypeSystem;

namespace Flint.Compiler.Tests.TypeSystem;

public sealed class StructLayoutTests : IDisposable
{
    private const string Source =
        """
        using System.Runtime.CompilerServices;
        using System.Runtime.InteropServices;

        struct Small { public byte A; public int B; public short C; }
        struct Wide { public byte A; public long B; public byte C; }
        struct Nested { public byte A; public Small B; public byte C; }
        [StructLayout(LayoutKind.Sequential, Pack = 1)] struct Packed { public byte A; public int B; public double C; }
        [StructLayout(LayoutKind.Sequential, Pack = 2)] struct PackedToTwo { public byte A; public int B; public byte C; }
        [StructLayout(LayoutKind.Sequential, Size = 20)] struct Sized { public int A; }
        [StructLayout(LayoutKind.Explicit)] struct Union { [FieldOffset(0)] public int A; [FieldOffset(2)] public ushort B; [FieldOffset(8)] public byte C; }
        [StructLayout(LayoutKind.Explicit, Size = 7)] struct ExplicitSize { [FieldOffset(1)] public byte A; }
        struct Empty { }
        [InlineArray(5)] struct Five { short _first; }
        struct Pair<T, U> { public T A; public U B; }
        struct WithReference { public byte A; public string B; public byte C; }
        [StructLayout(LayoutKind.Sequential, Pack = 1)] struct PackedReference { public byte A; public string B; public byte C; public int D; }
        [StructLayout(LayoutKind.Sequential, Pack = 1)] struct PackedNested { public byte A; public WithReference B; }
        enum Tiny : byte { One }
        struct WithEnum { public Tiny A; public char B; public bool C; }
        class Base { public byte A; public int B; }
        class Derived : Base { public byte C; public string D; public static int S; }
        [StructLayout(LayoutKind.Explicit)] struct Overlapping { [FieldOffset(0)] public object A; [FieldOffset(2)] public short B; }
        class Program { static void Main() { } }
        """;

    private readonly CompiledApp app = new(Source);
    private readonly TypeSystemContext context;

    public StructLayoutTests() => context = app.Open();

    public void Dispose() => app.Dispose();

    [Theory]
    [InlineData("Small", 12, 4)]
    [InlineData("Wide", 24, 8)]
    [InlineData("Nested", 20, 4)]
    [InlineData("Packed", 13, 1)]
    [InlineData("PackedToTwo", 8, 2)]
    [InlineData("Sized", 20, 4)]
    [InlineData("Union", 12, 4)]
    [InlineData("ExplicitSize", 7, 1)]
    [InlineData("Empty", 1, 1)]
    [InlineData("Five", 10, 2)]
    [InlineData("WithReference", 12, 4)]
    [InlineData("WithEnum", 6, 2)]
    [InlineData("PackedReference", 16, 4)]
    [InlineData("PackedNested", 16, 4)]
    public void Size_and_alignment(string type, int size, int alignment)
    {
        Assert.Equal(size, context.Layouts.SizeOf(context.Type(type)));
        Assert.Equal(alignment, context.Layouts.AlignmentOf(context.Type(type)));
    }

    [Fact]
    public void What_is_wrong_with_a_layout_is_told_whoever_asks()
    {
        for (int i = 0; i < 2; i++)
        {
            string message = Assert.Throws<BuildErrorException>(() => context.Layouts.Get(context.Type("Overlapping"))).Message;
            Assert.Equal("Overlapping has a reference at offset 0 that overlaps a field which is none", message);
        }
    }

    [Fact]
    public void Fields_follow_each_other_in_the_order_declared()
    {
        DefType small = context.Type("Small");
        Assert.Equal([0, 4, 8], [context.OffsetOf(small, "A"), context.OffsetOf(small, "B"), context.OffsetOf(small, "C")]);
    }

    [Fact]
    public void Explicit_offsets_are_kept()
    {
        DefType union = context.Type("Union");
        Assert.Equal([0, 2, 8], [context.OffsetOf(union, "A"), context.OffsetOf(union, "B"), context.OffsetOf(union, "C")]);
        Assert.True(context.Layouts.Get(union).MayOverlap);
    }

    [Fact]
    public void Each_instance_of_a_generic_struct_has_its_own_layout()
    {
        WellKnownTypes known = context.WellKnown;
        Assert.Equal(2, context.Layouts.SizeOf(context.Instance("Pair`2", known.Byte, known.Byte)));
        Assert.Equal(16, context.Layouts.SizeOf(context.Instance("Pair`2", known.Byte, known.Int64)));
        Assert.Equal(8, context.Layouts.SizeOf(context.Instance("Pair`2", known.Byte, known.String)));
    }

    [Fact]
    public void A_class_begins_with_its_method_table_and_its_bases_fields()
    {
        DefType parent = context.Type("Base");
        DefType derived = context.Type("Derived");
        Assert.Equal(4, context.OffsetOf(parent, "B"));
        Assert.Equal(8, context.OffsetOf(parent, "A"));
        Assert.Equal(9, context.Layouts.Get(parent).Size);
        Assert.Equal(12, context.OffsetOf(derived, "D"));
        Assert.Equal(16, context.OffsetOf(derived, "C"));
        Assert.Equal(17, context.Layouts.Get(derived).Size);
    }

    [Fact]
    public void What_holds_references_is_known()
    {
        Assert.True(context.Layouts.HasReferences(context.Type("WithReference")));
        Assert.False(context.Layouts.HasReferences(context.Type("Nested")));
    }

    [Fact]
    public void Elements_follow_an_arrays_length_at_their_alignment()
    {
        Assert.Equal(8, context.Layouts.ArrayDataOffset(context.WellKnown.Byte));
        Assert.Equal(8, context.Layouts.ArrayDataOffset(context.WellKnown.Int64));
        Assert.Equal(24, context.Layouts.ArrayDataOffset(context.GetArray(context.WellKnown.Int32, 2, isVector: false)));
    }

    [Fact]
    public void A_struct_may_be_its_own_type_argument()
    {
        using var recursive = new CompiledApp("struct S { public T<S> F; } struct T<X> { public int I; } class P { static void Main() { } }");
        Assert.Equal(4, OpenAndMeasure(recursive));

        static int OpenAndMeasure(CompiledApp compiled)
        {
            TypeSystemContext types = compiled.Open();
            return types.Layouts.SizeOf(types.Type("S"));
        }
    }
}
