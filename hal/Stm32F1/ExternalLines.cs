namespace Flint.Hal.Stm32F1;

/// <summary>EXTI: edges on external lines, of which each watches one port's pin of its number. (GD32VF103 User Manual, Interrupt/event controller; CH32V003 Reference Manual, EXTI.)</summary>
internal static class ExternalLines
{
    private const nuint Address = 0x4001_0400;

    private static Register32 InterruptEnable => new(Address);

    private static Register32 Rising => new(Address + 0x08);

    private static Register32 Falling => new(Address + 0x0C);

    private static Register32 Pending => new(Address + 0x14);

    /// <param name="source">The register that says which port the line watches.</param>
    /// <param name="shift">Where in it.</param>
    /// <param name="mask">Of the bits that say it.</param>
    /// <returns>Whether edges are watched now.</returns>
    /// <exception cref="InvalidOperationException">The line watches the pin of another port.</exception>
    public static bool Watch(int pin, Edge edges, Register32 source, int shift, uint mask)
    {
        uint line = 1u << (pin & 15);
        var port = (uint)(pin >> 4);
        using (Boards.Interrupts.Mask())
        {
            if (InterruptEnable.HasAny(line) && (source.Value >> shift & mask) != port)
                throw new InvalidOperationException("the pin of that number of another port is being watched, and both share one line");
            InterruptEnable.Clear(line);
            if (edges == Edge.None)
                return false;
            source.Value = (source.Value & ~(mask << shift)) | (port << shift);
            Choose(Rising, line, (edges & Edge.Rising) != 0);
            Choose(Falling, line, (edges & Edge.Falling) != 0);
            Pending.Write(line);
            InterruptEnable.Set(line);
            return true;
        }
    }

    /// <summary>The lines that had edges, which are taken note of by that.</summary>
    public static uint Take()
    {
        uint lines = Pending.Value & InterruptEnable.Value;
        Pending.Write(lines);
        return lines;
    }

    private static void Choose(Register32 register, uint line, bool isWanted)
    {
        if (isWanted)
            register.Set(line);
        else
            register.Clear(line);
    }
}
