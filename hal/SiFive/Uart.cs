using Flint.Hal.Plic;
using Flint.Hal.Riscv;
using Flint.Registers.Fe310;
using Flint.Runtime;
using static Flint.Registers.Fe310.Peripherals;

namespace Flint.Hal.SiFive;

/// <summary>The FE310's two UARTs, with FIFOs of 8 bytes. (FE310-G002 Manual: Universal Asynchronous Receiver/Transmitter; GPIO, hardware I/O functions.)</summary>
public static class Uart
{
    private const uint Pins0 = 1u << 16 | 1u << 17;
    private const uint Pins1 = 1u << 18 | 1u << 23;

    // The FIFO asks for more when it holds fewer bytes. That of what came tells of each, as nothing tells of those that wait below a mark.
    private const uint TransmitMark = 1;
    private const uint ReceiveMark = 0;
    private const uint BitsPerByte = 10;

    /// <exception cref="ArgumentOutOfRangeException">There is no such UART, its divisor has no such value, or the speed is more than 2 % off.</exception>
    public static void Open(int uart, int baud)
    {
        if (uart is not (0 or 1))
            throw new ArgumentOutOfRangeException(nameof(uart), "the UARTs are 0 and 1");
        uint divisor = baud < 1 ? 0 : (ClockTree.Frequency + ((uint)baud / 2)) / (uint)baud;
        uint actual = ClockTree.Frequency / Math.Max(1, divisor);
        if (divisor is 0 or > 0x1_0000 || Math.Abs((int)actual - baud) > baud / 50)
            throw new ArgumentOutOfRangeException(nameof(baud), "the UART cannot make that speed");
        UartRegisters registers = Registers(uart);
        registers.ie.Value = 0;
        registers.div.Value = divisor - 1;
        registers.txctrl.Write(new() { enable = true, counter = TransmitMark });
        registers.rxctrl.Write(new() { enable = true, counter = ReceiveMark });
        GPIO0.iof_sel.Clear(Pins(uart));
        GPIO0.iof_en.Set(Pins(uart));
    }

    public static bool TryWrite(int uart, byte value)
    {
        if (Registers(uart).txdata.full)
            return false;
        Registers(uart).txdata.Value = value;
        return true;
    }

    public static int TryRead(int uart)
    {
        UartRegisters.RxdataValue received = Registers(uart).rxdata.Read();
        return received.empty ? -1 : (byte)received.data;
    }

    public static void EnableInterrupts(int uart, bool whenReceived, bool whenWritable)
    {
        Registers(uart).ie.Write(new() { rxwm = whenReceived, txwm = whenWritable });
        if (uart == 0)
            Uart0Interrupt.Enable();
        else
            Uart1Interrupt.Enable();
    }

    public static void Flush(int uart)
    {
        while (!Registers(uart).ip.txwm)
        {
        }

        // No flag tells of the byte that has left the FIFO and is on its way.
        uint start = Csr.ReadCycle();
        uint time = BitsPerByte * (Registers(uart).div.Value + 1);
        while (Csr.ReadCycle() - start < time)
        {
        }
    }

    private static UartRegisters Registers(int uart) => uart == 0 ? UART0 : UART1;

    private static uint Pins(int uart) => uart == 0 ? Pins0 : Pins1;

    private static class Uart0Interrupt
    {
        public static void Enable() => Controller.Enable(11 | 3 << 8);

        [Interrupt("Uart0")]
        private static void OnInterrupt() => UartEvents.Raise(0);
    }

    private static class Uart1Interrupt
    {
        public static void Enable() => Controller.Enable(11 | 4 << 8);

        [Interrupt("Uart1")]
        private static void OnInterrupt() => UartEvents.Raise(1);
    }
}
