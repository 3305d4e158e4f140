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

    [Theory]
    [InlineData("Prints", "it calls Flint.Runtime.Platform::WriteConsole(System.Byte), which is not IL")]
    [InlineData("Endless", "it runs too long")]
    [InlineData("Reads", "it reads Other::Changes, which can change")]
    [InlineData("Throws", "it reads Other::Changes, which can change")]
    [InlineData("Writes", "it sets Other::Changes")]
    [InlineData("Hardware", "it reads or writes a device register")]
    [InlineData("Depends", "it reads Prints::X, which is set on the device")]
    public void What_only_the_device_can_do_is_left_to_it(string type, string reason)
    {
        EvaluationResult result = Evaluate(context.Type(type));
        Assert.False(result.Succeeded);
        Assert.Contains(reason, result.Reason, StringComparison.Ordinal);
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
