namespace Flint.Hal;

/// <summary>Where a chip's driver reports that a serial port has received or can send.</summary>
public static class UartEvents
{
    /// <summary>By the handler.</summary>
    /// <param name="uart">The chip's number for it.</param>
    public static void Raise(int uart) => Uart.Find(uart)?.Service();
}
