namespace Flint.Sim.Peripherals.Generic;

/// <summary>What ends QEMU's virt machine: 0x5555 for success, or a code above 0x3333 (QEMU, hw/misc/sifive_test.c).</summary>
public sealed class TestDevice(SimulatedMachine machine) : IBusDevice
{
    private const ulong Fail = 0x3333;
    private const ulong Pass = 0x5555;

    public ulong Read(ulong offset, int size) => 0;

    public void Write(ulong offset, int size, ulong value)
    {
        if (offset != 0)
            return;
        switch (value & 0xFFFF)
        {
            case Pass:
                machine.Exit(0);
                break;
            case Fail:
                machine.Exit((int)(value >> 16 & 0xFFFF));
                break;
        }
    }
}
