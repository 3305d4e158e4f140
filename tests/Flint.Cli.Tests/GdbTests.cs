using System.Diagnostics;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace Flint.Cli.Tests;

/// <summary><c>flint run --gdb</c> with the real gdb-multiarch.</summary>
public sealed partial class GdbTests : IDisposable
{
    private readonly CommandRun flint = new();

    public void Dispose() => flint.Dispose();

    [Fact]
    public void Lines_of_CSharp_are_stepped_and_memory_is_watched()
    {
        flint.Write(
            "app.cs",
            """
            using System.Runtime.CompilerServices;

            Console.WriteLine("before");
            Console.WriteLine(Sum(args.Length + 3));

            [MethodImpl(MethodImplOptions.NoInlining)]
            static int Sum(int count)
            {
                int sum = 0;
                for (int i = 1; i <= count; i++)
                    Store.Value = sum += i * i;
                return sum;
            }

            static class Store
            {
                public static volatile int Value;
            }
            """);
        Process run = Debug(
            out string output,
            "break app.cs:11", "continue", "info breakpoints", "x/i $pc", "print $a0", "next", "bt", "stepi", "info registers pc",
            "delete", "watch *(int*)&'Store::Value'", "continue", "continue", "delete", "continue");
        Assert.Contains("Breakpoint 1, ", output);
        Assert.Contains("app.cs:11", output);
        Assert.Contains("$1 = 0", output);
        Assert.Contains("in Program.<Main>$(System.String[]) (args=<optimized out>) at app.cs:4", output);
        Assert.Contains("Hardware watchpoint 2", output);
        Assert.Contains("New value = 5", output);
        Assert.Contains("[Inferior 1 (Remote target) exited normally]", output);
        Assert.True(run.WaitForExit(20_000));
        Assert.Equal((0, "before\n14\n"), (run.ExitCode, run.StandardOutput.ReadToEnd()));
    }

    [Fact]
    public void Locals_are_shown_by_their_names_and_content()
    {
        flint.Write(
            "app.cs",
            """
            using System.Runtime.CompilerServices;

            var words = new List<string> { "one", "two" };
            words.Add(args.Length == 0 ? "none" : args[0]);
            Console.WriteLine(Show(args.Length + 3, words, Color.Green, new Point { X = args.Length + 4, Y = 2.5 }));

            [MethodImpl(MethodImplOptions.NoInlining)]
            static int Show(int count, List<string> words, Color color, Point point)
            {
                int[] squares = new int[count];
                for (int i = 0; i < count; i++)
                {
                    bool isEven = i % 2 == 0;
                    squares[i] = isEven ? i * i : words.Count;
                    Store.Value = i;
                }

                for (long i = 100; i < 100 + count; i++)
                    Store.Value += (int)(i * point.X);
                Console.WriteLine($"{words[2]} {color} {point.Y} {squares[1]}");
                return Store.Value;
            }

            enum Color { Red, Green }

            struct Point
            {
                public int X;
                public double Y;
            }

            static class Store
            {
                public static volatile int Value;
            }
            """);
        Process run = Debug(
            out string output, "break app.cs:15", "continue", "continue", "info locals", "print color", "print words", "print squares->Length", "print 'Store::Value'",
            "continue", "print isEven", "break app.cs:19", "continue", "info locals", "print point.X", "up", "print words", "delete", "continue");
        Assert.Contains("isEven = false\ni = 1\nsquares = System.Int32[] = {0, 3, 0}\n", output);
        Assert.Contains("$1 = Green\n$2 = System.Collections.Generic.List<System.String> = {\"one\", \"two\", \"none\"}\n$3 = 3\n$4 = 0\n", output);
        Assert.Contains("$5 = true\n", output);
        Assert.Contains("i = 100\nsquares = System.Int32[] = {0, 3, 4}\n$6 = 4\n", output);
        Assert.Contains("$7 = System.Collections.Generic.List<System.String> = {\"one\", \"two\", \"none\"}\n", output);
        Assert.True(run.WaitForExit(20_000));
        Assert.Equal((0, "none Green 2.5 3\n1214\n"), (run.ExitCode, run.StandardOutput.ReadToEnd()));
    }

