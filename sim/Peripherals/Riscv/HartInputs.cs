using Flint.Sim.Riscv;

namespace Flint.Sim.Peripherals.Riscv;

/// <summary>A hart's interrupt lines, numbered as the bits of mip.</summary>
internal sealed class HartInputs(Hart hart) : ISignalSink
{
    public bool TryConnect(Signal wire, int input)
    {
        if (input is < 0 or > 31)
            return false;
        wire.Changed += level => hart.Csrs.SetPending(input, level);
        return true;
    }
}
