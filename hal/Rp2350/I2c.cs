using System.Runtime.CompilerServices;
using Flint.Registers.Rp2350;
using Flint.Runtime;
using static Flint.Registers.Rp2350.Peripherals;

namespace Flint.Hal.Rp2350;

/// <summary>The RP2350's two I2C controllers. (RP2350 Datasheet, I2C.)</summary>
public static unsafe class I2c
{
    /// <summary>How long a transfer may take beside its bytes: devices may hold the clock for 25 ms. (SMBus specification.)</summary>
    private const uint Patience = 50_000;

    /// <summary>Microseconds for a byte at the lowest speed.</summary>
    private const uint SlowestByte = 1000;

    private const int LowestFrequency = 10_000;
    private const int HighestFrequency = 1_000_000;

    /// <summary>IC_CON: controller, fast mode, repeated starts, no target, empty means empty.</summary>
    private const uint Controller = (1u << 0) | (2u << 1) | (1u << 5) | (1u << 6) | (1u << 8);

    private const uint HalfFifo = 8;

    // Where the byte goes that is read when only an address is to be sent.
    private static byte s_unused;

    /// <exception cref="ArgumentOutOfRangeException">There is no such controller, or the frequency is not from 10 kHz to 1 MHz.</exception>
    public static void Open(int bus, int frequency)
    {
        if (bus is not (0 or 1))
            throw new ArgumentOutOfRangeException(nameof(bus), "the I2C controllers are 0 and 1");
        if (frequency is < LowestFrequency or > HighestFrequency)
            throw new ArgumentOutOfRangeException(nameof(frequency), "the I2C controller cannot make that speed");
        ClockTree.Require();
        PeripheralResets.Renew(PeripheralResets.I2c0 << bus);
        int data = bus == 0 ? Data0() : Data1();
        int clock = bus == 0 ? Clock0() : Clock1();
        PinMap.RequireI2c(bus, data, isClock: false);
        PinMap.RequireI2c(bus, clock, isClock: true);
        const uint Pad = PinFunctions.Normal | PinFunctions.InputEnable | PinFunctions.PullUp;
        PinFunctions.Connect(data, PinFunctions.I2c, Pad);
        PinFunctions.Connect(clock, PinFunctions.I2c, Pad);

        uint period = (ClockFrequency() + ((uint)frequency / 2)) / (uint)frequency;
        uint low = period * 3 / 5;
        // 300 ns, and 120 ns for what is faster than 400 kHz. (I2C-bus specification, data hold time.)
        uint hold = (ClockFrequency() / 1_000_000 * (frequency > 400_000 ? 120u : 300) / 1000) + 1;
        SetUp(Registers(bus), period - low, low, Math.Max(1, low / 16), hold);
    }

    public static I2cStatus Transfer(int bus, int address, ReadOnlySpan<byte> write, Span<byte> read)
    {
        byte unused;
        fixed (byte* source = write, destination = read)
        {
            // The controller cannot send an address alone, so a byte is read.
            bool isProbe = write.IsEmpty && read.IsEmpty;
            var transfer = new I2cTransfer(bus, address, source, write.Length, isProbe ? &unused : destination, isProbe ? 1 : read.Length);
            uint limit = Patience + (SlowestByte * (uint)(write.Length + read.Length));
            var start = (uint)Clock.Ticks();
            int result;
            do
            {
                transfer.Move();
                result = transfer.Result();
                if (result == I2cTransfer.GoesOn && (uint)Clock.Ticks() - start > limit)
                    result = (int)I2cStatus.Timeout;
            }
            while (result == I2cTransfer.GoesOn);
            // The controller would go on as soon as the device lets it.
            if (result == (int)I2cStatus.Timeout)
                Renew(bus);
            return (I2cStatus)result;
        }
    }

    public static void Start(int bus, int address, byte* write, int writeLength, byte* read, int readLength)
    {
        if (bus == 0)
            I2c0Interrupt.Start(address, write, writeLength, read, readLength);
        else
            I2c1Interrupt.Start(address, write, writeLength, read, readLength);
    }

