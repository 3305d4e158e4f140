using Flint.Runtime;

namespace Flint.Hal.Rp2350;

/// <summary>The RP2350's two UARTs. (RP2350 Datasheet, UART.)</summary>
public static class Uart
{
    private const int FirstLine = 33;

    /// <exception cref="ArgumentOutOfRangeException">There is no such UART, or it cannot make that speed of its clock.</exception>
    public static void Open(int uart, int baud)
    {
        if (uart is not (0 or 1))
            throw new ArgumentOutOfRangeException(nameof(uart), "the UARTs are 0 and 1");
        ClockTree.Require();
        // Sixteen periods a bit; the divisor has 16 bits.
        if (baud <= 0 || (uint)baud > ClockFrequency() / 16 || (uint)baud < ClockFrequency() / 16 / 65535)
            throw new ArgumentOutOfRangeException(nameof(baud), "the UART cannot make that speed");
        PeripheralResets.Renew(PeripheralResets.Uart0 << uart);
        int transmitter = uart == 0 ? Transmitter0() : Transmitter1();
        int receiver = uart == 0 ? Receiver0() : Receiver1();
        PinRegisters.Connect(transmitter, PinMap.Uart(uart, transmitter, isReceiver: false), PinRegisters.Normal);
        PinRegisters.Connect(receiver, PinMap.Uart(uart, receiver, isReceiver: true), PinRegisters.Normal | PinRegisters.InputEnable | PinRegisters.PullUp);
        Registers(uart).Start(ClockFrequency(), (uint)baud);
    }

    public static bool TryWrite(int uart, byte value)
    {
        if (Registers(uart).Flags.HasAny(UartRegisters.TransmitFull))
            return false;
        Registers(uart).Data.Write(value);
        return true;
    }

    public static int TryRead(int uart) => Registers(uart).Flags.HasAny(UartRegisters.ReceiveEmpty) ? -1 : (byte)Registers(uart).Data.Value;

    public static void EnableInterrupts(int uart, bool whenReceived, bool whenWritable)
    {
        Registers(uart).InterruptMask.Write((whenReceived ? UartRegisters.ReceiveInterrupts : 0) | (whenWritable ? UartRegisters.TransmitInterrupt : 0));
        if (uart == 0)
            Uart0Interrupt.Enable();
        else
            Uart1Interrupt.Enable();
        // The FIFO asks when it has become half empty; while it is that already, somebody else has to.
        if (whenWritable)
            InterruptController.Force(FirstLine + uart);
    }

    public static void Flush(int uart)
    {
        while (Registers(uart).Flags.HasAny(UartRegisters.Busy))
        {
        }
    }

    private static UartRegisters Registers(int uart) => new(0x40070000 + (0x8000 * (nuint)(uint)uart));

    [TargetValue("clock.core")]
    private static extern uint ClockFrequency();

    [TargetValue("uart0.tx")]
    private static extern int Transmitter0();

    [TargetValue("uart0.rx")]
    private static extern int Receiver0();

    [TargetValue("uart1.tx")]
    private static extern int Transmitter1();

    [TargetValue("uart1.rx")]
    private static extern int Receiver1();
}

internal static class Uart0Interrupt
{
    public static void Enable() => InterruptController.EnableLine(33);

    [Interrupt("Uart0")]
    private static void OnUart() => UartEvents.Raise(0);
}

internal static class Uart1Interrupt
{
    public static void Enable() => InterruptController.EnableLine(34);

    [Interrupt("Uart1")]
    private static void OnUart() => UartEvents.Raise(1);
}
