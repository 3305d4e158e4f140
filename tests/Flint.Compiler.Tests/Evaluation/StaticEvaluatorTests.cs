using System.Buffers.Binary;
using Flint.Compiler.Evaluation;
using Flint.Compiler.Tests.TypeSystem;
using Flint.Compiler.TypeSystem;

namespace Flint.Compiler.Tests.Evaluation;

public sealed class StaticEvaluatorTests : IDisposable
{
    private const string Source =
        """
        using System;
        using System.Collections.Generic;
        static class Numbers { public static readonly int Sum = Add(); static int Add() { int s = 0; for (int i = 0; i < 10; i++) s += i; return s; } }
        static class Tables { public static readonly ushort[] Crc = Make(); static ushort[] Make() { var t = new ushort[4]; for (int i = 0; i < 4; i++) t[i] = (ushort)(i * 1000); return t; } }
        static class Texts { public static readonly string Text = "a" + Numbers.Sum; }
        static class Objects { public static readonly Node Chain = new(1, new(2, null)); }
        class Node(int value, Node next) { public int Value = value; public Node Next = next; }
        static class Structs { public static readonly Point P = new() { X = 3, Y = -1 }; }
        struct Point { public int X; public short Y; }
        static class Lists { public static readonly List<int> All = new() { 5, 6 }; }
        static class Delegates { public static readonly Func<int, int> Twice = x => x * 2; }
        static class Floats { public static readonly double Third = 1.0 / 3; }
        class Generic<T> { public static readonly int Length = new T[3].Length; }
        static class Prints { public static readonly int X = Print(); static int Print() { Console.WriteLine("x"); return 1; } }
        static class Endless { public static readonly int X = Spin(); static int Spin() { while (true) { } } }
        static class Reads { public static readonly int X = Other.Changes + 1; }
        static class Other { public static int Changes = 1; }
        static class Throws { public static readonly int X = Tables.Crc[Other.Changes]; }
        static class Writes { public static readonly int X = Set(); static int Set() { Other.Changes = 5; return 1; } }
        static class Hardware { public static readonly unsafe int X = *(int*)0x10012000; }
        static class Depends { public static readonly int X = Prints.X + 1; }
        class Outer<T> { public class Inner<U> { public static readonly Dictionary<T, List<U>> Map = Make(); static Dictionary<T, List<U>> Make() => new() { [default(T)!] = new() { default(U)!, default(U)! } }; } }
        static class Jagged { public static readonly string[][] Rows = [["a", "b"], [], ["c" + Numbers.Sum]]; }
        static class Boxes { public static readonly object Box = 7L; }
        static class Ring { public static readonly Node First = Make(); static Node Make() { var first = new Node(1, null!); first.Next = new(2, first); return first; } }
        static class Twice { public static readonly int[] One = [1]; public static readonly int[] Same = One; }
        static class Pairs { public static readonly (string, int[])[] All = [("one", [1]), ("two", [1, 2])]; }
        static class Bits { public static readonly int Log = System.Numerics.BitOperations.Log2(1000u); }
        static class Finally { public static readonly int X = Run(); static int Run() { int x = 1; try { x += 1; } finally { x *= 10; } return x; } }
        static class Cycle { public static readonly int X = Back.X + 1; }
        static class Back { public static readonly int X = Cycle.X + 1; }
        static class Clock { public static readonly int X = Environment.TickCount; }
        static class Explicit { public static readonly int X = Throw(); static int Throw() => throw new InvalidOperationException("no"); }
        static class Divides { public static readonly int X = 1 / (Numbers.Sum - 45); }
        static class Overflows { public static readonly int X = checked(int.MaxValue + Numbers.Sum); }
        static class Outside { public static readonly int X = Tables.Crc[Numbers.Sum]; }
        static class Casts { public static readonly string X = (string)Boxes.Box; }
        static class Nulls { public static readonly int X = ((string)null!).Length; }
        static class Recursive { public static readonly int X = Deeper(0); static int Deeper(int n) => Deeper(n + 1) + 1; }
        static class Huge { public static readonly byte[] X = new byte[300 * 1024]; }
        static class Many { public static readonly int X = Make(); static int Make() { int n = 0; for (int i = 0; i < 1000; i++) n += new int[1000].Length; return n; } }
        static class Mutates { public static readonly int X = Change(); static int Change() { Tables.Crc[0] = 1; return 1; } }
        class Program { static void Main() { } }
        """;

