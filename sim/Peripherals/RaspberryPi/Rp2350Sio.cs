using Flint.Sim.Riscv;

namespace Flint.Sim.Peripherals.RaspberryPi;

/// <summary>
/// SIO: pins, and what the two cores have for each other; most registers show each core its own (RP2350 Datasheet, SIO). What the boot ROM does on core 1, wait for
/// the words that start it, is in here, too.
/// </summary>
public sealed class Rp2350Sio : IBusDevice, IResettable, ISignalSource
{
    private const int FifoLength = 4;
    private const uint PinMask = (1u << Rp2350Pins.Count) - 1;
    private const uint FullSpeed = 1 << 1;

    private readonly Rp2350Chip chip;
    private readonly Rp2350Launch launch;
    private readonly RateCounter time;
    private readonly Queue<uint>[] fifos = [new(), new()];
    private readonly uint[] fifoErrors = new uint[2];
    private readonly uint[] doorbells = new uint[2];
    private readonly bool[] software = new bool[2];
    private readonly ulong[] compares = [ulong.MaxValue, ulong.MaxValue];
    private readonly ClockEvent?[] due = new ClockEvent?[2];
    private readonly Signal[] fifoRequests = [new(), new()];
    private readonly Signal[] doorbellRequests = [new(), new()];
    private readonly Signal[] softwareRequests = [new(), new()];
    private readonly Signal[] timerRequests = [new(), new()];
    private uint locks;
    private uint output;
    private uint outputEnable;
    private uint timeControl = 0xD;

    internal Rp2350Sio(Rp2350Chip chip)
    {
        this.chip = chip;
        launch = new Rp2350Launch(chip.Machine, Reply);
        time = new RateCounter(chip.Clock);
        chip.Clocks.Changed += UpdateRate;
        chip.SecondCoreHeld += launch.Reset;
        foreach (Hart hart in chip.Machine.Harts)
            hart.Csrs.Time = () => time.Value;
    }

    private int Core => chip.Machine.Running == chip.Machine.Hart ? 0 : 1;

    /// <param name="name">FIFO, BELL, SOFT and TIMER; with a 1 behind it for core 1.</param>
    public Signal? Output(string? name, int number) => name switch
    {
        "FIFO" => fifoRequests[0],
        "FIFO1" => fifoRequests[1],
        "BELL" => doorbellRequests[0],
        "BELL1" => doorbellRequests[1],
        "SOFT" => softwareRequests[0],
        "SOFT1" => softwareRequests[1],
        "TIMER" => timerRequests[0],
        "TIMER1" => timerRequests[1],
        _ => null,
    };

    public ulong Read(ulong offset, int size)
    {
        int core = Core;
        switch (offset)
        {
            case 0x00:
                return (ulong)core;
            case 0x04:
                return chip.Pins.Inputs;
            case 0x10 or 0x18 or 0x20 or 0x28:
                return output;
            case 0x30 or 0x38 or 0x40 or 0x48:
                return outputEnable;
            case 0x50:
                return fifoErrors[core] | (fifos[1 - core].Count < FifoLength ? 2u : 0) | (fifos[core].Count > 0 ? 1u : 0);
            case 0x58:
                return TakeFromFifo(core);
            case 0x5C:
                return locks;
            case >= 0x100 and < 0x180:
                return Lock((int)(offset - 0x100) / 4);
            case 0x180 or 0x184:
                return doorbells[1 - core];
            case 0x188 or 0x18C:
                return doorbells[core];
            case 0x1A0:
                return (software[0] ? 0x101u : 0) | (software[1] ? 0x202u : 0);
            case 0x1A4:
                return timeControl;
            case 0x1B0:
                return (uint)time.Value;
            case 0x1B4:
                return time.Value >> 32;
            case 0x1B8:
                return (uint)compares[core];
            case 0x1BC:
                return compares[core] >> 32;
            default:
                return 0;
        }
    }

