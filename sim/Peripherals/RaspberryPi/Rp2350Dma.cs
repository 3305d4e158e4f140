namespace Flint.Sim.Peripherals.RaspberryPi;

/// <summary>
/// DMA with 16 channels, paced by the requests that are its inputs (RP2350 Datasheet, DMA). One transfer of a channel takes a cycle; pacing timers and the sniffer are left out.
/// An abort does what erratum RP2350-E5 says: a chained channel that is on may start.
/// </summary>
public sealed class Rp2350Dma : Rp2350Peripheral, ISignalSource, ISignalSink
{
    private const int ChannelCount = 16;
    private const int RequestCount = 64;
    private const uint Always = 63;
    private const uint ChannelEnd = ChannelCount * 0x40;
    private const uint Enable = 1;
    private const uint Busy = 1 << 26;
    private const uint ReadError = 1 << 30;
    private const uint WriteError = 1 << 29;
    private const uint AnyError = 1u << 31;
    private const uint CountMask = 0x0FFF_FFFF;
    private const uint BeginAgain = 1;
    private const uint Endless = 15;

    /// <summary>Cycles until what an aborted channel has on the bus has ended.</summary>
    private const ulong AbortLength = 4;

    private readonly Channel[] channels = [.. Enumerable.Range(0, ChannelCount).Select(_ => new Channel())];
    private readonly Signal?[] requests = new Signal?[RequestCount];
    private readonly uint[] enabled = new uint[4];
    private readonly uint[] forced = new uint[4];
    private readonly Signal[] interrupts = [new(), new(), new(), new()];
    private uint raw;
    private ClockEvent? next;
    private uint aborting;
    private uint triggeredMeanwhile;
    private ClockEvent? abortEnd;
    private int? lastWriter;

    internal Rp2350Dma(Rp2350Chip chip, string name)
        : base(chip, name)
    {
    }

    public Signal? Output(string? name, int number) => number is >= 0 and < 4 ? interrupts[number] : null;

    /// <param name="input">The number of the request, as TREQ_SEL has it.</param>
    public bool TryConnect(Signal wire, int input)
    {
        if (input is < 0 or >= (int)Always)
            return false;
        requests[input] = wire;
        wire.Changed += level =>
        {
            if (level)
                Continue();
        };
        return true;
    }

    public override void Reset()
    {
        next?.Cancel();
        next = null;
        abortEnd?.Cancel();
        (aborting, triggeredMeanwhile, abortEnd, lastWriter) = (0, 0, null, null);
        foreach (Channel channel in channels)
            channel.Reset();
        Array.Clear(enabled);
        Array.Clear(forced);
        raw = 0;
        Refresh();
    }

    private protected override uint Load(uint offset)
    {
        if (offset < ChannelEnd)
        {
            Channel channel = channels[offset / 0x40];
            return Register(offset) switch
            {
                ChannelRegister.Read => channel.Source,
                ChannelRegister.Write => channel.Destination,
                ChannelRegister.Count => channel.Remaining | channel.Mode << 28,
                _ => channel.Control | (channel.Remaining > 0 && channel.IsRunning ? Busy : 0),
            };
        }

        if (offset is >= 0x400 and < 0x440)
        {
            var line = (int)(offset - 0x400) / 16;
            return (offset & 15) switch { 0 => raw, 4 => enabled[line], 8 => forced[line], _ => raw & enabled[line] | forced[line] };
        }

        return offset switch { 0x464 => aborting, 0x468 => (uint)ChannelCount, _ => 0 };
    }

    private protected override void Store(uint offset, uint value)
    {
        if (offset < ChannelEnd)
        {
            var number = (int)(offset / 0x40);
            SetRegister(channels[number], Register(offset), value);
            // The last register of each of the four views starts the channel, unless it is written with zero.
            if ((offset & 15) == 12 && (value != 0 || (offset & 0x30) == 0))
                Trigger(number);
        }
        else if (offset is >= 0x400 and < 0x440)
        {
            var line = (int)(offset - 0x400) / 16;
            switch (offset & 15)
            {
                case 0 or 12:
                    raw &= ~value;
                    break;
                case 4:
                    enabled[line] = value & 0xFFFF;
                    break;
                case 8:
                    forced[line] = value & 0xFFFF;
                    break;
            }
        }
        else if (offset == 0x450)
        {
            for (int i = 0; i < ChannelCount; i++)
            {
                if ((value >> i & 1) != 0)
                    Trigger(i);
            }
        }
        else if (offset == 0x464)
        {
            Abort(value & 0xFFFF);
        }

        Refresh();
    }

    private protected override uint Peek(uint offset) => offset == 0x464 || offset is >= 0x400 and < 0x440 && (offset & 15) is 0 or 12 ? 0 : Load(offset);

    /// <summary>Each of the four views of a channel has its registers in another order.</summary>
    private static ChannelRegister Register(uint offset) => (offset & 0x3C) switch
    {
        0x00 or 0x14 or 0x28 or 0x3C => ChannelRegister.Read,
        0x04 or 0x18 or 0x2C or 0x34 => ChannelRegister.Write,
        0x08 or 0x1C or 0x24 or 0x38 => ChannelRegister.Count,
        _ => ChannelRegister.Control,
    };

