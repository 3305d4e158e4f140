using Flint.Hal.Riscv;

namespace Flint.Hal.Rp2350;

/// <summary>
/// Xh3irq, the interrupt controller of a Hazard3 core, in its control registers. Interrupts are given as the board's <c>Irq</c> has them: cause in the low byte,
/// above it the line and one, 0 for those of the core itself. (Hazard3 documentation, Xh3irq.)
/// </summary>
public static class InterruptController
{
    private const int External = 11;
    private const uint NoneWaits = 1u << 31;
    private const uint UpdateContext = 1;

    /// <summary>Lets an interrupt in.</summary>
    public static void Enable(int interrupt)
    {
        int line = (interrupt >> 8) - 1;
        if (line >= 0)
            Csr.SetMeiea(Window(line));
        Csr.SetMie((nuint)1 << (interrupt & 0xFF));
    }

    /// <summary>Lets a line interrupt once, whether or not its peripheral asks.</summary>
    internal static void Force(int line) => Csr.SetMeifa(Window(line));

    /// <summary>Lets one of the lines in.</summary>
    internal static void EnableLine(int line)
    {
        Csr.SetMeiea(Window(line));
        Csr.SetMie((nuint)1 << External);
    }

    /// <summary>Keeps an interrupt out; it goes on waiting.</summary>
    public static void Disable(int interrupt)
    {
        int line = (interrupt >> 8) - 1;
        if (line >= 0)
            Csr.ClearMeiea(Window(line));
        else
            Csr.ClearMie((nuint)1 << interrupt);
    }

    /// <summary>0 to 15: the higher, the sooner among those that wait.</summary>
    /// <exception cref="ArgumentException">The interrupt is one of the core itself, where the order is fixed; or the priority is not from 0 to 15.</exception>
    public static void Prioritize(int interrupt, int priority)
    {
        int line = (interrupt >> 8) - 1;
        if (line < 0)
            throw new ArgumentException("the core's own interrupts have no priority");
        if (priority is < 0 or > 15)
            throw new ArgumentException("priorities are 0 to 15");
        var index = (nuint)(line / 4);
        int shift = 16 + (4 * (line % 4));
        Csr.ClearMeipra(((nuint)15 << shift) | index);
        Csr.SetMeipra(((nuint)priority << shift) | index);
    }

    /// <summary>The line to handle now and one, 0 when none waits any more.</summary>
    public static int Claim()
    {
        var next = (uint)Csr.ReadSetMeinext(UpdateContext);
        return (next & NoneWaits) != 0 ? 0 : (int)(next >> 2) + 1;
    }

    /// <summary>Nothing: a line waits as long as its peripheral asks.</summary>
    public static void Complete(int source)
    {
    }

    /// <summary>A line's bit in an array of which one register shows 16 bits, above the number of these 16.</summary>
    private static nuint Window(int line) => ((nuint)0x10000 << (line % 16)) | (nuint)(line / 16);
}
