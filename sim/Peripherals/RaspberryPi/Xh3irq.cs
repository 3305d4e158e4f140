using Flint.Sim.Riscv;

namespace Flint.Sim.Peripherals.RaspberryPi;

/// <summary>
/// Hazard3's interrupt controller: lines with 16 priorities, of which those above the level of what is being handled interrupt it (Hazard3 documentation, Xh3irq). Its
/// registers are control registers of the hart.
/// </summary>
public sealed class Xh3irq : ISignalSource, ISignalSink, ITrapContext
{
    private const int Lines = 52;
    private const int ExternalInterrupt = 11;
    private const ulong NoInterrupt = 1u << 31;
    private const uint NeverPreempted = 0x10;
    private const int MachineSoftware = 3;
    private const int MachineTimer = 7;

    private readonly Hart hart;
    private readonly Signal output = new();
    private readonly bool[] levels = new bool[Lines];
    private readonly bool[] enabled = new bool[Lines];
    private readonly bool[] forced = new bool[Lines];
    private readonly uint[] priorities = new uint[Lines];
    private uint preempt;
    private uint previous;
    private uint beforePrevious;
    private bool isReturn;
    private (bool IsNone, uint Number) current = (true, 0);

    public Xh3irq(Hart hart)
    {
        this.hart = hart;
        hart.TrapContext = this;
        hart.WasReset += Reset;
        ControlRegisters csrs = hart.Csrs;
        csrs.Define(0xBE0, () => Window(enabled), value => SetWindow(enabled, value));
        csrs.Define(0xBE1, () => Window([.. Enumerable.Range(0, Lines).Select(line => levels[line] || forced[line])]), null);
        csrs.Define(0xBE2, () => Window(forced), value => SetWindow(forced, value));
        csrs.Define(0xBE3, ReadPriorities, WritePriorities);
        csrs.Define(0xBE4, ReadNext, WriteNext);
        csrs.Define(0xBE5, ReadContext, WriteContext);
    }

    /// <summary>mip.MEIP.</summary>
    public Signal? Output(string? name, int number) => output;

    public bool TryConnect(Signal wire, int input)
    {
        if (input is < 0 or >= Lines)
            return false;
        wire.Changed += level =>
        {
            levels[input] = level;
            Refresh();
        };
        return true;
    }

    void ITrapContext.Enter(int? interrupt)
    {
        isReturn = interrupt == ExternalInterrupt;
        if (!isReturn)
            return;
        uint next = Level(Next());
        (beforePrevious, previous, preempt) = (previous, preempt & 15, next);
        Refresh();
    }

    void ITrapContext.Leave()
    {
        if (!isReturn)
            return;
        isReturn = false;
        (preempt, previous, beforePrevious) = (previous, beforePrevious, 0);
        Refresh();
    }

    /// <summary>The most urgent line at or above the level that was interrupted; the lowest number wins among equals.</summary>
    private int? Next()
    {
        int? best = null;
        for (int line = 0; line < Lines; line++)
        {
            if ((levels[line] || forced[line]) && enabled[line] && priorities[line] >= previous && (best is null || priorities[line] > priorities[best.Value]))
                best = line;
        }

        return best;
    }

    private uint Level(int? line) => line is { } some ? priorities[some] + 1 : NeverPreempted;

    private ulong Window(bool[] bits)
    {
        int first = (int)(hart.Csrs.Operand & 31) * 16;
        ulong result = 0;
        for (int i = 0; i < 16 && first + i < Lines; i++)
            result |= bits[first + i] ? 1UL << (16 + i) : 0;
        return result;
    }

    private void SetWindow(bool[] bits, ulong value)
    {
        int first = (int)(hart.Csrs.Operand & 31) * 16;
        for (int i = 0; i < 16 && first + i < Lines; i++)
            bits[first + i] = (value >> (16 + i) & 1) != 0;
        Refresh();
    }

    private ulong ReadPriorities()
    {
        int first = (int)(hart.Csrs.Operand & 127) * 4;
        ulong result = 0;
        for (int i = 0; i < 4 && first + i < Lines; i++)
            result |= (ulong)priorities[first + i] << (16 + 4 * i);
        return result;
    }

    private void WritePriorities(ulong value)
    {
        int first = (int)(hart.Csrs.Operand & 127) * 4;
        for (int i = 0; i < 4 && first + i < Lines; i++)
            priorities[first + i] = (uint)(value >> (16 + 4 * i)) & 15;
        Refresh();
    }

    private ulong ReadNext()
    {
        int? next = Next();
        if (next is { } line && forced[line])
        {
            // A forced interrupt comes once; the update below has to see the same line as the reader.
            sampled = line;
            forced[line] = false;
            Refresh();
        }
        else
        {
            sampled = next;
        }

        return sampled is { } found ? (ulong)found << 2 : NoInterrupt;
    }

    private int? sampled;

    private void WriteNext(ulong value)
    {
        if ((value & 1) == 0)
            return;
        preempt = Level(sampled);
        current = (sampled is null, (uint)(sampled ?? 0));
        Refresh();
    }

    private ulong ReadContext()
    {
        bool clears = (hart.Csrs.Operand & 2) != 0;
        return (ulong)beforePrevious << 28 | (ulong)previous << 24 | (ulong)preempt << 16 | (current.IsNone ? 1UL << 15 : 0) | (ulong)current.Number << 4
            | (clears && hart.Csrs.IsEnabled(MachineTimer) ? 8UL : 0) | (clears && hart.Csrs.IsEnabled(MachineSoftware) ? 4UL : 0) | (isReturn ? 1UL : 0);
    }

    private void WriteContext(ulong value)
    {
        beforePrevious = (uint)(value >> 28) & 15;
        previous = (uint)(value >> 24) & 15;
        preempt = (uint)(value >> 16) & 31;
        current = ((value >> 15 & 1) != 0, (uint)(value >> 4) & 0x1FF);
        isReturn = (value & 1) != 0;
        if ((hart.Csrs.Operand & 2) != 0)
        {
            hart.Csrs.Enable(MachineTimer, false);
            hart.Csrs.Enable(MachineSoftware, false);
        }

        // Bits that were saved with clearts come back with the context.
        if ((value & 8) != 0 && (hart.Csrs.Operand & 2) == 0)
            hart.Csrs.Enable(MachineTimer, true);
        if ((value & 4) != 0 && (hart.Csrs.Operand & 2) == 0)
            hart.Csrs.Enable(MachineSoftware, true);
        Refresh();
    }

    private void Reset()
    {
        Array.Clear(enabled);
        Array.Clear(forced);
        Array.Clear(priorities);
        (preempt, previous, beforePrevious, isReturn, current) = (0, 0, 0, false, (true, 0));
        Refresh();
    }

    private void Refresh()
    {
        bool isPending = false;
        for (int line = 0; line < Lines; line++)
            isPending |= (levels[line] || forced[line]) && enabled[line] && priorities[line] >= preempt;
        output.IsHigh = isPending;
    }
}