    private readonly CompiledApp app = new(Source);
    private readonly TypeSystemContext context;

    public StaticEvaluatorTests() => context = app.Open();

    public void Dispose() => app.Dispose();

    [Fact]
    public void Numbers_are_computed() => Assert.Equal(45, BinaryPrimitives.ReadInt32LittleEndian(ValueOf("Numbers", "Sum").Bytes));

    [Fact]
    public void Floats_are_computed_exactly() => Assert.Equal(1.0 / 3, BinaryPrimitives.ReadDoubleLittleEndian(ValueOf("Floats", "Third").Bytes));

    [Fact]
    public void Structs_lie_in_their_field()
    {
        byte[] bytes = ValueOf("Structs", "P").Bytes;
        Assert.Equal(3, BinaryPrimitives.ReadInt32LittleEndian(bytes));
        Assert.Equal(-1, BinaryPrimitives.ReadInt16LittleEndian(bytes.AsSpan(4)));
    }

    [Fact]
    public void Arrays_become_objects()
    {
        Block array = TargetOf(ValueOf("Tables", "Crc"));
        Assert.Equal((BlockKind.Array, 4), (array.Kind, array.Length));
        Assert.Equal(3000, BinaryPrimitives.ReadUInt16LittleEndian(array.Bytes.AsSpan(8 + (3 * sizeof(ushort)))));
    }

    [Fact]
    public void Strings_are_put_together() => Assert.Equal("a45", TargetOf(ValueOf("Texts", "Text")).Text);

    [Fact]
    public void Objects_refer_to_each_other()
    {
        Block first = TargetOf(ValueOf("Objects", "Chain"));
        DefType node = context.Type("Node");
        var second = (Block)first.References[context.OffsetOf(node, "Next")].Target;
        Assert.Equal(1, BinaryPrimitives.ReadInt32LittleEndian(first.Bytes.AsSpan(context.OffsetOf(node, "Value"))));
        Assert.Equal(2, BinaryPrimitives.ReadInt32LittleEndian(second.Bytes.AsSpan(context.OffsetOf(node, "Value"))));
        Assert.Empty(second.References);
    }

    [Fact]
    public void Library_code_runs_too()
    {
        Block list = TargetOf(ValueOf("Lists", "All"));
        Assert.Equal("System.Collections.Generic.List<System.Int32>", list.Type.Name);
        Assert.Contains(list.References.Values, reference => reference.Target is Block { Kind: BlockKind.Array });
    }

    [Fact]
    public void Delegates_are_made() => Assert.Equal(BlockKind.Object, TargetOf(ValueOf("Delegates", "Twice")).Kind);

    [Fact]
    public void Each_instance_of_a_generic_type_is_computed()
    {
        DefType instance = context.Instance("Generic`1", context.WellKnown.Int64);
        Assert.Equal(3, BinaryPrimitives.ReadInt32LittleEndian(Evaluate(instance).Statics.Single().Value.Bytes));
    }

    [Fact]
    public void Generic_types_in_generic_types_are_computed_for_all_their_arguments()
    {
        DefType instance = context.Instance("Outer`1+Inner`1", context.WellKnown.Int32, context.WellKnown.Byte);
        Block map = TargetOf(Evaluate(instance).Statics.Single().Value);
        Assert.Equal("System.Collections.Generic.Dictionary<System.Int32, System.Collections.Generic.List<System.Byte>>", map.Type.Name);
        Assert.Contains(Reachable(map), block => block is { Kind: BlockKind.Object, Type.Name: "System.Collections.Generic.List<System.Byte>" });
        Assert.Contains(Reachable(map), block => block is { Kind: BlockKind.Array, Type.Name: "System.Byte[]" });
    }

    [Fact]
    public void Arrays_of_arrays_keep_their_strings()
    {
        Block rows = TargetOf(ValueOf("Jagged", "Rows"));
        string[][] texts = [.. rows.References.Values.Select(row => ((Block)row.Target).References.Values.Select(text => ((Block)text.Target).Text).ToArray())];
        Assert.Equal([["a", "b"], [], ["c45"]], texts);
    }

    [Fact]
    public void Boxed_values_are_of_their_type()
    {
        Block box = TargetOf(ValueOf("Boxes", "Box"));
        Assert.Equal((BlockKind.Boxed, context.WellKnown.Int64), (box.Kind, box.Type));
        Assert.Equal(7, BinaryPrimitives.ReadInt64LittleEndian(box.Bytes.AsSpan(context.PointerSize)));
    }

