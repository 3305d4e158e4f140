using Flint.Runtime;

namespace Flint.Hal.Gd32;

/// <summary>Sleeping by the machine timer: its interrupt has to be let through by the ECLIC, too, which decides as soon as a program has handlers.</summary>
public static class MachineTimer
{
    private const int Interrupt = 7;

    /// <summary>Sleeps until the clock has reached a tick or an interrupt is pending. Interrupts have to be off.</summary>
    public static void Sleep(ulong until)
    {
        Register8 enable = Eclic.Register(Interrupt, 1);
        byte before = enable.Value;
        enable.Write(1);
        Clint.Clock.Sleep(until, isInUse: before != 0);
        enable.Write(before);
    }

    /// <summary>Sets the clock, which stands still while the chip's clocks do. (Nuclei Bumblebee Core Architecture Manual, TIMER unit: mtime.)</summary>
    internal static void Set(ulong ticks)
    {
        var low = new Register32(Mtime());
        // Nothing is carried into the upper half in between.
        low.Write(0);
        new Register32(Mtime() + 4).Write((uint)(ticks >> 32));
        low.Write((uint)ticks);
    }

    [TargetValue("clint.mtime")]
    private static extern nuint Mtime();
}
