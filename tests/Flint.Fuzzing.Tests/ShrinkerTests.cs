using Flint.Fuzzing.Generation;
using Flint.Fuzzing.Shrinking;
using Microsoft.CodeAnalysis.CSharp;

namespace Flint.Fuzzing.Tests;

public class ShrinkerTests
{
    private const string Program =
        """
        class Unused { int _field; void Method() { } }
        class Start
        {
            static int Helper(int a) { int b = a + 1; return b; }
            static void Begin()
            {
                int value = Helper(3);
                if (value > 2) { while (Run.Go() && value < 10) { value++; Bad((value + 4) * 2, value); } }
                else value = 5;
                System.Console.WriteLine(value);
            }
        }
        class Run { static int s_fuel; static bool Go() => --s_fuel > 0; }
        """;

    [Fact]
    public void Leaves_what_fails_and_what_ends_the_program()
    {
        string shrunk = new Shrinker(IsBad).Shrink(Program);

        Assert.Equal(
            """
            class Start
            {
                static void Begin()
                {
                    Bad(0, 0);
                }
            }

            class Run
            {
                static int s_fuel;
                static bool Go() => --s_fuel > 0;
            }
            """,
            shrunk);
    }

    [Fact]
    public void Never_takes_the_fuel_from_a_loop()
    {
        string shrunk = new Shrinker(text => IsBad(text) && text.Contains("while", StringComparison.Ordinal)).Shrink(Program);

        Assert.Contains("while (Run.Go() && 0)", shrunk, StringComparison.Ordinal);
    }

    [Fact]
    public void Leaves_a_program_that_does_not_fail_as_it_is()
    {
        string text = ProgramText.Of([3], UnitSize.Small);

        Assert.Equal(text, new Shrinker(_ => false).Shrink(text));
    }

    private static bool IsBad(string text) =>
        text.Contains("Bad(", StringComparison.Ordinal) && text.Contains("Begin()", StringComparison.Ordinal)
        && !CSharpSyntaxTree.ParseText(text).GetDiagnostics().Any();
}