    public void Write(ulong offset, int size, ulong value)
    {
        int core = Core;
        var word = (uint)value;
        switch (offset)
        {
            case 0x10:
                SetPins(word, outputEnable);
                break;
            case 0x18:
                SetPins(output | word, outputEnable);
                break;
            case 0x20:
                SetPins(output & ~word, outputEnable);
                break;
            case 0x28:
                SetPins(output ^ word, outputEnable);
                break;
            case 0x30:
                SetPins(output, word);
                break;
            case 0x38:
                SetPins(output, outputEnable | word);
                break;
            case 0x40:
                SetPins(output, outputEnable & ~word);
                break;
            case 0x48:
                SetPins(output, outputEnable ^ word);
                break;
            case 0x50:
                fifoErrors[core] = 0;
                break;
            case 0x54:
                PutIntoFifo(core, word);
                break;
            case >= 0x100 and < 0x180:
                locks &= ~(1u << ((int)(offset - 0x100) / 4));
                break;
            case 0x180:
                doorbells[1 - core] |= word & 0xFF;
                break;
            case 0x184:
                doorbells[1 - core] &= ~word;
                break;
            case 0x188:
                doorbells[core] |= word & 0xFF;
                break;
            case 0x18C:
                doorbells[core] &= ~word;
                break;
            case 0x1A0:
                software[0] = (word & 1) != 0 || software[0] && (word & 0x100) == 0;
                software[1] = (word & 2) != 0 || software[1] && (word & 0x200) == 0;
                break;
            case 0x1A4:
                timeControl = word & 15;
                UpdateRate();
                break;
            case 0x1B0:
                time.Value = time.Value & ~(ulong)uint.MaxValue | word;
                break;
            case 0x1B4:
                time.Value = (uint)time.Value | (ulong)word << 32;
                break;
            case 0x1B8:
                compares[core] = compares[core] & ~(ulong)uint.MaxValue | word;
                break;
            case 0x1BC:
                compares[core] = (uint)compares[core] | (ulong)word << 32;
                break;
        }

        Refresh();
        if (offset >= 0x1A4)
            Arm();
    }

    public void Reset()
    {
        foreach (Queue<uint> fifo in fifos)
            fifo.Clear();
        Array.Clear(fifoErrors);
        Array.Clear(doorbells);
        Array.Clear(software);
        Array.Fill(compares, ulong.MaxValue);
        locks = 0;
        timeControl = 0xD;
        time.Value = 0;
        SetPins(0, 0);
        UpdateRate();
        Refresh();
    }

    private void SetPins(uint levels, uint enables)
    {
        output = levels & PinMask;
        outputEnable = enables & PinMask;
        chip.Pins.SetSio(output, outputEnable);
    }

    /// <summary>Reading a lock takes it: its bit when it was free, else 0.</summary>
    private uint Lock(int number)
    {
        uint bit = 1u << number;
        if ((locks & bit) != 0)
            return 0;
        locks |= bit;
        return bit;
    }

    private void PutIntoFifo(int core, uint word)
    {
        if (core == 0 && launch.IsWaiting)
        {
            launch.Take(word);
            return;
        }

        if (fifos[1 - core].Count < FifoLength)
            fifos[1 - core].Enqueue(word);
        else
            fifoErrors[core] |= 4;
    }

    private uint TakeFromFifo(int core)
    {
        if (!fifos[core].TryDequeue(out uint word))
            fifoErrors[core] |= 8;
        Refresh();
        return word;
    }

    private void Reply(uint word)
    {
        if (fifos[0].Count < FifoLength)
            fifos[0].Enqueue(word);
    }

    private void UpdateRate()
    {
        bool runs = (timeControl & 1) != 0;
        time.SetRate(!runs ? 0 : (timeControl & FullSpeed) != 0 ? chip.Clocks.System : chip.Clocks.Tick(TickGenerator.Riscv));
        Arm();
    }

    private void Arm()
    {
        for (int core = 0; core < 2; core++)
        {
            due[core]?.Cancel();
            bool isDue = time.Value >= compares[core];
            timerRequests[core].IsHigh = isDue;
            due[core] = !isDue && time.CycleOf(compares[core]) is { } at ? chip.Clock.Schedule(at, Arm) : null;
        }
    }

    private void Refresh()
    {
        for (int core = 0; core < 2; core++)
        {
            fifoRequests[core].IsHigh = fifos[core].Count > 0 || fifoErrors[core] != 0;
            doorbellRequests[core].IsHigh = doorbells[core] != 0;
            softwareRequests[core].IsHigh = software[core];
        }
    }
}
