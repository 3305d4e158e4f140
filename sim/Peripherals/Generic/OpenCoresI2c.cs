namespace Flint.Sim.Peripherals.Generic;

/// <summary>The OpenCores I2C controller, as the FE310-G002 has it: each command moves one byte in nine clocks of the bus (OpenCores I2C-Master Core Specification; sifive-blocks, I2C.scala).</summary>
/// <remarks>A stop alone is not a transfer in progress, and its end clears what was commanded in between.</remarks>
public sealed class OpenCoresI2c : IBusDevice, IResettable, ISignalSource, II2cController
{
    private const byte Enable = 1 << 7;
    private const byte InterruptEnable = 1 << 6;
    private const byte Start = 1 << 7;
    private const byte Stop = 1 << 6;
    private const byte ReadByte = 1 << 5;
    private const byte WriteByte = 1 << 4;
    private const byte Acknowledge = 1 << 0;
    private const byte NotAcknowledged = 1 << 7;
    private const byte Busy = 1 << 6;
    private const byte InProgress = 1 << 1;
    private const byte Done = 1 << 0;
    private const uint ClocksPerByte = 9;
    private const ulong CyclesPerClock = 5;

    private readonly Clock clock;
    private readonly ClockSignal input;
    private readonly I2cBus bus;
    private readonly Signal interrupt = new();
    private ushort prescaler = 0xFFFF;
    private byte control;
    private byte transmit;
    private byte received;
    private byte status;
    private bool works;
    private ClockEvent? transfer;

    /// <param name="input">The clock that the prescaler divides.</param>
    public OpenCoresI2c(Clock clock, DiagnosticLog diagnostics, string name, ClockSignal input)
    {
        this.clock = clock;
        this.input = input;
        bus = new I2cBus(diagnostics, name);
    }

    public void Reset()
    {
        transfer?.Cancel();
        prescaler = 0xFFFF;
        control = transmit = received = status = 0;
        works = false;
        bus.Stop();
        Refresh();
    }

    public Signal? Output(string? name, int number) => interrupt;

    public void Attach(int address, II2cDevice device) => bus.Attach(address, device);

    public void PullUp() => bus.PullUp();

    public ulong Read(ulong offset, int size) => offset switch
    {
        0x00 => prescaler & 0xFFu,
        0x04 => (ulong)prescaler >> 8,
        0x08 => control,
        0x0C => received,
        0x10 => status,
        _ => 0,
    };

    public void Write(ulong offset, int size, ulong value)
    {
        var written = (byte)value;
        switch (offset)
        {
            case 0x00:
                prescaler = (ushort)(prescaler & 0xFF00 | written);
                break;
            case 0x04:
                prescaler = (ushort)(prescaler & 0xFF | written << 8);
                break;
            case 0x08:
                control = (byte)(written & (Enable | InterruptEnable));
                break;
            case 0x0C:
                transmit = written;
                break;
            case 0x10:
                Command(written);
                break;
        }

        Refresh();
    }

    private void Command(byte command)
    {
        if ((command & Acknowledge) != 0)
            status &= unchecked((byte)~Done);
        if ((control & Enable) == 0 || (command & (Start | Stop | ReadByte | WriteByte)) == 0)
            return;
        bool hasByte = (command & (ReadByte | WriteByte)) != 0;
        if (hasByte)
            status |= InProgress;
        if (works)
            return;
        works = true;
        uint clocks = hasByte ? ClocksPerByte : 1;
        transfer = clock.Schedule(clock.Now + input.Cycles(clock, (ulong)clocks * CyclesPerClock * (prescaler + 1u)), () =>
        {
            Complete(command);
            Refresh();
        });
    }

    private void Complete(byte command)
    {
        works = false;
        bool isAcknowledged = (command & ReadByte) != 0 || (status & NotAcknowledged) == 0;
        if ((command & Start) != 0)
            status |= Busy;
        if ((command & WriteByte) != 0)
            isAcknowledged = (command & Start) != 0 ? bus.Address(transmit) : bus.Write(transmit);
        else if ((command & ReadByte) != 0)
            received = bus.Read();
        if ((command & Stop) != 0)
        {
            bus.Stop();
            status &= unchecked((byte)~Busy);
        }

        status = (byte)(status & ~(InProgress | NotAcknowledged) | Done | (isAcknowledged ? 0 : NotAcknowledged));
    }

    private void Refresh() => interrupt.IsHigh = (status & Done) != 0 && (control & InterruptEnable) != 0;
}
