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
    private const uint OutTotalEnd = 1 << 8;
    private const uint Owner = 1u << 31;
    private const uint EndOfFrame = 1u << 30;
    private const uint Nothing = 0x3F;

    private readonly SimulatedMachine machine;
    private readonly Channel[] channels = [new(), new(), new()];
    private uint configuration;

    internal Esp32Dma(SimulatedMachine machine) => this.machine = machine;

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
            0x08 => 0x0780_0003,
            0x0C => 0x800,
            0x10 => 0x0110_0000 | of.InLink,
            0x30 => of.InPeripheral,
            OutStart => of.OutConfiguration,
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
    internal byte[] Take(uint peripheral, int count) =>
        Array.Find(channels, channel => channel.OutPeripheral == peripheral && channel.IsOutStarted) is { } found ? Take(found, count) : [];

    /// <summary>Puts what a peripheral received into memory.</summary>
    internal void Give(uint peripheral, ReadOnlySpan<byte> bytes)
    {
        if (Array.Find(channels, channel => channel.InPeripheral == peripheral && channel.IsInStarted) is { } found)
            Give(found, bytes);
    }

    private void WriteChannel(Channel channel, ulong register, uint word)
    {
        switch (register)
        {
            case 0x00:
                channel.InConfiguration = word & 0x1F;
                break;
            case 0x10:
                channel.InLink = word & AddressMask;
                channel.IsInStarted |= (word & 1 << 22) != 0;
                channel.IsInStarted &= (word & 1 << 21) == 0;
                break;
            case 0x30:
                channel.InPeripheral = word & Nothing;
                break;
            case OutStart:
                channel.OutConfiguration = word & 0x3F;
                break;
            case OutStart + 0x10:
                channel.OutLink = word & AddressMask;
                channel.IsOutStarted |= (word & 1 << 21) != 0;
                channel.IsOutStarted &= (word & 1 << 20) == 0;
                break;
            case OutStart + 0x30:
                channel.OutPeripheral = word & Nothing;
                break;
        }

        if ((channel.InConfiguration & ByMemory) != 0 && channel.IsInStarted && channel.IsOutStarted)
            Copy(channel);
    }

    /// <summary>A word a cycle.</summary>
    private void Copy(Channel channel)
    {
        byte[] bytes = Take(channel, int.MaxValue);
        machine.Clock.Schedule(machine.Clock.Now + 1 + (ulong)bytes.Length / 4, () => Give(channel, bytes));
    }

    private byte[] Take(Channel channel, int count)
    {
        var result = new List<byte>();
        uint descriptor = AddressBase | channel.OutLink;
        while (descriptor != 0 && result.Count < count)
        {
            (uint head, uint buffer, uint next) = Descriptor(descriptor);
            byte[] part = new byte[head >> 12 & 0xFFF];
            machine.Bus.Peek(buffer, part);
            result.AddRange(part);
            channel.Raw |= OutDone;
            if ((head & EndOfFrame) != 0)
                channel.Raw |= OutEnd;
            descriptor = next;
        }

        channel.Raw |= OutTotalEnd;
        channel.IsOutStarted = false;
        channel.Refresh();
        return [.. result.Take(count)];
    }

    private void Give(Channel channel, ReadOnlySpan<byte> bytes)
    {
        uint descriptor = AddressBase | channel.InLink;
        Span<byte> written = stackalloc byte[4];
        while (descriptor != 0 && bytes.Length > 0)
        {
            (uint head, uint buffer, uint next) = Descriptor(descriptor);
            int length = (int)Math.Min(head & 0xFFF, (uint)bytes.Length);
            machine.Bus.Load(buffer, bytes[..length]);
            bytes = bytes[length..];
            bool isLast = bytes.Length == 0;
            BinaryPrimitives.WriteUInt32LittleEndian(written, head & 0xFFF | (uint)length << 12 | (isLast ? EndOfFrame : 0) & ~Owner);
            machine.Bus.Load(descriptor, written);
            channel.Raw |= isLast ? InDone | InEnd : InDone;
            descriptor = next;
        }

        channel.IsInStarted = false;
        channel.Refresh();
    }

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

        public uint OutConfiguration { get; set; } = 8;

        public uint InLink { get; set; }

        public uint OutLink { get; set; }

        public uint InPeripheral { get; set; } = Nothing;

        public uint OutPeripheral { get; set; } = Nothing;

        public bool IsInStarted { get; set; }

        public bool IsOutStarted { get; set; }

        public void Refresh() => Interrupt.IsHigh = (Raw & Enabled) != 0;

        public void Reset()
        {
            (Raw, Enabled, InConfiguration, OutConfiguration, InLink, OutLink) = (0, 0, 0, 8, 0, 0);
            (InPeripheral, OutPeripheral, IsInStarted, IsOutStarted) = (Nothing, Nothing, false, false);
            Refresh();
        }
    }
}
