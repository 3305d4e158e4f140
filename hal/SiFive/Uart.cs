using Flint.Hal.Plic;
using Flint.Hal.Riscv;
using Flint.Runtime;

namespace Flint.Hal.SiFive;

/// <summary>The FE310's two UARTs, with FIFOs of 8 bytes. (FE310-G002 Manual: Universal Asynchronous Receiver/Transmitter; GPIO, hardware I/O functions.)</summary>
public static class Uart
{
    private const uint Pins0 = 1u << 16 | 1u << 17;
    private const uint Pins1 = 1u << 18 | 1u << 23;
    private const uint TransmitWatermark = 1 << 0;
    private const uint ReceiveWatermark = 1 << 1;

    // The FIFO asks for more when it is empty.
    private const uint WhenEmpty = 1 << 16;
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
        registers.InterruptEnable.Write(0);
        registers.Divisor.Write(divisor - 1);
        registers.TransmitControl.Write(UartRegisters.Enable | WhenEmpty);
        registers.ReceiveControl.Write(UartRegisters.Enable);
        GpioRegisters.FunctionSelect.Clear(Pins(uart));
        GpioRegisters.FunctionEnable.Set(Pins(uart));
    }

    public static bool TryWrite(int uart, byte value)
    {
        if (Registers(uart).TransmitData.HasAny(UartRegisters.Full))
            return false;
        Registers(uart).TransmitData.Write(value);
        return true;
    }

    public static int TryRead(int uart)
    {
        uint data = Registers(uart).ReceiveData.Value;
        return (data & UartRegisters.Empty) != 0 ? -1 : (byte)data;
    }

    public static void EnableInterrupts(int uart, bool whenReceived, bool whenWritable)
    {
        Registers(uart).InterruptEnable.Write((whenReceived ? ReceiveWatermark : 0) | (whenWritable ? TransmitWatermark : 0));
        if (uart == 0)
            Uart0Interrupt.Enable();
        else
            Uart1Interrupt.Enable();
    }

    public static void Flush(int uart)
    {
        while (!Registers(uart).InterruptPending.HasAny(TransmitWatermark))
        {
        }

        // No flag tells of the byte that has left the FIFO and is on its way.
        uint start = Csr.ReadCycle();
        uint time = BitsPerByte * (Registers(uart).Divisor.Value + 1);
        while (Csr.ReadCycle() - start < time)
        {
        }
    }

    private static UartRegisters Registers(int uart) => new(0x1001_3000 + ((nuint)(uint)uart * 0x1_0000));

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
