using System.Buffers.Binary;

namespace Flint.Sim.Peripherals.Espressif;

/// <summary>
/// Three channels that each take bytes out of one list of buffers and put bytes into another, for a peripheral or from memory to memory (ESP32-C3 Technical Reference Manual, GDMA
/// Controller).
/// </summary>
public sealed class Esp32Dma : IBusDevice, ISignalSource, IResettable
{
    /// <summary>The number of SPI2 among the peripherals.</summary>
    internal const uint Spi2 = 0;

    /// <summary>The number of UHCI0.</summary>
    internal const uint Uhci0 = 2;

    private const string Name = "dma";
    private const uint RamStart = 0x3FC8_0000;
    private const uint RamEnd = 0x3FCE_0000;
    private const uint StopIn = 1 << 21;
    private const uint StartIn = 1 << 22;
    private const uint RestartIn = 1 << 23;
    private const uint StopOut = 1 << 20;
    private const uint StartOut = 1 << 21;
    private const uint CheckOwner = 1 << 12;

    private const int ChannelCount = 3;
    private const ulong InterruptStride = 0x10;
    private const ulong ChannelStart = 0x70;
    private const ulong ChannelStride = 0xC0;
    private const ulong OutStart = 0x60;
    private const uint AddressBase = 0x3FC0_0000;
    private const uint AddressMask = 0xF_FFFF;
    private const uint ByMemory = 1 << 4;
    private const uint InDone = 1 << 0;
    private const uint InEnd = 1 << 1;
    private const uint OutDone = 1 << 3;
    private const uint OutEnd = 1 << 4;
    private const uint InError = 1 << 5;
    private const uint OutError = 1 << 6;
    private const uint InEmpty = 1 << 7;
    private const uint OutTotalEnd = 1 << 8;
    private const uint Owner = 1u << 31;
    private const uint EndOfFrame = 1u << 30;
    private const uint Nothing = 0x3F;

    private readonly SimulatedMachine machine;
    private readonly Channel[] channels = [new(), new(), new()];
    private uint configuration;

    internal Esp32Dma(SimulatedMachine machine) => this.machine = machine;

    /// <summary>There is something to take, or room to give.</summary>
    internal event Action? Ready;

    public Signal? Output(string? name, int number) => number is >= 0 and < ChannelCount ? channels[number].Interrupt : null;

    public ulong Read(ulong offset, int size)
    {
        if (offset < ChannelCount * InterruptStride)
        {
            Channel channel = channels[offset / InterruptStride];
            return (offset & 15) switch { 0 => channel.Raw, 4 => channel.Raw & channel.Enabled, 8 => channel.Enabled, _ => 0 };
        }

        if (offset == 0x44)
            return configuration;
        if (offset == 0x48)
            return 0x0200_8250;
        if (offset < ChannelStart || offset >= ChannelStart + ChannelCount * ChannelStride)
            return 0;
        Channel of = channels[(offset - ChannelStart) / ChannelStride];
        return ((offset - ChannelStart) % ChannelStride) switch
        {
            0x00 => of.InConfiguration,
            0x04 => of.InConfiguration1,
            0x08 => 0x0780_0003,
            0x0C => 0x800,
            0x10 => 0x0110_0000 | of.InLink,
            0x30 => of.InPeripheral,
            OutStart => of.OutConfiguration,
            OutStart + 0x04 => of.OutConfiguration1,
            OutStart + 0x08 => 0x0780_0002,
            OutStart + 0x10 => 0x0080_0000 | of.OutLink,
            OutStart + 0x30 => of.OutPeripheral,
            _ => 0,
        };
    }

    public void Write(ulong offset, int size, ulong value)
    {
        var word = (uint)value;
        if (offset < ChannelCount * InterruptStride)
        {
            Channel channel = channels[offset / InterruptStride];
            if ((offset & 15) == 8)
                channel.Enabled = word & 0x1FFF;
            else if ((offset & 15) == 12)
                channel.Raw &= ~word;
            channel.Refresh();
        }
        else if (offset == 0x44)
        {
            configuration = word & 0xD;
        }
        else if (offset is >= ChannelStart and < ChannelStart + ChannelCount * ChannelStride)
        {
            WriteChannel(channels[(offset - ChannelStart) / ChannelStride], (offset - ChannelStart) % ChannelStride, word);
        }
    }

    public void Reset()
    {
        configuration = 0;
        foreach (Channel channel in channels)
            channel.Reset();
    }

