namespace Flint.Sim.Peripherals.Espressif;

/// <summary>An ESP32-C3's UART with its FIFOs of 128 bytes (ESP32-C3 Technical Reference Manual, UART Controller). 8 bits, no parity, one stop bit.</summary>
public sealed class Esp32Uart : RegisterDevice, IUart, ISignalSource
{
    private const int FifoLength = 128;
    private const ulong BitsPerByte = 10;
    private const uint ReceiveFull = 1 << 0;
    private const uint TransmitEmpty = 1 << 1;
    private const uint Overflow = 1 << 4;
    private const uint ReceiveTimeout = 1 << 8;
    private const uint TransmitDone = 1 << 14;
    private const ulong RawInterrupts = 0x04;
    private const ulong InterruptEnable = 0x0C;
    private const ulong Divider = 0x14;
    private const ulong Configuration1 = 0x24;
    private const ulong IdleConfiguration = 0x48;
    private const ulong MemoryConfiguration = 0x60;
    private const ulong ClockConfiguration = 0x78;
    private const uint ReceiveReset = 1 << 17;
    private const uint TransmitReset = 1 << 18;
    private const uint TimeoutEnable = 1 << 21;
    private const uint Lines = 0xE000_C000;

    private readonly Clock clock;
    private readonly ClockSignal bus;
    private readonly ulong crystalFrequency;
    private readonly Esp32Pads pads;
    private readonly uint signal;
    private readonly Queue<byte> transmitted = new();
    private readonly Queue<byte> received = new();
    private readonly Signal interrupt = new();
    private bool isShifting;
    private ClockEvent? timeout;
    private ClockEvent? idle;

    /// <param name="crystalFrequency">Of the clock that SCLK_SEL's value 3 selects, in Hz.</param>
    /// <param name="bus">The one that its value 1 selects.</param>
    /// <param name="signal">Of its output and of its input in the matrix of the pins.</param>
    internal Esp32Uart(Clock clock, DiagnosticLog diagnostics, string name, ulong crystalFrequency, ClockSignal bus, Esp32Pads pads, uint signal)
        : base(diagnostics, name)
    {
        this.pads = pads;
        this.signal = signal;
        this.clock = clock;
        this.crystalFrequency = crystalFrequency;
        this.bus = bus;
        Define(0x00, "FIFO", writable: 0xFF, read: TakeReceived, write: Send);
        Define(0x04, "INT_RAW", 2, 0xF_FFFF);
        Define(0x08, "INT_ST", writable: 0, readOnly: 0xF_FFFF, read: () => this[RawInterrupts] & this[InterruptEnable]);
        Define(0x0C, "INT_ENA", writable: 0xF_FFFF);
        Define(0x10, "INT_CLR", writable: 0xF_FFFF, write: word => this[RawInterrupts] &= ~word);
        Define(0x14, "CLKDIV", 0x2B6, 0xF0_0FFF);
        Define(0x18, "RX_FILT", 8, 0x1FF);
        Define(0x1C, "STATUS", 0xE000_C000, 0, 0xE3FF_E3FF, read: () => Lines | (uint)received.Count | (uint)transmitted.Count << 16);
        Define(0x20, "CONF0", 0x1000_001C, 0x1FFF_FFFF, stored: ClearFifos);
        Define(0x24, "CONF1", 0xC060, 0x3F_FFFF);
        Define(0x28, "LOWPULSE", 0xFFF, 0, 0xFFF);
        Define(0x2C, "HIGHPULSE", 0xFFF, 0, 0xFFF);
        Define(0x30, "RXD_CNT", writable: 0, readOnly: 0x3FF);
        Define(0x34, "FLOW_CONF", writable: 0x3F);
        Define(0x38, "SLEEP_CONF", 0xF0, 0x3FF);
        Define(0x3C, "SWFC_CONF0", 0x26E0, 0x1_FFFF);
        Define(0x40, "SWFC_CONF1", 0x2200, 0x1_FFFF);
        Define(0x44, "TXBRK_CONF", 0xA, 0xFF);
        Define(0x48, "IDLE_CONF", 0x4_0100, 0xF_FFFF);
        Define(0x4C, "RS485_CONF", writable: 0x3FF);
        Define(0x50, "AT_CMD_PRECNT", 0x901, 0xFFFF);
        Define(0x54, "AT_CMD_POSTCNT", 0x901, 0xFFFF);
        Define(0x58, "AT_CMD_GAPTOUT", 0xB, 0xFFFF);
        Define(0x5C, "AT_CMD_CHAR", 0x32B, 0xFFFF);
        Define(0x60, "MEM_CONF", 0xA_0012, 0xFFF_FFFE);
        Define(0x64, "MEM_TX_STATUS", writable: 0, readOnly: 0x1F_FBFF);
        Define(0x68, "MEM_RX_STATUS", 0x8_0100, 0, 0x1F_FBFF);
        Define(0x6C, "FSM_STATUS", writable: 0, readOnly: 0xFF, read: () => isShifting ? 1u << 4 : 0);
        Define(0x70, "POSPULSE", 0xFFF, 0, 0xFFF);
        Define(0x74, "NEGPULSE", 0xFFF, 0, 0xFFF);
        Define(0x78, "CLK_CONF", 0x370_1000, 0xFFF_FFFF);
        Define(0x7C, "DATE", 0x200_8270);
        Define(0x80, "ID", 0x4000_0500, triggers: 0x8000_0000);
    }

