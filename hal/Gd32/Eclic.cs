namespace Flint.Hal.Gd32;

/// <summary>The interrupt controller of Nuclei's cores. Interrupts are given by their number. (Nuclei Bumblebee Core Architecture Manual, ECLIC.)</summary>
public static class Eclic
{
    private const nuint Address = 0xD200_0000;
    private const byte Vectored = 1;

    /// <summary>Bits of level and priority that the GD32VF103 has; the rest reads as ones.</summary>
    private const int ControlBits = 4;

    private static Register8 Configuration => new(Address);

    /// <summary>Lets an interrupt in. Its handler has the table's entry; without a priority of its own it has the lowest that is let in.</summary>
    public static void Enable(int interrupt)
    {
        // All bits of a source are its level, so that a higher one interrupts a lower one.
        Configuration.Write(ControlBits << 1);
        Register(interrupt, 2).Write(Vectored);
        if (Register(interrupt, 3).Value <= 0x0F)
            Prioritize(interrupt, 1);
        Register(interrupt, 1).Write(1);
    }

    /// <summary>Keeps an interrupt out; it goes on waiting.</summary>
    public static void Disable(int interrupt) => Register(interrupt, 1).Write(0);

    /// <summary>The higher, the sooner among those that wait: 1 to 15; 0 keeps the interrupt out.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The priority is none of 0 to 15.</exception>
    public static void Prioritize(int interrupt, int priority)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)priority, 15u, nameof(priority));
        Register(interrupt, 3).Write((byte)(priority << (8 - ControlBits)));
    }

    /// <summary>clicintip, clicintie, clicintattr and clicintctl of an interrupt, by their number.</summary>
    internal static Register8 Register(int interrupt, int number) => new(Address + 0x1000 + (4 * (nuint)(uint)interrupt) + (nuint)(uint)number);
}
