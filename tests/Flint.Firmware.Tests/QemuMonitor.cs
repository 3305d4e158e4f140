using System.Diagnostics;
using System.Globalization;
using Flint.Targets;

namespace Flint.Firmware.Tests;

/// <summary>A running QEMU whose physical memory can be read (QEMU documentation: QEMU Monitor, <c>xp</c>).</summary>
public sealed class QemuMonitor : IDisposable
{
    private readonly Process _process;

    public QemuMonitor(Target target, string elfPath)
    {
        EngineDescription engine = target.Engines["qemu"];
        _process = Process.Start(new ProcessStartInfo(
            "qemu-system-riscv32",
            ["-machine", engine.Machine, .. engine.Arguments, "-display", "none", "-serial", "null", "-monitor", "stdio", "-kernel", elfPath])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
    }

    public uint ReadWord(uint address)
    {
        _process.StandardInput.WriteLine($"xp /1wx 0x{address:x}");
        _process.StandardInput.Flush();
        string answer = $"{address:x16}: 0x";
        while (_process.StandardOutput.ReadLine() is { } line)
            if (line.StartsWith(answer, StringComparison.Ordinal))
                return uint.Parse(line.AsSpan(answer.Length), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        throw new InvalidOperationException("QEMU has ended");
    }

    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }
}