    [Fact]
    public void What_an_asynchronous_method_keeps_is_shown_as_its_locals()
    {
        flint.Write(
            "app.cs",
            """
            int total = 0;
            Action<int> add = number =>
            {
                total += number;
                Console.WriteLine(total);
            };
            add(await Work(3, "step"));

            static async Task<int> Work(int count, string label)
            {
                int sum = 0;
                for (int i = 0; i < count; i++)
                {
                    await Task.Delay(1);
                    sum += i;
                    Console.WriteLine(label + sum);
                }

                return sum;
            }
            """);
        Process run = Debug(
            out string output, "break app.cs:16", "continue", "continue", "continue", "info locals", "break app.cs:4", "continue", "info locals", "delete", "continue");
        Assert.Contains("label = \"step\"\ncount = 3\nsum = 1\ni = 2\n", output);
        Assert.Contains("total = 0\n", output);
        Assert.True(run.WaitForExit(20_000));
        Assert.Equal((0, "step0\nstep1\nstep3\n3\n"), (run.ExitCode, run.StandardOutput.ReadToEnd()));
    }

    [Fact]
    public void A_run_ends_when_GDB_has_gone()
    {
        Process run = Wait("while (true);", out int port);
        using (var gdb = new TcpClient("localhost", port))
            gdb.GetStream().Write("$c#63"u8);
        Assert.Equal("error: engine flint failed: GDB has gone without ending the program\n", run.StandardError.ReadToEnd());
        Assert.True(run.WaitForExit(20_000));
        Assert.Equal(1, run.ExitCode);
    }

    [Fact]
    public void A_run_under_GDB_ends_by_a_signal()
    {
        Process run = Wait("while (true);", out int port);
        using var gdb = new TcpClient("localhost", port);
        using Process kill = Process.Start("kill", run.Id.ToString());
        Assert.True(run.WaitForExit(20_000));
        Assert.Equal(143, run.ExitCode);
    }

    [Theory]
    [InlineData("--trace", "out.txt")]
    [InlineData("--check", "memory")]
    public void What_follows_each_instruction_cannot_follow_GDB(string option, string value) => Assert.Equal(
        "error: --gdb does not go together with --trace, --profile and --check\n  hint: GDB runs the program from stop to stop; leave one of them out",
        flint.ErrorOf("run", flint.Write("app.cs", "return 0;"), "--board", "qemu-virt-rv32", "--gdb=0", option, value));

    [Fact]
    public void A_port_that_is_none() => Assert.Equal(
        "error: --gdb is 'x', which is no port\n  hint: give a number from 1 to 65535, or leave it out for 3333",
        flint.ErrorOf("run", flint.Write("app.cs", "return 0;"), "--board", "qemu-virt-rv32", "--gdb=x"));

    /// <summary>Builds app.cs, runs it and lets GDB, as the command says to start it, carry out commands.</summary>
    private Process Debug(out string output, params string[] commands)
    {
        Process run = Wait(out Match waiting);
        output = Gdb(waiting.Groups[1].Value, [$"target remote :{waiting.Groups[2].Value}", .. commands]);
        return run;
    }

    private Process Wait(string app, out int port)
    {
        flint.Write("app.cs", app);
        Process run = Wait(out Match waiting);
        port = int.Parse(waiting.Groups[2].Value);
        return run;
    }

    private Process Wait(out Match waiting)
    {
        flint.Run("", "build", "app.cs", "--board", "qemu-virt-rv32", "-o", "app.elf");
        Process run = flint.Start("run", "app.elf", "--board", "qemu-virt-rv32", "--gdb=0");
        string? line = run.StandardError.ReadLine();
        waiting = Waiting().Match(line ?? "");
        Assert.True(waiting.Success, line);
        return run;
    }

    private string Gdb(string script, params string[] commands)
    {
        var start = new ProcessStartInfo("gdb-multiarch", ["-nx", "-batch", "-x", script, .. commands.SelectMany(command => new[] { "-ex", command }), "app.elf"])
        {
            WorkingDirectory = flint.Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using Process gdb = Process.Start(start)!;
        Task<string> errors = gdb.StandardError.ReadToEndAsync();
        string output = gdb.StandardOutput.ReadToEnd();
        gdb.WaitForExit();
        return output + errors.Result;
    }

    [GeneratedRegex("^waiting for GDB: gdb-multiarch .* -x (.*) -ex 'target remote :([0-9]+)'$")]
    private static partial Regex Waiting();
}
