using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Flint.Targets;

namespace Flint.Bench.Topics;

/// <summary>What runs between reset and Main, instruction by instruction, as QEMU's execution log has it.</summary>
internal sealed partial class ResetPath : ITopic
{
    private const string Main = "Program::<Main>$(System.String[])";

    private const string Qemu = "qemu-system-riscv32";

    public string Name => "reset";

    public Table Measure(Workbench bench)
    {
        var table = new Table("Instructions from reset to Main", "program", "Flint size");
        table.Add("empty", Count(bench.BuildKernel("empty", OptimizationGoal.Size).ElfPath, bench.Board(Workbench.Virt).Flash.Origin));
        return table;
    }

    /// <returns>The number of instructions of the image before the first of Main.</returns>
    private static int Count(string elf, ulong origin)
    {
        ulong main = (ObjectFile.Read(elf).FindSymbol(Main) ?? throw new BuildErrorException($"{Path.GetFileName(elf)} has no {Main}")).Value;
        string log = Path.ChangeExtension(elf, ".log");
        string[] singleStep = QemuVersion() < 8 ? ["-singlestep"] : ["-accel", "tcg,one-insn-per-tb=on"];
        using Process qemu = Process.Start(new ProcessStartInfo(
            Qemu,
            [
                "-machine", "virt", "-bios", "none", "-display", "none", "-serial", "null", "-monitor", "none",
                .. singleStep, "-d", "exec,nochain", "-D", log, "-kernel", elf,
            ]))!;
        qemu.WaitForExit();
        int count = 0;
        foreach (string line in File.ReadLines(log))
        {
            Match match = ExecutedAddress().Match(line);
            if (!match.Success)
                continue;
            ulong address = ulong.Parse(match.Groups[1].ValueSpan, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
            if (address == main)
                return count;
            if (address >= origin)
                count++;
        }

        throw new BuildErrorException($"{Path.GetFileName(elf)} never reaches Main");
    }

    private static int QemuVersion()
    {
        using Process qemu = Process.Start(new ProcessStartInfo(Qemu, ["--version"]) { RedirectStandardOutput = true })!;
        Match match = Version().Match(qemu.StandardOutput.ReadToEnd());
        qemu.WaitForExit();
        return match.Success ? int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture) : 0;
    }

    [GeneratedRegex(@"version (\d+)\.")]
    private static partial Regex Version();

    [GeneratedRegex(@"^Trace \d+: 0x[0-9a-f]+ \[[0-9a-f]+/([0-9a-f]+)/")]
    private static partial Regex ExecutedAddress();
}
