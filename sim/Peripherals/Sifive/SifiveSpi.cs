using Flint.Sim.Peripherals.Storage;

namespace Flint.Sim.Peripherals.Sifive;

/// <summary>SiFive's SPI controller with its two FIFOs of 8 frames (FE310-G002 Manual, Serial Peripheral Interface). Frames of 8 bits, single width.</summary>
/// <remarks>
/// One with a flash interface lets the harts read its flash as memory after reset. What that sends on the bus, and at which speed, is left out: memory is there, until a program wants the bus for
/// frames of its own.
/// </remarks>
public sealed class SifiveSpi : RegisterDevice, ISignalSource, ISpiController
{
    private const int FifoLength = 8;
    private const uint FlagBit = 1u << 31;
    private const uint HoldMode = 2;
    private const uint OffMode = 3;
    private const uint TransmitOnly = 1 << 3;
    private const ulong BitsPerFrame = 8;

    private readonly Clock clock;
    private readonly ClockSignal input;
    private readonly Queue<byte> transmitted = new();
    private readonly Queue<byte> received = new();
    private readonly Signal interrupt = new();
    private readonly Register divisor;
    private readonly Register selected;
    private readonly Register mode;
    private readonly Register format;
    private readonly Register transmitMark;
    private readonly Register receiveMark;
    private readonly Register interruptEnable;
    private readonly Register? flashControl;
    private SpiNorFlash? flash;
    private ClockEvent? sending;

    /// <param name="input">The clock that the divisor divides.</param>
    /// <param name="hasFlash">Whether the controller maps a flash.</param>
    public SifiveSpi(Clock clock, DiagnosticLog diagnostics, string name, ClockSignal input, bool hasFlash)
        : base(diagnostics, name)
    {
        this.clock = clock;
        this.input = input;
        Bus = new SpiBus(name);
        divisor = Define(0x00, "sckdiv", 3, 0xFFF);
        Define(0x04, "sckmode", writable: 3);
        selected = Define(0x10, "csid", stored: _ => Deselect());
        Define(0x14, "csdef", 1);
        mode = Define(0x18, "csmode", writable: 3, stored: _ => Deselect());
        Define(0x28, "delay0", 0x1_0001, 0x00FF_00FF);
        Define(0x2C, "delay1", 1, 0x00FF_00FF);
        format = Define(0x40, "fmt", 0x8_0000, 0x000F_000F);
        Define(0x48, "txdata", writable: 0xFF, readOnly: FlagBit, read: () => transmitted.Count >= FifoLength ? FlagBit : 0, write: Transmit);
        Define(0x4C, "rxdata", writable: 0, read: Take);
        transmitMark = Define(0x50, "txmark", hasFlash ? 1u : 0, 7);
        receiveMark = Define(0x54, "rxmark", writable: 7);
        interruptEnable = Define(0x70, "ie", writable: 3);
        Define(0x74, "ip", writable: 0, read: () => Pending);
        if (!hasFlash)
            return;
        flashControl = Define(0x60, "fctrl", 1, 1, stored: _ => MapFlash());
        Define(0x64, "ffmt", 0x0003_0007, 0xFFFF_3FFF);
    }

    public SpiBus Bus { get; }

    private uint Pending => (transmitted.Count < transmitMark.Value ? 1u : 0) | (received.Count > receiveMark.Value ? 2u : 0);

    public Signal? Output(string? name, int number) => interrupt;

    public override void Reset()
    {
        sending?.Cancel();
        sending = null;
        transmitted.Clear();
        received.Clear();
        Bus.Select(null);
        base.Reset();
        MapFlash();
    }

    protected override void Changed() => interrupt.IsHigh = (Pending & interruptEnable.Value) != 0;

    /// <summary>Connects a flash to a select line; that of line 0 is what the flash interface maps.</summary>
    internal void Attach(int line, SpiNorFlash device)
    {
        Bus.Attach(line, device);
        if (flashControl is not null && line == 0)
            flash = device;
    }

    private bool IsMapped => flashControl?.Has(1) ?? false;

    private void MapFlash() => flash?.Map(IsMapped);

    private void Deselect()
    {
        if (mode.Value != HoldMode)
            Bus.Select(null);
    }

    private uint Take()
    {
        uint result = received.TryDequeue(out byte value) ? value : FlagBit;
        Changed();
        return result;
    }

    private void Transmit(uint value)
    {
        if (IsMapped)
            Diagnostics.Tell(DiagnosticKind.FlashMisused, Name, $"a frame for {Name} while it maps its flash, which has the bus: clear fctrl first");
        else if (transmitted.Count < FifoLength)
            transmitted.Enqueue((byte)value);
        SendNext();
    }

    private void SendNext()
    {
        if (sending is not null || !transmitted.TryDequeue(out byte value))
            return;
        if (mode.Value != OffMode)
            Bus.Select((int)selected.Value);
        // SCK is the input divided by twice sckdiv + 1.
        sending = clock.Schedule(clock.Now + input.Cycles(clock, BitsPerFrame * 2 * (divisor.Value + 1)), () =>
        {
            sending = null;
            byte answer = Bus.Transfer(value);
            if (!format.Has(TransmitOnly) && received.Count < FifoLength)
                received.Enqueue(answer);
            if (transmitted.Count == 0 && mode.Value != HoldMode)
                Bus.Select(null);
            SendNext();
            Changed();
        });
    }
}
