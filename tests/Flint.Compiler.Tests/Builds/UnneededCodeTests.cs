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

    [Fact]
    public void Asking_whether_a_generic_value_is_null_or_of_a_type_makes_no_box()
    {
        using var app = new CompiledApp(
            """
            return Tests.Count(args.Length) + Tests.Count(args.Length + 0.5);

            static class Tests
            {
                [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
                public static int Count<T>(T value)
                {
                    int count = value is null ? 0 : 1;
                    if (value is IComparable)
                        count++;
                    if (value is string)
                        count++;
                    return count;
                }
            }
            """);
        string module = File.ReadAllText(app.Build().LlvmPath);
        Assert.DoesNotContain("System.Double::<MethodTable>", module, StringComparison.Ordinal);
    }
}
