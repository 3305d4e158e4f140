namespace Flint.Compiler.Tests.Builds;

/// <summary>What is never imported takes no time to optimise away.</summary>
public class UnneededCodeTests
{
    [Fact]
    public void Interpolating_an_integer_does_not_bring_the_formats_of_all_types()
    {
        using var app = new CompiledApp("""Console.WriteLine($"{args.Length} of {args.Length * 2}");""");
        string module = File.ReadAllText(app.Build().LlvmPath);
        Assert.Contains("System.Number::WriteInt32", module, StringComparison.Ordinal);
        Assert.DoesNotContain("System.Number::NumberToString", module, StringComparison.Ordinal);
        Assert.DoesNotContain("System.IFormattable", module, StringComparison.Ordinal);
    }
}
