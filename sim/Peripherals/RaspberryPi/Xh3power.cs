using Flint.Sim.Riscv;

namespace Flint.Sim.Peripherals.RaspberryPi;

/// <summary>What a Hazard3 releases while it waits, by its control register MSLEEP (Hazard3 documentation, Xh3power).</summary>
internal sealed class Xh3power
{
    private const uint PowerDown = 1 << 1;
    private const uint Writable = 7;

    private readonly Hart hart;
    private uint control;

    public Xh3power(Hart hart)
    {
        this.hart = hart;
        hart.Csrs.Define(0xBF0, () => control, value => control = (uint)value & Writable);
        hart.WasReset += () => control = 0;
        hart.WaitingChanged += _ => Changed?.Invoke();
    }

    /// <summary>Told when the core begins to wait, and when it goes on.</summary>
    public event Action? Changed;

    /// <summary>Whether it lets the chip sleep; core 1 does in its boot ROM.</summary>
    public bool IsReleased => hart.IsHeld || hart.IsWaiting && (control & PowerDown) != 0;
}