    /// <summary>Puts the controller off once it has ended the byte that is on the bus; where a device does not let it, by a reset.</summary>
    internal static void Disable(int bus)
    {
        I2cRegisters registers = Registers(bus);
        registers.IC_ENABLE.Value = 0;
        var start = (uint)Clock.Ticks();
        while ((registers.IC_ENABLE_STATUS.Value & 1) != 0)
        {
            if ((uint)Clock.Ticks() - start > 2 * SlowestByte)
                Renew(bus);
        }
    }

    internal static I2cRegisters Registers(int bus) => bus == 0 ? I2C0 : I2C1;

    /// <summary>A transfer for the interrupt to make; of an address alone a byte is read.</summary>
    internal static I2cTransfer Prepare(int bus, int address, byte* write, int writeLength, byte* read, int readLength)
    {
        s_unused = 0;
        bool isProbe = writeLength + readLength == 0;
        return new I2cTransfer(bus, address, write, writeLength, isProbe ? (byte*)Unsafe.AsPointer(ref s_unused) : read, isProbe ? 1 : readLength);
    }

    /// <summary>Lets the interrupt begin.</summary>
    internal static void Begin(int bus, int line)
    {
        InterruptController.EnableLine(line);
        Registers(bus).IC_INTR_MASK.Value = I2cTransfer.TransmitEmpty;
    }

    /// <summary>Goes on with a transfer until the FIFOs are as they should be.</summary>
    internal static void Continue(int bus, ref I2cTransfer transfer)
    {
        transfer.Move();
        int result = transfer.Result();
        if (result != I2cTransfer.GoesOn)
        {
            Registers(bus).IC_INTR_MASK.Value = 0;
            I2cEvents.Complete(bus, (I2cStatus)result);
            return;
        }

        Registers(bus).IC_INTR_MASK.Value =
            I2cTransfer.ReceiveFull | I2cTransfer.Aborted | I2cTransfer.Stopped | (transfer.IsHandedOver ? 0 : I2cTransfer.TransmitEmpty);
    }

    private static void Renew(int bus)
    {
        I2cRegisters registers = Registers(bus);
        uint high = registers.IC_FS_SCL_HCNT.Value;
        uint low = registers.IC_FS_SCL_LCNT.Value;
        uint spike = registers.IC_FS_SPKLEN.Value;
        uint hold = registers.IC_SDA_HOLD.Value;
        PeripheralResets.Renew(PeripheralResets.I2c0 << bus);
        SetUp(registers, high, low, spike, hold);
    }

    /// <summary>Sets the controller up that was reset, in its clocks; it is off.</summary>
    private static void SetUp(I2cRegisters registers, uint high, uint low, uint spike, uint hold)
    {
        registers.IC_CON.Value = Controller;
        registers.IC_FS_SCL_HCNT.Value = high;
        registers.IC_FS_SCL_LCNT.Value = low;
        registers.IC_FS_SPKLEN.Value = spike;
        registers.IC_SDA_HOLD.Value = hold;
        registers.IC_TX_TL.Value = HalfFifo;
        registers.IC_INTR_MASK.Value = 0;
    }

    [TargetValue("clock.core")]
    private static extern uint ClockFrequency();

    [TargetValue("i2c0.sda")]
    private static extern int Data0();

    [TargetValue("i2c0.scl")]
    private static extern int Clock0();

    [TargetValue("i2c1.sda")]
    private static extern int Data1();

    [TargetValue("i2c1.scl")]
    private static extern int Clock1();
}

internal static unsafe class I2c0Interrupt
{
    private const int Line = 36;

    private static I2cTransfer s_transfer;

    public static void Start(int address, byte* write, int writeLength, byte* read, int readLength)
    {
        s_transfer = I2c.Prepare(0, address, write, writeLength, read, readLength);
        I2c.Begin(0, Line);
    }

    [Interrupt("I2c0")]
    private static void OnI2c() => I2c.Continue(0, ref s_transfer);
}

internal static unsafe class I2c1Interrupt
{
    private const int Line = 37;

    private static I2cTransfer s_transfer;

    public static void Start(int address, byte* write, int writeLength, byte* read, int readLength)
    {
        s_transfer = I2c.Prepare(1, address, write, writeLength, read, readLength);
        I2c.Begin(1, Line);
    }

    [Interrupt("I2c1")]
    private static void OnI2c() => I2c.Continue(1, ref s_transfer);
}
