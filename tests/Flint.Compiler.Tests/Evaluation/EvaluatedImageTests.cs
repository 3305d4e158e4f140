using System.Buffers.Binary;
using Flint.Compiler.Link;

namespace Flint.Compiler.Tests.Evaluation;

/// <summary>What becomes of static constructors in the image: data where they were evaluated, code where they were not.</summary>
public sealed class EvaluatedImageTests
{
    /// <summary>A number that the compiler does not know.</summary>
    private const string Any = "static class Any { public static int Bit => System.Environment.TickCount & 1; }";

    private const string Table =
        """
        static class Table
        {
            public static readonly int[] Values = Make();
            static int[] Make() { var values = new int[50]; for (int i = 0; i < 50; i++) values[i] = i * 1000 + 7; return values; }
        }
        """;

    [Fact]
    public void A_table_that_is_only_read_lies_in_flash()
    {
        using var app = new CompiledApp($"return Table.Values[Any.Bit + 3] + Table.Values[Any.Bit + 30];\n{Any}{Table}");
        BuildResult build = app.Build();
        Assert.Equal(0u, build.Memory.Data + build.Memory.Bss);
        Assert.True(Contains(build, 3007, 4007, 5007));
        Assert.DoesNotContain("Table::.cctor", File.ReadAllText(build.LlvmPath), StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_that_is_changed_starts_in_RAM_with_its_values()
    {
        using var app = new CompiledApp($"Table.Values[Any.Bit + 3] = 1; return Table.Values[Any.Bit + 4];\n{Any}{Table}");
        BuildResult build = app.Build();
        Assert.InRange(build.Memory.Data, 200u, 220u);
        Assert.True(Contains(build, 3007, 4007, 5007));
        Assert.DoesNotContain("Table::.cctor", File.ReadAllText(build.LlvmPath), StringComparison.Ordinal);
    }

    [Fact]
    public void A_number_that_is_computed_takes_no_data_at_all()
    {
        using var app = new CompiledApp(
            """
            return Numbers.Sum;
            static class Numbers { public static readonly int Sum = Add(); static int Add() { int s = 0; for (int i = 0; i < 10; i++) s += i; return s; } }
            """);
        BuildResult build = app.Build();
        Assert.Equal(0u, build.Memory.Data + build.Memory.Bss);
        Assert.DoesNotContain("Numbers::", File.ReadAllText(build.MapPath), StringComparison.Ordinal);
    }

    [Fact]
    public void A_large_array_of_zeros_takes_no_flash()
    {
        using var app = new CompiledApp(
            """
            Buffer.Bytes[Any.Bit + 3] = 1;
            return Buffer.Bytes[Any.Bit + 4];
            static class Buffer { public static readonly byte[] Bytes = new byte[5000]; }
            """ + Any);
        MemoryUse use = app.Build().Memory;
        Assert.InRange(use.Data + use.Bss, 5008u, 5100u);
        Assert.InRange(use.FlashUsed, 1u, 3000u);
    }

    [Fact]
    public void Grids_of_zeros_take_no_flash_and_those_with_content_are_data()
    {
        using var app = new CompiledApp(
            """
            Grids.Empty[Any.Bit, 3] = 1;
            return Grids.Empty[Any.Bit, 4] + Grids.Full[Any.Bit, 1];
            static class Grids
            {
                public static readonly int[,] Empty = new int[50, 30];
                public static readonly int[,] Full = { { 100007, 200007 }, { 300007, 400007 } };
            }
            """ + Any);
        BuildResult build = app.Build();
        Assert.InRange(build.Memory.Data + build.Memory.Bss, 6024u, 6100u);
        Assert.InRange(build.Memory.FlashUsed, 1u, 3000u);
        Assert.True(Contains(build, 100007, 200007, 300007, 400007));
        Assert.DoesNotContain("Grids::.cctor", File.ReadAllText(build.LlvmPath), StringComparison.Ordinal);
    }

    [Fact]
    public void Objects_and_texts_of_a_constructor_are_data()
    {
        using var app = new CompiledApp(
            """
            return Names.First.Text.Length + Names.First.Next.Text[Any.Bit];
            class Name(string text, Name next) { public string Text = text; public Name Next = next; }
            static class Names { public static readonly Name First = new("put" + "ty", new("zq" + 17, null)); }
            """ + Any);
        BuildResult build = app.Build();
        Assert.Contains("zq17", System.Text.Encoding.Unicode.GetString(BinImage.Create(build.Link.Image)), StringComparison.Ordinal);
        Assert.DoesNotContain("Names::.cctor", File.ReadAllText(build.LlvmPath), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("System.Console.WriteLine(1);")]
    [InlineData("unsafe { *(int*)0x10012000 = 1; }")]
    [InlineData("while (Program.Changes == 0) { }")]
    [InlineData("for (int i = 0; i < 10_000_000; i++) Value += i;")]
    public void What_the_device_must_do_is_code(string body)
    {
        using var app = new CompiledApp(
            $$"""
            class Program { public static int Changes = 1; static int Main() => Late.Value; }
            static class Late { public static int Value; static Late() { {{body}} Value++; } }
            """);
        string module = File.ReadAllText(app.Build().LlvmPath);
        Assert.Contains("define internal void @\"Late::.cctor()\"", module, StringComparison.Ordinal);
        Assert.Contains("@\"Late::<static constructor guard>(app)\"", module, StringComparison.Ordinal);
    }

    private static bool Contains(BuildResult build, params int[] numbers)
    {
        byte[] bytes = new byte[numbers.Length * sizeof(int)];
        for (int i = 0; i < numbers.Length; i++)
            BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(i * sizeof(int)), numbers[i]);
        return BinImage.Create(build.Link.Image).AsSpan().IndexOf(bytes) >= 0;
    }
}
