using System.Buffers.Binary;
using Flint.Sim.Riscv;

namespace Flint.Sim.Peripherals.Nuclei;

/// <summary>
/// The enhanced core-local interrupt controller: levels, priorities, and a table of handlers at mtvt (Nuclei Bumblebee Core Architecture Manual, ECLIC). It decides while mtvec
/// ends in 3; before, mip and mie do.
/// </summary>
public sealed class Eclic : IBusDevice, ISignalSink, IInterruptController
{
    private const ulong Sources = 0x1000;
    private const ulong Threshold = 0x0B;
    private const byte Vectored = 1;
    private const byte EdgeTriggered = 2;
    private const byte FallingEdge = 6;
    private const ulong ModeMask = 0x3F;
    private const ulong EclicMode = 3;
    private const int LevelShift = 16;

    private readonly Hart hart;
    private readonly int controlBits;
    private readonly Source[] sources;
    private byte configuration;
    private byte threshold;
    private byte level;
    private ulong table;
    private ulong commonEntry;
    private ulong kindOfTrap;

    /// <param name="count">Of the interrupts.</param>
    /// <param name="controlBits">Bits of level and priority together that a source has.</param>
    public Eclic(Hart hart, int count, int controlBits)
    {
        this.hart = hart;
        this.controlBits = controlBits;
        sources = [.. Enumerable.Range(0, count).Select(_ => new Source())];
        hart.Csrs.Controller = this;
        hart.Csrs.Define(0x307, () => table, value => table = value & ~ModeMask);
        hart.Csrs.Define(0x346, () => (ulong)level << 24, null);
        hart.Csrs.Define(0x7C4, () => kindOfTrap, value => kindOfTrap = value & 0x3C0);
        hart.Csrs.Define(0x7EC, () => commonEntry, value => commonEntry = value);
    }

    public bool IsActive => (hart.Csrs.TrapVector & ModeMask) == EclicMode;

    public bool HasPending { get; private set; }

    public ulong CauseBits => (ulong)level << LevelShift;

    public ulong ExceptionHandler => hart.Csrs.TrapVector & ~ModeMask;

    public bool TryConnect(Signal wire, int input)
    {
        if (input < 0 || input >= sources.Length)
            return false;
        Source source = sources[input];
        wire.Changed += isHigh =>
        {
            source.IsHigh = isHigh;
            bool isEdge = (source.Attributes & EdgeTriggered) != 0;
            bool wantsHigh = (source.Attributes & FallingEdge) != FallingEdge;
            source.IsPending = isEdge ? source.IsPending || isHigh == wantsHigh : isHigh == wantsHigh;
            Refresh();
        };
        return true;
    }

    public bool TryTake(out int number)
    {
        number = 0;
        int best = -1;
        for (int i = 0; i < sources.Length; i++)
        {
            if (!sources[i].IsReady)
                continue;
            (int, int, int) rank = (LevelOf(sources[i]), sources[i].Control, i);
            if (best < 0 || rank.CompareTo((LevelOf(sources[best]), sources[best].Control, best)) > 0)
                best = i;
        }

        if (best < 0 || LevelOf(sources[best]) <= Math.Max(level, threshold))
            return false;
        number = best;
        return true;
    }

    public ulong Enter(int number)
    {
        Source source = sources[number];
        level = (byte)LevelOf(source);
        if ((source.Attributes & EdgeTriggered) != 0)
            source.IsPending = false;
        Refresh();
        if ((source.Attributes & Vectored) == 0)
            return (commonEntry & 1) != 0 ? commonEntry & ~3UL : ExceptionHandler;
        Span<byte> entry = stackalloc byte[4];
        entry.Clear();
        hart.Bus.Peek(table + 4 * (ulong)number, entry);
        return BinaryPrimitives.ReadUInt32LittleEndian(entry) & ~1u;
    }

    public void Leave(ulong cause)
    {
        level = (byte)(cause >> LevelShift);
        Refresh();
    }

    public void Reset()
    {
        level = 0;
        table = 0;
        commonEntry = 0;
    }

    public ulong Read(ulong offset, int size)
    {
        ulong result = 0;
        for (int i = size - 1; i >= 0; i--)
            result = result << 8 | ReadByte(offset + (ulong)i);
        return result;
    }

    public void Write(ulong offset, int size, ulong value)
    {
        for (int i = 0; i < size; i++)
            WriteByte(offset + (ulong)i, (byte)(value >> (8 * i)));
        Refresh();
    }

    private byte ReadByte(ulong offset)
    {
        if (offset >= Sources && (offset - Sources) / 4 is var index && index < (ulong)sources.Length)
        {
            Source source = sources[index];
            return (offset & 3) switch
            {
                0 => source.IsPending ? (byte)1 : (byte)0,
                1 => source.IsEnabled ? (byte)1 : (byte)0,
                2 => source.Attributes,
                _ => source.Control,
            };
        }

        // clicinfo: the number of interrupts, a version, and the bits of level and priority.
        uint information = (uint)sources.Length | 1u << 13 | (uint)controlBits << 21;
        return offset switch
        {
            0 => configuration,
            >= 4 and < 8 => (byte)(information >> (int)(8 * (offset - 4))),
            Threshold => threshold,
            _ => 0,
        };
    }

    private void WriteByte(ulong offset, byte value)
    {
        if (offset >= Sources && (offset - Sources) / 4 is var index && index < (ulong)sources.Length)
        {
            Source source = sources[index];
            switch (offset & 3)
            {
                case 0:
                    // A level is what it is.
                    if ((source.Attributes & EdgeTriggered) != 0)
                        source.IsPending = (value & 1) != 0;
                    break;
                case 1:
                    source.IsEnabled = (value & 1) != 0;
                    break;
                case 2:
                    source.Attributes = (byte)(value & 7);
                    if ((value & EdgeTriggered) == 0)
                        source.IsPending = source.IsHigh;
                    break;
                default:
                    source.Control = (byte)(value | 0xFF >> controlBits);
                    break;
            }
        }
        else if (offset == 0)
        {
            configuration = (byte)(value & 0x1E);
        }
        else if (offset == Threshold)
        {
            threshold = value;
        }
    }

    /// <summary>As many of the control's highest bits as the configuration says, with ones below.</summary>
    private int LevelOf(Source source)
    {
        int bits = Math.Min(configuration >> 1 & 15, controlBits);
        return source.Control | 0xFF >> bits;
    }

    private void Refresh()
    {
        HasPending = Array.Exists(sources, source => source.IsReady);
        hart.Csrs.Refresh();
    }

    private sealed class Source
    {
        public bool IsHigh { get; set; }

        public bool IsPending { get; set; }

        public bool IsEnabled { get; set; }

        public byte Attributes { get; set; }

        public byte Control { get; set; }

        public bool IsReady => IsPending && IsEnabled;
    }
}