    /// <summary>What the memory has for a peripheral.</summary>
    /// <returns>Fewer bytes when no channel has as many.</returns>
    internal byte[] Take(uint peripheral, int count)
    {
        var result = new List<byte>();
        while (result.Count < count && TryTake(peripheral, out byte value))
            result.Add(value);
        return [.. result];
    }

    /// <summary>The next byte that the memory has for a peripheral.</summary>
    internal bool TryTake(uint peripheral, out byte value)
    {
        value = 0;
        return Array.Find(channels, channel => channel.OutPeripheral == peripheral && channel.Out != 0) is { } found && TryTake(found, out value);
    }

    /// <summary>Puts all that a peripheral received into memory.</summary>
    internal void Give(uint peripheral, ReadOnlySpan<byte> bytes)
    {
        for (int i = 0; i < bytes.Length; i++)
            TryGive(peripheral, bytes[i], i == bytes.Length - 1);
    }

    /// <summary>Puts a byte that a peripheral received into memory.</summary>
    /// <param name="isLast">It is the last of its frame.</param>
    /// <returns>False when there is no room for it.</returns>
    internal bool TryGive(uint peripheral, byte value, bool isLast) =>
        Array.Find(channels, channel => channel.InPeripheral == peripheral && channel.IsInStarted) is { } found && TryGive(found, value, isLast);

    /// <summary>Ends the frame that a peripheral receives, if there is anything of it in the current buffer.</summary>
    internal void End(uint peripheral)
    {
        if (Array.Find(channels, channel => channel.InPeripheral == peripheral && channel.In != 0 && channel.Filled > 0) is { } found)
            Close(found, isLast: true);
    }

    private void WriteChannel(Channel channel, ulong register, uint word)
    {
        switch (register)
        {
            case 0x00:
                channel.InConfiguration = word & 0x1F;
                if ((word & 1) != 0)
                    channel.StopIn();
                break;
            case 0x04:
                channel.InConfiguration1 = word & 0x1000;
                break;
            case 0x10:
                channel.InLink = word & AddressMask;
                if ((word & StopIn) != 0)
                    channel.StopIn();
                if ((word & StartIn) != 0)
                    channel.StartIn(AddressBase | channel.InLink);
                if ((word & RestartIn) != 0 && channel.IsInStarted && channel.In == 0)
                    channel.In = Descriptor(channel.LastIn).Next;
                break;
            case 0x30:
                channel.InPeripheral = word & Nothing;
                break;
            case OutStart:
                channel.OutConfiguration = word & 0x3F;
                if ((word & 1) != 0)
                    channel.Out = 0;
                break;
            case OutStart + 0x04:
                channel.OutConfiguration1 = word & 0x1000;
                break;
            case OutStart + 0x10:
                channel.OutLink = word & AddressMask;
                if ((word & StopOut) != 0)
                    channel.Out = 0;
                if ((word & StartOut) != 0)
                    (channel.Out, channel.Taken) = (AddressBase | channel.OutLink, 0);
                break;
            case OutStart + 0x30:
                channel.OutPeripheral = word & Nothing;
                break;
        }

        if ((channel.InConfiguration & ByMemory) != 0 && channel.In != 0 && channel.Out != 0)
            Copy(channel);
        if (channel.In != 0 || channel.Out != 0)
            Ready?.Invoke();
    }

    /// <summary>A word a cycle.</summary>
    private void Copy(Channel channel)
    {
        var bytes = new List<byte>();
        while (channel.Out != 0 && TryTake(channel, out byte value))
            bytes.Add(value);
        machine.Clock.Schedule(machine.Clock.Now + 1 + (ulong)bytes.Count / 4, () =>
        {
            for (int i = 0; i < bytes.Count; i++)
                TryGive(channel, bytes[i], i == bytes.Count - 1);
        });
    }

    private bool TryTake(Channel channel, out byte value)
    {
        value = 0;
        (uint head, uint buffer, uint next) = Descriptor(channel.Out);
        var length = (int)(head >> 12 & 0xFFF);
        if (channel.Taken < length)
        {
            if (!IsInRam(buffer + (uint)channel.Taken))
            {
                channel.Out = 0;
                Fail(channel, OutError, buffer);
                return false;
            }

            Span<byte> one = stackalloc byte[1];
            machine.Bus.Peek(buffer + (uint)channel.Taken, one);
            value = one[0];
            channel.Taken++;
        }

        if (channel.Taken < length)
            return true;
        channel.Raw |= OutDone;
        if ((head & EndOfFrame) != 0)
            channel.Raw |= OutEnd;
        if (next == 0)
            channel.Raw |= OutTotalEnd;
        (channel.Out, channel.Taken) = (next, 0);
        channel.Refresh();
        return length > 0;
    }

