using System.Buffers.Binary;
using Flint.Sim.Peripherals.Storage;

namespace Flint.Sim.Peripherals.Espressif;

/// <summary>SPI1, by which a program gives commands to the flash that it runs from (ESP32-C3 Technical Reference Manual, SPI1 registers): commands that the program makes up, single width.</summary>
public sealed class Esp32FlashController : IBusDevice, IResettable
{
    private const ulong Command = 0x00;
    private const ulong Address = 0x04;
    private const ulong User = 0x18;
    private const ulong User1 = 0x1C;
    private const ulong User2 = 0x20;
    private const ulong SendLength = 0x24;
    private const ulong ReceiveLength = 0x28;
    private const ulong BufferStart = 0x58;
    private const int BufferLength = 64;
    private const uint Start = 1 << 18;
    private const uint Sends = 1 << 27;
    private const uint Receives = 1 << 28;
    private const uint HasAddress = 1 << 30;
    private const uint HasCommand = 1u << 31;

    private readonly Func<SpiNorFlash> flash;
    private readonly byte[] buffer = new byte[BufferLength];
    private readonly RegisterFile registers = new(
        new(Address, 0, uint.MaxValue),
        new(0x08, 0x002C_A000, 0x01FF_ED88),
        new(0x0C, 0xFFC, 0xFFF),
        new(0x14, 0x0003_0103, 0x80FF_FFFF),
        new(User, 0x8000_0000, 0xFF00_F200),
        new(User1, 0x5C00_0007, 0xFC00_003F),
        new(User2, 0x7000_0000, 0xF000_FFFF),
        new(SendLength, 0, 0x3FF),
        new(ReceiveLength, 0, 0x3FF),
        new(0x2C, 0, 0xFF_FFFF),
        new(0x34, 2, 0x603),
        new(0x38, uint.MaxValue, 0),
        new(0x3C, 0, 0x1FA),
        new(0x98, 0x14, 0xFFFE),
        new(0x9C, 0x0800_2000, uint.MaxValue),
        new(0xA0, 0x0005_757A, uint.MaxValue),
        new(0xA4, 0, 0xFF),
        new(0xA8, 0, 0x1E),
        new(0xDC, 1, 1),
        new(0x3FC, 0x0200_7170, 0));

    /// <param name="flash">Found when the first command is given: the memory is made after this.</param>
    internal Esp32FlashController(Func<SpiNorFlash> flash) => this.flash = flash;

    public ulong Read(ulong offset, int size) => offset is >= BufferStart and < BufferStart + BufferLength
        ? BinaryPrimitives.ReadUInt32LittleEndian(buffer.AsSpan((int)(offset - BufferStart)))
        : registers[offset];

    public void Write(ulong offset, int size, ulong value)
    {
        var word = (uint)value;
        if (offset is >= BufferStart and < BufferStart + BufferLength)
            BinaryPrimitives.WriteUInt32LittleEndian(buffer.AsSpan((int)(offset - BufferStart)), word);
        else if (offset == Command && (word & Start) != 0)
            Execute();
        else
            registers.Store(offset, word);
    }

    public void Reset()
    {
        registers.Reset();
        Array.Clear(buffer);
    }

    private void Execute()
    {
        SpiNorFlash device = flash();
        device.Select(true);
        uint user = registers[User];
        if ((user & HasCommand) != 0)
            device.Transfer((byte)registers[User2]);
        if ((user & HasAddress) != 0)
        {
            for (var shift = (int)(registers[User1] >> 26) - 7; shift >= 0; shift -= 8)
                device.Transfer((byte)(registers[Address] >> shift));
        }

        if ((user & Sends) != 0)
        {
            for (int i = 0; i < (int)(registers[SendLength] + 1) / 8; i++)
                device.Transfer(buffer[i % BufferLength]);
        }

        if ((user & Receives) != 0)
        {
            for (int i = 0; i < (int)(registers[ReceiveLength] + 1) / 8; i++)
                buffer[i % BufferLength] = device.Transfer(0);
        }

        device.Select(false);
    }
}
