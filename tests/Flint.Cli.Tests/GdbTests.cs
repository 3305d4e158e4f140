using System.Diagnostics;
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
        flint.Run("", "build", "app.cs", "--board", "qemu-virt-rv32", "-o", "app.elf");
        using Process run = flint.Start("run", "app.elf", "--board", "qemu-virt-rv32", "--gdb=0");
        string? waiting = run.StandardError.ReadLine();
        Match port = Port().Match(waiting ?? "");
        Assert.True(port.Success, waiting);
        string output = Gdb(
            $"target remote :{port.Groups[1].Value}",
            "break app.cs:11", "continue", "info breakpoints", "x/i $pc", "print $a0", "next", "bt", "stepi", "info registers pc",
            "delete", "watch *(int*)&'Store::Value'", "continue", "continue", "delete", "continue");
        Assert.Contains("Breakpoint 1, ", output);
        Assert.Contains("app.cs:11", output);
        Assert.Contains("$1 = 0", output);
        Assert.Contains("in Program.<Main>$(System.String[]) () at app.cs:4", output);
        Assert.Contains("Hardware watchpoint 2", output);
        Assert.Contains("New value = 5", output);
        Assert.Contains("[Inferior 1 (Remote target) exited normally]", output);
        Assert.True(run.WaitForExit(20_000));
        Assert.Equal((0, "before\n14\n"), (run.ExitCode, run.StandardOutput.ReadToEnd()));
    }

    [Fact]
    public void A_port_that_is_none() => Assert.Equal(
        "error: --gdb is 'x', which is no port\n  hint: give a number from 1 to 65535, or leave it out for 3333",
        flint.ErrorOf("run", flint.Write("app.cs", "return 0;"), "--board", "qemu-virt-rv32", "--gdb=x"));

    private string Gdb(params string[] commands)
    {
        var start = new ProcessStartInfo("gdb-multiarch", ["-nx", "-batch", .. commands.SelectMany(command => new[] { "-ex", command }), "app.elf"])
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

    [GeneratedRegex("^waiting for GDB: gdb-multiarch .* -ex 'target remote :([0-9]+)'$")]
    private static partial Regex Port();
}
