using System.Buffers.Binary;
using Flint.Sim.Riscv;

namespace Flint.Sim.Peripherals.Wch;

/// <summary>
/// The interrupt controller of a QingKe V2 core: a table of jumps or of addresses at mtvec, two levels (CH32V003 Reference Manual, PFIC; QingKeV2 Microprocessor Manual). Exceptions
/// take entry 3. The hardware stack is not simulated. <c>wfi</c> waits for an interrupt that is taken, so for ever while mstatus.MIE is 0; or, with WFITOWFE, for an event, which is kept
/// when it comes before. From a deep sleep that waits for an event only one of the external lines wakes it: they are input 0.
/// </summary>
public sealed class Pfic : IBusDevice, ISignalSink, IInterruptController
{
    private const int ExternalEvent = 0;
    private const int FirstMaskable = 12;
    private const int ExceptionEntry = 3;
    private const uint AlwaysEnabled = 0xC;
    private const ulong VectoredBit = 1;
    private const ulong AddressBit = 2;
    private const ulong Priorities = 0x400;
    private const ulong SystemControl = 0xD10;
    private const uint ConfigurationKey3 = 0xBEEF;
    private const uint SystemReset = 1 << 7;
    private const uint SleepDeep = 1 << 2;
    private const uint WaitForEvent = 1 << 3;
    private const uint EventOnPending = 1 << 4;
    private const uint SetEvent = 1 << 5;
    private const ulong Nesting = 1 << 1;

    private readonly SimulatedMachine machine;
    private readonly Hart hart;
    private readonly bool[] levels;
    private readonly bool[] pending;
    private readonly bool[] enabled;
    private readonly byte[] priorities;
    private readonly Stack<int> active = new();
    private uint threshold;
    private uint systemControl;
    private bool hasEvent;
    private ulong interruptSystem;

    /// <param name="count">Of the interrupts, the core's own included.</param>
    public Pfic(SimulatedMachine machine, int count)
    {
        this.machine = machine;
        hart = machine.Hart;
        levels = new bool[count];
        pending = new bool[count];
        enabled = new bool[count];
        priorities = new byte[count];
        hart.Csrs.Controller = this;
        hart.Csrs.Define(0x804, () => interruptSystem, value => interruptSystem = value & 3);
    }

    public bool IsActive => true;

    public bool HasPending { get; private set; }

    public bool WakesWhileMasked => false;

    public ulong CauseBits => 0;

    public ulong ExceptionHandler => EntryOf(ExceptionEntry);

    public bool TryConnect(Signal wire, int input)
    {
        if (input == ExternalEvent)
        {
            wire.Changed += isHigh =>
            {
                if (isHigh)
                    RaiseEvent();
            };
            return true;
        }

        if (input < FirstMaskable || input >= levels.Length)
            return false;
        wire.Changed += isHigh =>
        {
            levels[input] = isHigh;
            // What is handled becomes pending again when that is done.
            if (isHigh && !active.Contains(input))
                Pend(input);
            else if (!isHigh)
                pending[input] = false;
            Refresh();
        };
        return true;
    }

    public bool TryGoOn()
    {
        if ((systemControl & WaitForEvent) == 0 || !hasEvent)
            return false;
        hasEvent = false;
        return true;
    }

    public bool TryTake(out int number)
    {
        number = 0;
        for (int i = FirstMaskable; i < pending.Length; i++)
        {
            if (pending[i] && enabled[i] && (number == 0 || priorities[i] < priorities[number]))
                number = i;
        }

        bool isBelowThreshold = threshold != 0 && priorities[number] >= threshold;
        // Only the highest bit of a priority tells what interrupts what.
        return number != 0 && !isBelowThreshold && (active.Count == 0 || (interruptSystem & Nesting) != 0 && priorities[number] >> 7 < priorities[active.Peek()] >> 7);
    }

    public ulong Enter(int number)
    {
        pending[number] = false;
        active.Push(number);
        Refresh();
        return EntryOf(number);
    }

    public void Leave(ulong cause)
    {
        if ((cause >> 31 & 1) != 0 && active.TryPop(out int number) && levels[number])
            Pend(number);
        Refresh();
    }