    public event Action<byte>? Sent;

    /// <summary>A FIFO has got a byte, or room for one, or the line has become idle.</summary>
    internal event Action? FifosChanged;

    public bool IsSending => isShifting || transmitted.Count > 0;

    public bool CanReceive => received.Count < FifoLength;

    public Signal? Output(string? name, int number) => interrupt;

    public void Receive(byte value)
    {
        if (IsCutOff(pads.UsbPinOfInput(signal)))
            return;
        if (CanReceive)
            received.Enqueue(value);
        else
            this[RawInterrupts] |= Overflow;
        ArmTimeout();
        ArmIdle();
        FifosChanged?.Invoke();
        Refresh();
    }

    public override void Reset()
    {
        transmitted.Clear();
        received.Clear();
        timeout?.Cancel();
        idle?.Cancel();
        base.Reset();
    }

    /// <summary>Whether nothing came for as long as IDLE_CONF says.</summary>
    internal bool IsIdle { get; private set; }

    /// <summary>What was received first.</summary>
    internal bool TryPeek(out byte value) => received.TryPeek(out value);

    /// <summary>Removes what was received first.</summary>
    internal void Drop() => TakeReceived();

    /// <summary>Whether there is room for a byte to send.</summary>
    internal bool CanPut => transmitted.Count < FifoLength;

    /// <summary>Sends a byte after those that wait.</summary>
    internal void Put(byte value)
    {
        Send(value);
        Refresh();
    }

    protected override void Changed() => Refresh();

    private uint TakeReceived()
    {
        received.TryDequeue(out byte value);
        Refresh();
        return value;
    }

    private void Send(uint word)
    {
        if (transmitted.Count < FifoLength)
            transmitted.Enqueue((byte)word);
        this[RawInterrupts] &= ~TransmitDone;
        SendNext();
    }

    private bool IsCutOff(int? usbPin)
    {
        if (usbPin is not { } pin)
            return false;
        Diagnostics.Tell(DiagnosticKind.PinTaken, Name, $"bytes of {Name} are lost, as its pin {pin} is the USB port's: USB_DEVICE_CONF0.USB_PAD_ENABLE is 1");
        return true;
    }

    private void ClearFifos(uint word)
    {
        if ((word & ReceiveReset) != 0)
            received.Clear();
        if ((word & TransmitReset) != 0)
            transmitted.Clear();
    }

    /// <summary>Cycles of the core for one byte: the divider is in sixteenths, behind a whole divider of the source clock.</summary>
    private ulong CyclesPerByte()
    {
        uint selected = this[ClockConfiguration] >> 20 & 3;
        ulong source = selected == 1 ? bus.Hertz : selected == 2 ? 17_500_000 : crystalFrequency;
        ulong before = (this[ClockConfiguration] >> 12 & 0xFF) + 1;
        ulong sixteenths = Math.Max(16, 16ul * (this[Divider] & 0xFFF) + (this[Divider] >> 20 & 15));
        return Math.Max(1, (ulong)((UInt128)BitsPerByte * sixteenths * before * clock.Frequency / (16ul * source)));
    }

    private void SendNext()
    {
        if (isShifting || !transmitted.TryDequeue(out byte value))
            return;
        isShifting = true;
        clock.Schedule(clock.Now + CyclesPerByte(), () =>
        {
            isShifting = false;
            if (!IsCutOff(pads.UsbPinOfOutput(signal)))
                Sent?.Invoke(value);
            if (transmitted.Count == 0)
                this[RawInterrupts] |= TransmitDone;
            SendNext();
            FifosChanged?.Invoke();
            Refresh();
        });
    }

    /// <summary>Bytes that are too few to fill the FIFO to its mark are told of once the line has been idle for a while.</summary>
    private void ArmTimeout()
    {
        timeout?.Cancel();
        if ((this[Configuration1] & TimeoutEnable) == 0)
            return;
        uint bits = this[MemoryConfiguration] >> 16 & 0x3FF;
        timeout = clock.Schedule(clock.Now + Math.Max(1, CyclesPerByte() * bits / BitsPerByte), () =>
        {
            if (received.Count > 0)
                this[RawInterrupts] |= ReceiveTimeout;
            Refresh();
        });
    }

    private void ArmIdle()
    {
        idle?.Cancel();
        IsIdle = false;
        idle = clock.Schedule(clock.Now + Math.Max(1, CyclesPerByte() * (this[IdleConfiguration] & 0x3FF) / BitsPerByte), () =>
        {
            IsIdle = true;
            FifosChanged?.Invoke();
        });
    }

    private void Refresh()
    {
        uint configuration = this[Configuration1];
        if (received.Count >= Math.Max(1, configuration & 0x1FF))
            this[RawInterrupts] |= ReceiveFull;
        if (transmitted.Count < (configuration >> 9 & 0x1FF))
            this[RawInterrupts] |= TransmitEmpty;
        interrupt.IsHigh = (this[RawInterrupts] & this[InterruptEnable]) != 0;
    }
}
