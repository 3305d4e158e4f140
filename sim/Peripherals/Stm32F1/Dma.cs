namespace Flint.Sim.Peripherals.Stm32F1;

/// <summary>
/// A DMA controller with up to 7 channels (GD32VF103 User Manual, DMA; CH32V003 Reference Manual, DMA). Inputs are the requests of the channels, of which each can have several;
/// outputs are the interrupts.
/// </summary>
public sealed class Dma : RegisterDevice, ISignalSource, ISignalSink
{
    private const uint Enable = 1 << 0;
    private const uint FromMemory = 1 << 4;
    private const uint Circular = 1 << 5;
    private const uint PeripheralIncrements = 1 << 6;
    private const uint MemoryIncrements = 1 << 7;
    private const uint MemoryToMemory = 1 << 14;
    private const uint Any = 1 << 0;
    private const uint Complete = 1 << 1;
    private const uint Half = 1 << 2;
    private const uint Failed = 1 << 3;
    private const ulong CyclesPerItem = 2;

    private readonly SimulatedMachine machine;
    private readonly Channel[] channels;
    private uint flags;

    public Dma(SimulatedMachine machine, string name, int channels)
        : base(machine.Diagnostics, name)
    {
        this.machine = machine;
        uint all = (uint)((1UL << 4 * channels) - 1);
        Define(0x00, "INTF/INTFR", writable: 0, read: () => flags);
        Define(0x04, "INTC/INTFCR", writable: all, write: Clear);
        this.channels = new Channel[channels];
        for (int i = 0; i < channels; i++)
            this.channels[i] = MakeChannel(i);
    }

    public Signal? Output(string? name, int number) => number >= 0 && number < channels.Length ? channels[number].Interrupt : null;

    public bool TryConnect(Signal wire, int input)
    {
        if (input < 0 || input >= channels.Length)
            return false;
        Channel channel = channels[input];
        channel.Requests.Add(wire);
        wire.Changed += isHigh =>
        {
            if (isHigh)
                Serve(channel);
        };
        return true;
    }

    public override void Reset()
    {
        flags = 0;
        foreach (Channel channel in channels)
            channel.Stop();
        base.Reset();
    }

    protected override void Changed()
    {
        for (int i = 0; i < channels.Length; i++)
            channels[i].Interrupt.IsHigh = (flags >> (4 * i) & channels[i].Control.Value & (Complete | Half | Failed)) != 0;
    }

    private Channel MakeChannel(int index)
    {
        ulong offset = 0x08 + 0x14 * (ulong)index;
        Channel channel = null!;
        Register control = Define(offset, $"CH{index}CTL/CFGR{index + 1}", writable: 0x7FFF, write: value =>
        {
            bool starts = (value & Enable) != 0 && !channel.Control.Has(Enable);
            channel.Control.Value = value;
            if ((value & Enable) == 0)
                channel.Stop();
            else if (starts)
                channel.Begin();
            Serve(channel);
        });
        Register count = Define(offset + 4, $"CH{index}CNT/CNTR{index + 1}", writable: 0xFFFF);
        Register peripheral = Define(offset + 8, $"CH{index}PADDR/PADDR{index + 1}");
        Register memory = Define(offset + 12, $"CH{index}MADDR/MADDR{index + 1}");
        return channel = new Channel(index, control, count, peripheral, memory);
    }

    private void Clear(uint value)
    {
        for (int i = 0; i < channels.Length; i++)
        {
            uint bits = value >> (4 * i) & 15;
            if ((bits & Any) != 0)
                bits = 15;
            flags &= ~(bits << (4 * i));
            if ((flags >> (4 * i) & (Complete | Half | Failed)) == 0)
                flags &= ~(Any << (4 * i));
        }
    }

    private void Serve(Channel channel)
    {
        if (channel.Next is not null || !channel.IsReady)
            return;
        channel.Next = machine.Clock.Schedule(machine.Clock.Now + CyclesPerItem, () =>
        {
            channel.Next = null;
            if (channel.IsReady)
                Move(channel);
            Changed();
            Serve(channel);
        });
    }

    private void Move(Channel channel)
    {
        Register control = channel.Control;
        int peripheralSize = 1 << (int)(control.Value >> 8 & 3);
        int memorySize = 1 << (int)(control.Value >> 10 & 3);
        (ulong source, int sourceSize, ulong target, int targetSize) = control.Has(FromMemory)
            ? (channel.MemoryAddress, memorySize, channel.PeripheralAddress, peripheralSize)
            : (channel.PeripheralAddress, peripheralSize, channel.MemoryAddress, memorySize);
        if (!machine.Bus.TryRead(source, sourceSize, out ulong value) || !machine.Bus.TryWrite(target, targetSize, value))
        {
            Diagnostics.Tell(DiagnosticKind.AccessToNothing, Name, $"channel {channel.Index} of {Name} moves from 0x{source:X8} to 0x{target:X8}, where one of the two is nothing");
            control.Value &= ~Enable;
            Raise(channel, Failed);
            return;
        }

        if (control.Has(PeripheralIncrements))
            channel.PeripheralAddress += (ulong)peripheralSize;
        if (control.Has(MemoryIncrements))
            channel.MemoryAddress += (ulong)memorySize;
        channel.Count.Value--;
        if (channel.Count.Value == channel.Total / 2)
            Raise(channel, Half);
        if (channel.Count.Value != 0)
            return;
        if (control.Has(Circular))
        {
            channel.Count.Value = channel.Total;
            channel.Begin();
        }

        Raise(channel, Complete);
    }

    private void Raise(Channel channel, uint flag) => flags |= (flag | Any) << (4 * channel.Index);

    private sealed class Channel(int index, Register control, Register count, Register peripheral, Register memory)
    {
        public int Index => index;

        public Register Control => control;

        public Register Count => count;

        public Signal Interrupt { get; } = new();

        public List<Signal> Requests { get; } = [];

        public ulong PeripheralAddress { get; set; }

        public ulong MemoryAddress { get; set; }

        public uint Total { get; private set; }

        public ClockEvent? Next { get; set; }

        public bool IsReady => control.Has(Enable) && count.Value > 0 && (control.Has(MemoryToMemory) || Requests.Exists(request => request.IsHigh));

        public void Begin()
        {
            PeripheralAddress = peripheral.Value;
            MemoryAddress = memory.Value;
            Total = count.Value;
        }

        public void Stop()
        {
            Next?.Cancel();
            Next = null;
        }
    }
}
