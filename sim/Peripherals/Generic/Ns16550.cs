namespace Flint.Sim.Peripherals.Generic;

/// <summary>National Semiconductor's 16550 UART with its FIFO of 16 bytes (PC16550D data sheet). Bytes are out at once.</summary>
public sealed class Ns16550 : IBusDevice, IUart, ISignalSource
{
    private const int FifoLength = 16;
    private const ulong DataReady = 1 << 0;
    private const ulong Overrun = 1 << 1;
    private const ulong TransmitterEmpty = 3 << 5;

    private readonly Queue<byte> received = new();
    private byte interruptEnable;
    private byte lineControl;
    private byte modemControl;
    private byte scratch;
    private ushort divisor;
    private bool hasOverrun;
    private bool isTransmitterReported;

    public event Action<byte>? Sent;

    /// <summary>The interrupt output.</summary>
    public Signal Interrupt { get; } = new();

    public Signal? Output(string? name, int number) => Interrupt;

    public bool IsSending => false;

    public bool CanReceive => received.Count < FifoLength;

    private bool HasDivisorAccess => (lineControl & 0x80) != 0;

    public void Receive(byte value)
    {
        if (CanReceive)
            received.Enqueue(value);
        else
            hasOverrun = true;
        Refresh();
    }

    public ulong Read(ulong offset, int size)
    {
        ulong result = offset switch
        {
            0 => HasDivisorAccess ? (byte)divisor : received.TryDequeue(out byte value) ? value : 0UL,
            1 => HasDivisorAccess ? (byte)(divisor >> 8) : interruptEnable,
            2 => Identification(),
            3 => lineControl,
            4 => modemControl,
            5 => LineStatus(),
            6 => 0xB0,
            7 => scratch,
            _ => 0,
        };
        Refresh();
        return result;
    }

    public void Write(ulong offset, int size, ulong value)
    {
        switch (offset)
        {
            case 0 when HasDivisorAccess:
                divisor = (ushort)(divisor & 0xFF00 | (byte)value);
                break;
            case 0:
                isTransmitterReported = false;
                Sent?.Invoke((byte)value);
                break;
            case 1 when HasDivisorAccess:
                divisor = (ushort)(divisor & 0xFF | (byte)value << 8);
                break;
            case 1:
                interruptEnable = (byte)(value & 15);
                isTransmitterReported = false;
                break;
            case 2 when (value & 2) != 0:
                received.Clear();
                break;
            case 3:
                lineControl = (byte)value;
                break;
            case 4:
                modemControl = (byte)(value & 0x1F);
                break;
            case 7:
                scratch = (byte)value;
                break;
        }

        Refresh();
    }

    private ulong LineStatus()
    {
        ulong status = TransmitterEmpty | (received.Count > 0 ? DataReady : 0) | (hasOverrun ? Overrun : 0);
        hasOverrun = false;
        return status;
    }

    private ulong Identification()
    {
        if (hasOverrun && (interruptEnable & 4) != 0)
            return 0xC6;
        if (received.Count > 0 && (interruptEnable & 1) != 0)
            return 0xC4;
        if ((interruptEnable & 2) == 0 || isTransmitterReported)
            return 0xC1;
        isTransmitterReported = true;
        return 0xC2;
    }

    private void Refresh() => Interrupt.IsHigh =
        hasOverrun && (interruptEnable & 4) != 0
        || received.Count > 0 && (interruptEnable & 1) != 0
        || (interruptEnable & 2) != 0 && !isTransmitterReported;
}
