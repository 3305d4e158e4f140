using Flint.Sim.Riscv;

namespace Flint.Sim.Peripherals.Espressif;

/// <summary>
/// Maps each of the peripherals' 62 interrupt sources to one of the core's interrupts 1 to 31, and gives those a type, a priority and a threshold
/// (ESP32-C3 Technical Reference Manual, Interrupt Matrix). The core's own registers for that, mie and mip, do not exist, and mtvec is always vectored.
/// </summary>
public sealed class Esp32InterruptMatrix : IBusDevice, ISignalSink, IResettable, IInterruptController
{
    private const int SourceCount = 62;
    private const int LineCount = 32;
    private const ulong Status = 0xF8;
    private const ulong Enable = 0x104;
    private const ulong Type = 0x108;
    private const ulong Clear = 0x10C;
    private const ulong EdgeStatus = 0x110;
    private const ulong PriorityStart = 0x114;
    private const ulong Threshold = 0x194;

    private readonly Hart hart;
    private readonly uint[] map = new uint[SourceCount];
    private readonly bool[] levels = new bool[SourceCount];
    private readonly uint[] priorities = new uint[LineCount];
    private uint enable;
    private uint type;
    private uint latched;
    private uint threshold;
    private uint clockGate = 1;
    private int waiting;

    public Esp32InterruptMatrix(Hart hart)
    {
        this.hart = hart;
        hart.Csrs.Controller = this;
        hart.Csrs.Undefine(0x304);
        hart.Csrs.Undefine(0x344);
        // Nor are there the architecture's counters.
        for (int i = 0; i < 32; i++)
        {
            foreach (int counter in (ReadOnlySpan<int>)[0xB00, 0xB80, 0xC00, 0xC80])
                hart.Csrs.Undefine(counter + i);
        }
    }

    public bool IsActive => true;

    public bool HasPending => waiting != 0;

    public ulong CauseBits => 0;

    public ulong ExceptionHandler => hart.Csrs.TrapVector & ~0xFFul;

    public bool TryTake(out int number)
    {
        number = waiting;
        return waiting != 0;
    }

    public ulong Enter(int number) => ExceptionHandler + 4 * (ulong)number;

    public void Leave(ulong cause)
    {
    }

    /// <summary>The inputs are the sources.</summary>
    public bool TryConnect(Signal wire, int input)
    {
        if (input is < 0 or >= SourceCount)
            return false;
        wire.Changed += level => Set(input, level);
        return true;
    }

    public ulong Read(ulong offset, int size) => offset switch
    {
        < 4 * SourceCount => map[offset / 4],
        Status => Levels(0),
        Status + 4 => Levels(32),
        0x100 => clockGate,
        Enable => enable,
        Type => type,
        EdgeStatus => latched,
        >= PriorityStart and < Threshold => priorities[(offset - PriorityStart) / 4],
        Threshold => threshold,
        0x7FC => 0x0200_7210,
        _ => 0,
    };

    public void Write(ulong offset, int size, ulong value)
    {
        var word = (uint)value;
        switch (offset)
        {
            case < 4 * SourceCount:
                map[offset / 4] = word & 31;
                break;
            case 0x100:
                clockGate = word & 1;
                break;
            case Enable:
                enable = word;
                break;
            case Type:
                type = word;
                break;
            case Clear:
                latched &= ~word;
                break;
            case >= PriorityStart and < Threshold:
                priorities[(offset - PriorityStart) / 4] = word & 15;
                break;
            case Threshold:
                threshold = word & 15;
                break;
        }

        Refresh();
    }

    public void Reset()
    {
        Array.Clear(map);
        Array.Clear(priorities);
        enable = 0;
        type = 0;
        latched = 0;
        threshold = 0;
        Refresh();
    }

    private void Set(int source, bool level)
    {
        if (level && !levels[source])
            latched |= 1u << (int)map[source] & type;
        levels[source] = level;
        Refresh();
    }

    private uint Levels(int first)
    {
        uint result = 0;
        for (int i = 0; i < 32 && first + i < SourceCount; i++)
            result |= levels[first + i] ? 1u << i : 0;
        return result;
    }

    /// <summary>The core sees one interrupt at a time: of the highest priority, and of equals the lowest number.</summary>
    private void Refresh()
    {
        uint pending = latched & type;
        for (int source = 0; source < SourceCount; source++)
        {
            if (levels[source])
                pending |= 1u << (int)map[source] & ~type;
        }

        int best = 0;
        for (int line = 1; line < LineCount; line++)
        {
            bool isReady = (pending & enable & 1u << line) != 0 && priorities[line] > 0 && priorities[line] >= threshold;
            if (isReady && (best == 0 || priorities[line] > priorities[best]))
                best = line;
        }

        waiting = best;
        hart.Csrs.Refresh();
    }
}