    [Fact]
    public void Objects_may_refer_to_each_other_in_a_ring()
    {
        int next = context.OffsetOf(context.Type("Node"), "Next");
        Block first = TargetOf(ValueOf("Ring", "First"));
        Assert.Same(first, ((Block)first.References[next].Target).References[next].Target);
    }

    [Fact]
    public void What_two_fields_share_stays_one_object() =>
        Assert.Single(Evaluate(context.Type("Twice")).Statics.Values.Select(TargetOf).Distinct());

    [Fact]
    public void Structs_in_arrays_keep_their_references()
    {
        Block pairs = TargetOf(ValueOf("Pairs", "All"));
        Assert.Equal(["one", "two"], pairs.References.Values.Select(reference => (Block)reference.Target).Where(block => block.Kind == BlockKind.String).Select(block => block.Text));
        Assert.Equal([1, 2], pairs.References.Values.Select(reference => (Block)reference.Target).Where(block => block.Kind == BlockKind.Array).Select(block => block.Length));
    }

    [Theory]
    [InlineData("Bits", "Log", 9)]
    [InlineData("Finally", "X", 20)]
    public void Library_and_finally_blocks_run(string type, string field, int value) =>
        Assert.Equal(value, BinaryPrimitives.ReadInt32LittleEndian(ValueOf(type, field).Bytes));

    [Theory]
    [InlineData("Prints", "it reads System.Console::s_redirection, which can change")]
    [InlineData("Endless", "it runs too long")]
    [InlineData("Reads", "it reads Other::Changes, which can change")]
    [InlineData("Throws", "it reads Other::Changes, which can change")]
    [InlineData("Writes", "it sets Other::Changes")]
    [InlineData("Hardware", "it reads or writes a device register")]
    [InlineData("Depends", "it reads Prints::X, which is set on the device")]
    [InlineData("Cycle", "it reads Back::X, which is set on the device")]
    [InlineData("Clock", "which is not IL")]
    [InlineData("Explicit", "it throws")]
    [InlineData("Divides", "it divides by zero or overflows")]
    [InlineData("Overflows", "it overflows")]
    [InlineData("Outside", "it indexes outside of an array")]
    [InlineData("Casts", "a cast fails in it")]
    [InlineData("Nulls", "it uses a null reference")]
    [InlineData("Recursive", "its calls nest too deeply")]
    [InlineData("Huge", "it creates an array of 307200 elements")]
    [InlineData("Many", "it creates more than 256 KiB")]
    [InlineData("Mutates", "it changes what another static constructor made")]
    public void What_only_the_device_can_do_is_left_to_it(string type, string reason)
    {
        EvaluationResult result = Evaluate(context.Type(type));
        Assert.False(result.Succeeded);
        Assert.Contains(reason, result.Reason, StringComparison.Ordinal);
    }

    /// <summary>So that a device which runs the constructor after all finds nothing done.</summary>
    [Fact]
    public void What_was_declined_leaves_no_trace()
    {
        Assert.Empty(Evaluate(context.Type("Mutates")).Statics);
        Block array = TargetOf(ValueOf("Tables", "Crc"));
        Assert.Equal(0, BinaryPrimitives.ReadUInt16LittleEndian(array.Bytes.AsSpan(8)));
    }

    private static HashSet<Block> Reachable(Block start)
    {
        var found = new HashSet<Block>();
        var next = new Queue<Block>([start]);
        while (next.TryDequeue(out Block? block))
            if (found.Add(block))
                foreach (Reference reference in block.References.Values)
                    if (reference.Target is Block target)
                        next.Enqueue(target);
        return found;
    }

    private Block ValueOf(string type, string field)
    {
        EvaluationResult result = Evaluate(context.Type(type));
        Assert.True(result.Succeeded, result.Reason);
        return result.Statics.Single(entry => entry.Key.Declaration.Name == field).Value;
    }

    private EvaluationResult Evaluate(DefType type)
    {
        MethodDesc constructor = context.GetMethod(type, type.Declaration.FindStaticConstructor(context.Modules.Entry)!);
        return new StaticEvaluator(context).Evaluate(type, constructor);
    }

    private static Block TargetOf(Block field) => (Block)field.References.Single().Value.Target;
}
