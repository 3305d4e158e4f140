using System.Diagnostics;
using Flint.Sim.Peripherals.Generic;
using Flint.Sim.Peripherals.Riscv;
using Flint.Sim.Riscv;

namespace Flint.Sim.Tests.LockStep;

/// <summary>Runs machine code on QEMU's virt machine, and on the simulator's.</summary>
internal static class VirtMachine
{
    private const ulong MostCycles = 50_000_000;

    /// <returns>What came out of the UART.</returns>
    public static byte[] RunSimulated(Extensions extensions, byte[] code) => RunSimulated(extensions, code, _ => { }).Output;

    /// <param name="configure">Told of the machine before it runs.</param>
    public static (byte[] Output, SimulatedMachine Machine) RunSimulated(Extensions extensions, byte[] code, Action<SimulatedMachine> configure)
    {
        var machine = new SimulatedMachine(extensions, 100_000_000);
        var output = new MemoryStream();
        var uart = new Ns16550();
        uart.Sent += output.WriteByte;
        machine.Bus.Add(new Memory(RandomProgram.Origin, 0x40_0000));
        machine.Bus.Add(0x1000_0000, 0x100, uart);
        machine.Bus.Add(0x0200_0000, 0x1_0000, new CoreLevelInterruptor(machine.Clock, machine.Hart, 10_000_000));
        machine.Bus.Add(0x0010_0000, 0x1000, new TestDevice(machine));
        machine.Bus.Load(RandomProgram.Origin, code);
        machine.Hart.Reset(RandomProgram.Origin);
        configure(machine);
        machine.RunUntil(MostCycles);
        Assert.Equal(0, machine.ExitCode);
        return (output.ToArray(), machine);
    }

    /// <returns>What came out of the UART.</returns>
    public static byte[] RunQemu(int width, string cpu, byte[] code)
    {
        string image = Path.GetTempFileName();
        // Not a pipe: what a slow reader leaves in one is lost when QEMU ends.
        string output = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(image, code);
            using Process qemu = Process.Start(
                $"qemu-system-riscv{width}",
                [
                    "-machine", "virt", "-cpu", cpu, "-bios", "none", "-display", "none", "-monitor", "none", "-serial", $"file:{output}", "-no-reboot",
                    "-device", $"loader,file={image},addr=0x80000000,force-raw=on",
                ]);
            bool ended = qemu.WaitForExit(TimeSpan.FromSeconds(60));
            if (!ended)
                qemu.Kill();
            Assert.True(ended, "QEMU did not end within a minute");
            return File.ReadAllBytes(output);
        }
        finally
        {
            File.Delete(image);
            File.Delete(output);
        }
    }
}
