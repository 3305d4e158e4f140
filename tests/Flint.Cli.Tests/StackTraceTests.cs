namespace Flint.Cli.Tests;

/// <summary>The calls that led to an error, with file and line, as .NET shows them.</summary>
public sealed class StackTraceTests : IDisposable
{
    private readonly CommandRun flint = new();

    public void Dispose() => flint.Dispose();

    /// <summary>Methods that only throw do not save where they were called from.</summary>
    [Fact]
    public void Thrown_below_others() => Assert.Equal(
        """
        Unhandled exception. System.ArgumentOutOfRangeException: too much
           at Box.Throw(System.Int32) in app.cs:line 23
           at Box.Third(System.Int32) in app.cs:line 20
           at Box.Deeper(System.Int32) in app.cs:line 15
           at Box.Fill(System.Int32) in app.cs:line 11
           at Program.<Main>$(System.String[]) in app.cs:line 2
        """,
        TraceOf(
            """
            var box = new Box();
            box.Fill(args.Length + 3);

            class Box
            {
                List<int> items = [1, 2, 3];
                public void Fill(int n)
                {
                    for (int i = 0; i < n; i++)
                        items.Add(i);
                    Console.WriteLine(Deeper(n));
                }
                int Deeper(int n)
                {
                    try { return Third(n) + 1; }
                    finally { Console.WriteLine("finally"); }
                }
                int Third(int n)
                {
                    if (n > 2) Throw(n);
                    return n;
                }
                static void Throw(int n) => throw new ArgumentOutOfRangeException(nameof(n), "too much");
            }
            """));

    /// <summary>Where something catches, a failed check overwrites the return address of a method that calls nothing else.</summary>
    [Fact]
    public void Failed_check_in_a_recursion() => Assert.Equal(
        """
        Unhandled exception. System.DivideByZeroException: Attempted to divide by zero.
           at Program.<<Main>$>g__Div|0_3(System.Int32, System.Int32) in app.cs:line 6
           at Program.<<Main>$>g__Rec2|0_2(System.Int32) in app.cs:line 5
           at Program.<<Main>$>g__Rec|0_1(System.Int32) in app.cs:line 4
           at Program.<<Main>$>g__Rec2|0_2(System.Int32) in app.cs:line 5
           at Program.<<Main>$>g__Rec|0_1(System.Int32) in app.cs:line 4
           at Program.<<Main>$>g__Rec2|0_2(System.Int32) in app.cs:line 5
           at Program.<<Main>$>g__Rec|0_1(System.Int32) in app.cs:line 4
           at Program.<Main>$(System.String[]) in app.cs:line 2
        """,
        TraceOf(
            """
            try { Console.WriteLine(Get(args.Length)); } catch (FormatException) { Console.WriteLine("no"); }
            Console.WriteLine(Rec(3));
            static int Get(int n) => n == 7 ? throw new FormatException() : 5;
            static int Rec(int n) { int x = Rec2(n - 1); return x + n; }
            static int Rec2(int n) => n == 0 ? Div(5, n) : Rec(n) * 2;
            static int Div(int a, int b) => a / b;
            """));

    [Fact]
    public void Through_the_C_library()
    {
        string[] lines = TraceOf(
            """
            using System.Runtime.InteropServices;
            unsafe
            {
                int* values = stackalloc int[] { 5, -3, 9, 0, 7 };
                C.qsort(values, 5, 4, &C.Compare);
            }
            static unsafe class C
            {
                [DllImport("c")] public static extern void qsort(void* data, nuint count, nuint size, delegate* unmanaged<int*, int*, int> compare);
                [UnmanagedCallersOnly] public static int Compare(int* a, int* b) => *a == 9 ? throw new InvalidOperationException("nine") : *a - *b;
            }
            """).Split('\n');
        Assert.Equal("Unhandled exception. System.InvalidOperationException: nine", lines[0]);
        Assert.Equal("   at C.Compare(System.Int32*, System.Int32*) in app.cs:line 10", lines[1]);
        Assert.StartsWith("   at qsort in ", lines[2], StringComparison.Ordinal);
        Assert.Equal("   at Program.<Main>$(System.String[]) in app.cs:line 5", lines[3]);
        Assert.Equal(4, lines.Length);
    }

    [Fact]
    public void Fail_fast() => Assert.Equal(
        """
        Process terminated. cannot go on
           at System.Environment.FailFast(System.String) in /_/corelib/System/Environment.cs
           at Program.<<Main>$>g__Start|0_0(System.Int32) in app.cs:line 2
           at Program.<Main>$(System.String[]) in app.cs:line 1
        """,
        System.Text.RegularExpressions.Regex.Replace(
            TraceOf("Start(args.Length);\nstatic void Start(int n) { if (n < 5) Environment.FailFast(\"cannot go on\"); Console.WriteLine(n); }\n"),
            @"(Environment\.cs):line \d+", "$1"));

    [Fact]
    public void QEMU_tells_the_innermost_method_and_says_so()
    {
        CommandResult result = flint.Run(
            "", "run", flint.Write("app.cs", "Fail(args.Length);\nstatic void Fail(int n) { if (n == 0) throw new InvalidOperationException(\"no\"); Console.WriteLine(n); }\n"),
            "--board", "qemu-virt-rv32", "--engine", "qemu");
        Assert.StartsWith("Unhandled exception. System.InvalidOperationException: no\n   at Program.<<Main>$>g__Fail|0_0(System.Int32) in app.cs:line 2\n", result.Errors, StringComparison.Ordinal);
        Assert.EndsWith("   (qemu does not tell what called this; --engine flint does)\n", result.Errors, StringComparison.Ordinal);
        Assert.Equal(134, result.ExitCode);
    }

    private string TraceOf(string source)
    {
        CommandResult result = flint.Run("", "run", flint.Write("app.cs", source), "--board", "qemu-virt-rv32", "--engine", "flint");
        Assert.Equal(134, result.ExitCode);
        return result.Errors.TrimEnd('\n');
    }
}