    public void Reset()
    {
        active.Clear();
        Array.Clear(pending);
        Array.Clear(enabled);
        Array.Clear(priorities);
        threshold = 0;
        systemControl = 0;
        hasEvent = false;
        interruptSystem = 0;
    }

    public ulong Read(ulong offset, int size)
    {
        if (offset >= Priorities && offset - Priorities < (ulong)priorities.Length)
        {
            ulong result = 0;
            for (int i = size - 1; i >= 0; i--)
                result = result << 8 | priorities.ElementAtOrDefault((int)(offset - Priorities) + i);
            return result;
        }

        return offset switch
        {
            < 0x10 => Bits(enabled, offset) | (offset == 0 ? AlwaysEnabled : 0),
            >= 0x20 and < 0x30 => Bits(pending, offset - 0x20),
            0x40 => threshold,
            0x4C => active.Count > 0 ? 1u << 8 | (HasPending ? 1u << 9 : 0) : HasPending ? 1u << 9 : 0,
            >= 0x300 and < 0x310 => Bits(number => active.Contains(number), offset - 0x300),
            SystemControl => systemControl,
            _ => 0,
        };
    }

    public void Write(ulong offset, int size, ulong value)
    {
        var word = (uint)value;
        switch (offset)
        {
            case 0x40:
                threshold = word & 0xFF;
                break;
            case 0x48 when word >> 16 == ConfigurationKey3 && (word & SystemReset) != 0:
            case SystemControl when word >> 31 != 0:
                machine.RequestReset(ResetReason.Software);
                break;
            case SystemControl:
                systemControl = word & 0x1E;
                hart.SleepsDeeply = (word & SleepDeep) != 0;
                if ((word & SetEvent) != 0)
                    RaiseEvent();
                break;
            case >= 0x100 and < 0x110:
                ForEach(offset - 0x100, word, number => enabled[number] = true);
                break;
            case >= 0x180 and < 0x190:
                ForEach(offset - 0x180, word, number => enabled[number] = false);
                break;
            case >= 0x200 and < 0x210:
                ForEach(offset - 0x200, word, Pend);
                break;
            case >= 0x280 and < 0x290:
                ForEach(offset - 0x280, word, number => pending[number] = false);
                break;
            case >= Priorities and < 0x500:
                for (int i = 0; i < size && (int)(offset - Priorities) + i < priorities.Length; i++)
                    priorities[(int)(offset - Priorities) + i] = (byte)(value >> (8 * i) & 0xC0);
                break;
        }

        Refresh();
    }

    private ulong EntryOf(int number)
    {
        ulong vector = hart.Csrs.TrapVector;
        ulong start = vector & ~3UL;
        if ((vector & VectoredBit) == 0)
            return start;
        ulong entry = start + 4 * (ulong)number;
        if ((vector & AddressBit) == 0)
            return entry;
        Span<byte> address = stackalloc byte[4];
        address.Clear();
        hart.Bus.Peek(entry, address);
        return BinaryPrimitives.ReadUInt32LittleEndian(address) & ~1u;
    }

    private static ulong Bits(bool[] values, ulong offset) => Bits(number => number < values.Length && values[number], offset);

    private static ulong Bits(Func<int, bool> isSet, ulong offset)
    {
        ulong result = 0;
        for (int i = 0; i < 32; i++)
            result |= isSet((int)offset * 8 + i) ? 1UL << i : 0;
        return result;
    }

    private void ForEach(ulong offset, uint bits, Action<int> action)
    {
        for (int i = 0; i < 32; i++)
        {
            int number = (int)offset * 8 + i;
            if ((bits >> i & 1) != 0 && number >= FirstMaskable && number < levels.Length)
                action(number);
        }
    }

    private void Pend(int number)
    {
        if (pending[number])
            return;
        pending[number] = true;
        if ((systemControl & EventOnPending) != 0 && !(hart.IsWaiting && hart.SleepsDeeply))
            RaiseEvent();
    }

    private void RaiseEvent()
    {
        hasEvent = true;
        if (hart.IsWaiting && TryGoOn())
            hart.IsWaiting = false;
    }

    private void Refresh()
    {
        HasPending = false;
        for (int i = FirstMaskable; i < pending.Length; i++)
            HasPending |= pending[i] && enabled[i];
        hart.Csrs.Refresh();
    }
}