    private bool TryGive(Channel channel, byte value, bool isLast)
    {
        if (channel.In == 0)
        {
            channel.Raw |= InEmpty;
            channel.Refresh();
            return false;
        }

        (uint head, uint buffer, _) = Descriptor(channel.In);
        if ((channel.InConfiguration1 & CheckOwner) != 0 && (head & Owner) == 0)
        {
            channel.StopIn();
            channel.Raw |= InError;
            channel.Refresh();
            return false;
        }

        if (!IsInRam(buffer + (uint)channel.Filled))
        {
            channel.StopIn();
            Fail(channel, InError, buffer);
            return false;
        }

        machine.Bus.Load(buffer + (uint)channel.Filled, [value]);
        channel.Filled++;
        if (isLast || channel.Filled >= (int)(head & 0xFFF))
            Close(channel, isLast);
        return true;
    }

    /// <summary>Gives the current buffer to the program.</summary>
    private void Close(Channel channel, bool isLast)
    {
        (uint head, _, uint next) = Descriptor(channel.In);
        Span<byte> written = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(written, head & 0xFFF | (uint)channel.Filled << 12 | (isLast ? EndOfFrame : 0));
        machine.Bus.Load(channel.In, written);
        channel.Raw |= isLast ? InDone | InEnd : InDone;
        (channel.LastIn, channel.In, channel.Filled) = (channel.In, next, 0);
        channel.Refresh();
    }

    private void Fail(Channel channel, uint error, uint buffer)
    {
        machine.Diagnostics.Tell(DiagnosticKind.AccessToNothing, Name, $"a buffer at 0x{buffer:X8} of channel {Array.IndexOf(channels, channel)} of the DMA controller, which reaches RAM only");
        channel.Raw |= error;
        channel.Refresh();
    }

    private static bool IsInRam(uint address) => address is >= RamStart and < RamEnd;

    private (uint Head, uint Buffer, uint Next) Descriptor(uint address)
    {
        Span<byte> words = stackalloc byte[12];
        machine.Bus.Peek(address, words);
        return (BinaryPrimitives.ReadUInt32LittleEndian(words), BinaryPrimitives.ReadUInt32LittleEndian(words[4..]), BinaryPrimitives.ReadUInt32LittleEndian(words[8..]));
    }

    private sealed class Channel
    {
        public Signal Interrupt { get; } = new();

        public uint Raw { get; set; }

        public uint Enabled { get; set; }

        public uint InConfiguration { get; set; }

        public uint InConfiguration1 { get; set; }

        public uint OutConfiguration { get; set; } = 8;

        public uint OutConfiguration1 { get; set; }

        public uint InLink { get; set; }

        public uint OutLink { get; set; }

        public uint InPeripheral { get; set; } = Nothing;

        public uint OutPeripheral { get; set; } = Nothing;

        /// <summary>It was started, and not stopped; it may wait for more buffers.</summary>
        public bool IsInStarted { get; private set; }

        /// <summary>The descriptor of the buffer that is being filled, 0 when there is none.</summary>
        public uint In { get; set; }

        /// <summary>The one before.</summary>
        public uint LastIn { get; set; }

        public int Filled { get; set; }

        /// <summary>The descriptor of the buffer that is being emptied, 0 when there is none.</summary>
        public uint Out { get; set; }

        public int Taken { get; set; }

        public void StartIn(uint descriptor) => (IsInStarted, In, Filled) = (true, descriptor, 0);

        public void StopIn() => (IsInStarted, In, Filled) = (false, 0, 0);

        public void Refresh() => Interrupt.IsHigh = (Raw & Enabled) != 0;

        public void Reset()
        {
            (Raw, Enabled, InConfiguration, InConfiguration1, OutConfiguration, OutConfiguration1, InLink, OutLink) = (0, 0, 0, 0, 8, 0, 0, 0);
            (InPeripheral, OutPeripheral, Out, Taken) = (Nothing, Nothing, 0, 0);
            StopIn();
            Refresh();
        }
    }
}
