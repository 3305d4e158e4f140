namespace Flint.Hal.Stm32F1;

/// <summary>A USART as an asynchronous serial port, with one byte of room each way.</summary>
internal static class Usart
{
    /// <summary>What interrupts where DMA takes the bytes: an idle line.</summary>
    public const uint WhenIdle = 1 << 4;

    /// <summary>What interrupts where the handler takes them: each byte.</summary>
    public const uint WhenReceived = 1 << 5;

    private const uint LowestDivisor = 16;
    private const uint TransmitInterrupt = 1 << 7;
    private const uint TransmissionComplete = 1 << 6;

    /// <param name="clock">Of the bus that it is on, in Hz.</param>
    /// <exception cref="ArgumentOutOfRangeException">The divisor has no such value, or the speed is more than 2 % off.</exception>
    public static void Open(UsartRegisters usart, uint clock, int baud)
    {
        uint divisor = baud > 0 ? (clock + ((uint)baud / 2)) / (uint)baud : 0;
        if (divisor is < LowestDivisor or > 0xFFFF || Math.Abs((int)(clock / divisor) - baud) > baud / 50)
            throw new ArgumentOutOfRangeException(nameof(baud), "the USART cannot make that speed");
        usart.Control0.Write(0);
        usart.Baud.Write(divisor);
        usart.Control0.Write(UsartRegisters.Enable | UsartRegisters.TransmitterEnable | UsartRegisters.ReceiverEnable);
    }

    public static bool TryWrite(UsartRegisters usart, byte value)
    {
        if (!usart.Status.HasAny(UsartRegisters.TransmitEmpty))
            return false;
        usart.Data.Write(value);
        return true;
    }

    public static int TryRead(UsartRegisters usart) => usart.Status.HasAny(UsartRegisters.ReceiveNotEmpty) ? (byte)usart.Data.Value : -1;

    /// <param name="received"><see cref="WhenIdle"/>, <see cref="WhenReceived"/>, or 0.</param>
    public static void EnableInterrupts(UsartRegisters usart, uint received, bool whenWritable) =>
        usart.Control0.Write(
            UsartRegisters.Enable | UsartRegisters.TransmitterEnable | UsartRegisters.ReceiverEnable | received | (whenWritable ? TransmitInterrupt : 0));

    /// <summary>Receives no more, neither by DMA nor by itself, so that nothing waits for who opens it next.</summary>
    public static void Close(UsartRegisters usart)
    {
        usart.Control0.Write(UsartRegisters.Enable | UsartRegisters.TransmitterEnable);
        usart.Control2.Write(0);
        _ = usart.Data.Value;
    }

    /// <summary>By the handler: takes note of an idle line.</summary>
    public static void Acknowledge(UsartRegisters usart)
    {
        if (usart.Status.HasAny(WhenIdle))
            _ = usart.Data.Value;
    }

    public static void Flush(UsartRegisters usart)
    {
        while (!usart.Status.HasAny(TransmissionComplete))
        {
        }
    }
}