    private static void SetRegister(Channel channel, ChannelRegister register, uint value)
    {
        switch (register)
        {
            case ChannelRegister.Read:
                channel.Source = value;
                break;
            case ChannelRegister.Write:
                channel.Destination = value;
                break;
            case ChannelRegister.Count:
                channel.Reload = value & CountMask;
                channel.Mode = value >> 28;
                break;
            default:
                channel.Control = channel.Control & ~value & (ReadError | WriteError) | value & 0x03FF_FFFF;
                break;
        }
    }

    private void Trigger(int number)
    {
        Channel channel = channels[number];
        if ((channel.Control & Enable) == 0 || channel.IsRunning)
            return;
        // An abort that is still going on holds the count at zero, so that the channel ends with it.
        if ((aborting >> number & 1) != 0)
        {
            triggeredMeanwhile |= 1u << number;
            return;
        }

        channel.Remaining = channel.Reload;
        channel.IsRunning = channel.Remaining > 0;
        Continue();
    }

    private void Abort(uint mask)
    {
        if (mask == 0)
            return;
        for (int i = 0; i < ChannelCount; i++)
            channels[i].IsRunning &= (mask >> i & 1) == 0;
        aborting |= mask;
        if (lastWriter is { } last && (mask >> last & 1) != 0)
            TriggerChained(last);
        abortEnd?.Cancel();
        abortEnd = Clock.Schedule(Clock.Now + AbortLength, EndAbort);
    }

    private void EndAbort()
    {
        uint ended = triggeredMeanwhile;
        (aborting, triggeredMeanwhile, abortEnd) = (0, 0, null);
        for (int i = 0; i < ChannelCount; i++)
        {
            if ((ended >> i & 1) != 0)
                End(i);
        }
    }

    private void End(int number)
    {
        if ((channels[number].Control >> 23 & 1) == 0)
            raw |= 1u << number;
        if (channels[number].Mode == BeginAgain)
            Trigger(number);
        else
            TriggerChained(number);
        Refresh();
    }

    private void TriggerChained(int number)
    {
        var chained = (int)(channels[number].Control >> 13 & 15);
        if (chained != number)
            Trigger(chained);
    }

    private void Continue()
    {
        if (next is null && Array.Exists(channels, IsReady))
            next = Clock.Schedule(Clock.Now + 1, Step);
    }

    private bool IsReady(Channel channel) =>
        channel.IsRunning && (channel.Control & Enable) != 0 && ((channel.Control >> 17 & 63) is var request && (request == Always || requests[request]?.IsHigh == true));

    /// <summary>One transfer of each channel whose request is there.</summary>
    private void Step()
    {
        next = null;
        for (int i = 0; i < ChannelCount; i++)
        {
            if (IsReady(channels[i]))
                Transfer(i);
        }

        Continue();
    }

    private void Transfer(int number)
    {
        Channel channel = channels[number];
        int size = 1 << (int)(channel.Control >> 2 & 3);
        if (!Chip.Machine.Bus.TryRead(channel.Source, size, out ulong value))
            Fail(channel, ReadError);
        else if (!Chip.Machine.Bus.TryWrite(channel.Destination, size, value))
            Fail(channel, WriteError);
        lastWriter = number;
        channel.Source = Advance(channel, channel.Source, size, 4, ringIsHere: (channel.Control >> 12 & 1) == 0);
        channel.Destination = Advance(channel, channel.Destination, size, 6, ringIsHere: (channel.Control >> 12 & 1) != 0);
        if (channel.IsRunning && (channel.Mode == Endless || --channel.Remaining > 0))
            return;
        channel.IsRunning = false;
        End(number);
    }

    private static uint Advance(Channel channel, uint address, int size, int bit, bool ringIsHere)
    {
        if ((channel.Control >> bit & 1) == 0)
            return address;
        uint advanced = address + (uint)size;
        var ring = (int)(channel.Control >> 8 & 15);
        uint mask = ring == 0 || !ringIsHere ? uint.MaxValue : (1u << ring) - 1;
        return address & ~mask | advanced & mask;
    }

    private static void Fail(Channel channel, uint error)
    {
        channel.Control |= error | AnyError;
        channel.IsRunning = false;
    }

    private void Refresh()
    {
        for (int i = 0; i < interrupts.Length; i++)
            interrupts[i].IsHigh = (raw & enabled[i] | forced[i]) != 0;
    }

    private enum ChannelRegister
    {
        Read,
        Write,
        Count,
        Control,
    }

    private sealed class Channel
    {
        public uint Source { get; set; }

        public uint Destination { get; set; }

        public uint Reload { get; set; }

        /// <summary>The highest bits of the count: to end, to begin again, or not to count.</summary>
        public uint Mode { get; set; }

        public uint Remaining { get; set; }

        public uint Control { get; set; }

        public bool IsRunning { get; set; }

        public void Reset() => (Source, Destination, Reload, Mode, Remaining, Control, IsRunning) = (0, 0, 0, 0, 0, 0, false);
    }
}
