namespace Flint.Cli.Tests;

/// <summary>What <c>flint run</c> writes down of a run.</summary>
public sealed class ObservationTests : IDisposable
{
    private const string Program =
        """
        using System.Runtime.CompilerServices;

        int sum = 0;
        for (int i = 0; i < 10 + args.Length; i++)
            sum += Square(i);
        Console.Write((char)(sum % 10 + '0'));

        [MethodImpl(MethodImplOptions.NoInlining)]
        static int Square(int value) => value * value;
        """;

    private readonly CommandRun flint = new();

    public void Dispose() => flint.Dispose();

    [Fact]
    public void A_value_change_dump_has_pins_LEDs_and_bytes()
    {
        flint.Write("app.cs", "using Flint.Boards; var led = Board.Led.AsOutput(); led.On(); Thread.Sleep(1); led.Off(); Console.Write('A');");
        Assert.Equal(0, flint.Run("", "run", "app.cs", "--board", "hifive1-revb", "--for", "20s", "--vcd", "app.vcd").ExitCode);
        string[] lines = File.ReadAllLines(Path.Combine(flint.Folder, "app.vcd"));
        Assert.Equal("$timescale 1 ns $end", lines[1]);
        string led = IdOf(lines, "wire 1", "ledRed");
        string pin = IdOf(lines, "wire 1", "pin22");
        string uart = lines[Array.FindIndex(lines, line => line == "$scope module uart0 $end") + 1].Split(' ')[3];
        int on = Array.IndexOf(lines, "1" + led, Array.IndexOf(lines, "$end"));
        int off = Array.LastIndexOf(lines, "0" + led);
        Assert.True(on > 0 && off > on);
        Assert.Contains("0" + pin, lines[(on - 2)..(on + 2)]);
        Assert.InRange(TimeAt(lines, off) - TimeAt(lines, on), 1_000_000, 1_100_000);
        Assert.Contains("b01000001 " + uart, lines);
        // GTKWave knows only what was declared.
        Assert.DoesNotContain(lines, line => line.StartsWith("$var wire 1", StringComparison.Ordinal) && line.Contains("pin23", StringComparison.Ordinal));
    }

    [Fact]
    public void A_profile_counts_instructions_by_method_and_by_chain_of_calls()
    {
        flint.Write("app.cs", Program);
        CommandResult result = flint.Run("", "run", "app.cs", "--board", "qemu-virt-rv32", "--for", "20s", "--profile=app.folded");
        Assert.Equal("5", result.Output);
        string[] table = result.Errors.TrimEnd('\n').Split('\n');
        Assert.Equal("  instructions   share  method", table[0]);
        // One multiplication and a return, ten times.
        Assert.Contains(table, line => line.StartsWith("            20 ", StringComparison.Ordinal) && line.EndsWith("Program.<<Main>$>g__Square|0_0(System.Int32)", StringComparison.Ordinal));
        string total = table[^1].Trim().Split(' ')[0].Replace(",", "", StringComparison.Ordinal);
        string[] folded = File.ReadAllLines(Path.Combine(flint.Folder, "app.folded"));
        Assert.Equal(int.Parse(total), folded.Sum(line => int.Parse(line.Split(' ')[1])));
        Assert.Contains(folded, line => line.EndsWith("Program.<<Main>$>g__Square|0_0(System.Int32) 20", StringComparison.Ordinal) && line.Contains("flint_main", StringComparison.Ordinal));
    }

    [Fact]
    public void A_trace_has_each_instruction_with_what_it_changed()
    {
        flint.Write("app.cs", Program);
        Assert.Equal(0, flint.Run("", "run", "app.cs", "--board", "qemu-virt-rv32", "--for", "20s", "--trace", "app.trace").ExitCode);
        string[] lines = File.ReadAllLines(Path.Combine(flint.Folder, "app.trace"));
        Assert.Matches("^ +1 80000000 [0-9a-f]{8} (lui|auipc) +sp=[0-9a-f]{8}", lines[0]);
        Assert.Equal(10, lines.Count(line => line.Contains(" mul ", StringComparison.Ordinal)));
        Assert.Contains(lines, line => line.EndsWith(" Program.<<Main>$>g__Square|0_0(System.Int32) app.cs:9", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("--vcd=a.vcd")]
    [InlineData("--trace=a.trace")]
    [InlineData("--profile")]
    [InlineData("--gdb")]
    public void Another_engine_does_not_have_them(string option)
    {
        flint.Write("app.cs", "return 0;");
        Assert.Equal(
            "error: engine qemu has no --gdb, --trace, --vcd, --profile and --check\n  hint: use --engine flint",
            flint.ErrorOf("run", "app.cs", "--board", "qemu-virt-rv32", "--engine", "qemu", option));
    }

    private static string IdOf(string[] lines, string kind, string name) =>
        lines.Single(line => line.StartsWith($"$var {kind} ", StringComparison.Ordinal) && line.EndsWith($" {name} $end", StringComparison.Ordinal)).Split(' ')[3];

    private static long TimeAt(string[] lines, int index)
    {
        while (lines[index][0] != '#')
            index--;
        return long.Parse(lines[index][1..]);
    }
}
