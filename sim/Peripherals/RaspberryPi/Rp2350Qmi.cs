using Flint.Sim.Peripherals.Storage;

namespace Flint.Sim.Peripherals.RaspberryPi;

/// <summary>
/// QMI: the interface of the flash. In its direct mode a program talks to the flash byte by byte, and nothing can be read or executed where the flash is mapped (RP2350
/// Datasheet, QMI). Single width, the first of the two selects.
/// </summary>
public sealed class Rp2350Qmi : Rp2350Peripheral
{
    private const int FifoLength = 4;
    private const ulong MappedStart = 0x1000_0000;
    private const uint Enable = 1;
    private const uint Busy = 1 << 1;
    private const uint AssertSelect = 1 << 2;
    private const uint AutoSelect = 1 << 6;
    private const uint SixteenBits = 1 << 18;
    private const uint NoPush = 1 << 20;
    private const uint ResetControl = 0x0180_0000;

    private readonly SpiNorFlash flash;
    private readonly Queue<uint> transmitted = new();
    private readonly Queue<uint> received = new();
    private readonly Dictionary<uint, uint> registers = [];
    private uint control;
    private bool isSelected;
    private bool isSending;

    internal Rp2350Qmi(Rp2350Chip chip, string name)
        : base(chip, name)
    {
        Memory content = chip.Machine.Bus.MakeFlash(MappedStart)
            ?? throw new BuildErrorException($"'{name}' finds no memory at 0x{MappedStart:X8}", "describe the flash above it");
        flash = new SpiNorFlash(chip.Machine, name, content, SpiNorFlashFacts.W25Q32);
        Reset();
    }

    /// <summary>How often a sector of the flash was erased.</summary>
    /// <param name="offset">A byte of it, from where flash begins.</param>
    public int Wear(int offset) => flash.Wear(offset);

    public override void Reset()
    {
        SetControl(ResetControl);
        transmitted.Clear();
        received.Clear();
        registers.Clear();
        foreach (uint window in (ReadOnlySpan<uint>)[0x0C, 0x20])
        {
            registers[window] = 0x4000_0004;
            registers[window + 4] = 0x1000;
            registers[window + 8] = 0xA003;
            registers[window + 12] = 0x1000;
            registers[window + 16] = 0xA002;
        }

        for (uint i = 0; i < 8; i++)
            registers[0x34 + 4 * i] = 0x0400_0000 | 0x400 * (i & 3);
    }

    private protected override uint Load(uint offset) => offset switch
    {
        0x00 => control | (isSending || transmitted.Count > 0 ? Busy : 0) | (uint)transmitted.Count << 12 | (transmitted.Count == 0 ? 1u << 11 : 0)
            | (transmitted.Count == FifoLength ? 1u << 10 : 0) | (uint)received.Count << 18 | (received.Count == FifoLength ? 1u << 17 : 0) | (received.Count == 0 ? 1u << 16 : 0),
        0x08 => received.TryDequeue(out uint value) ? value : 0,
        _ => registers.GetValueOrDefault(offset),
    };

    private protected override void Store(uint offset, uint value)
    {
        switch (offset)
        {
            case 0x00:
                SetControl(value & 0xFFC0_00CD);
                break;
            case 0x04 when (control & Enable) != 0 && transmitted.Count < FifoLength:
                transmitted.Enqueue(value);
                SendNext();
                break;
            case >= 0x0C and <= 0x50:
                registers[offset] = value;
                break;
        }
    }

    private protected override uint Peek(uint offset) => offset switch
    {
        0x00 => control,
        0x08 => 0,
        _ => Load(offset),
    };

    private void SetControl(uint value)
    {
        bool isDirect = (value & Enable) != 0;
        control = value;
        flash.Map(!isDirect);
        Select(isDirect && (control & AssertSelect) != 0);
    }

    private void Select(bool isNow)
    {
        if (isNow == isSelected)
            return;
        isSelected = isNow;
        flash.Select(isNow);
    }

    private void SendNext()
    {
        if (isSending || !transmitted.TryDequeue(out uint item))
            return;
        isSending = true;
        int bits = (item & SixteenBits) != 0 ? 16 : 8;
        ulong divider = control >> 22 & 0xFF;
        ulong clocks = (ulong)bits * (divider == 0 ? 256 : divider);
        ulong cycles = Chip.Clocks.System == 0 ? 1 : Math.Max(1, clocks * Clock.Frequency / Chip.Clocks.System);
        Clock.Schedule(Clock.Now + cycles, () =>
        {
            isSending = false;
            if ((control & AutoSelect) != 0)
                Select(true);
            uint answer = isSelected ? flash.Transfer((byte)(bits == 16 ? item >> 8 : item)) : 0xFFu;
            if (bits == 16)
                answer = answer << 8 | (isSelected ? flash.Transfer((byte)item) : 0xFFu);
            if ((item & NoPush) == 0 && received.Count < FifoLength)
                received.Enqueue(answer);
            SendNext();
            if ((control & AutoSelect) != 0 && !isSending)
                Select(false);
        });
    }
}
