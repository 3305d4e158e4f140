using System.Buffers.Binary;
using Flint.Sim.Peripherals.Storage;

namespace Flint.Sim.Peripherals.Espressif;

/// <summary>SPI1, by which a program gives commands to the flash that it runs from (ESP32-C3 Technical Reference Manual, SPI1 registers): commands that the program makes up, single width.</summary>
public sealed class Esp32FlashController : RegisterDevice
{
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

    /// <param name="flash">Found when the first command is given: the memory is made after this.</param>
    internal Esp32FlashController(DiagnosticLog diagnostics, string name, Func<SpiNorFlash> flash)
        : base(diagnostics, name)
    {
        this.flash = flash;
        Define(0x00, "CMD", writable: 0xFFFE_0000, readOnly: 0xFF, write: ExecuteWhenAsked);
        Define(0x04, "ADDR");
        Define(0x08, "CTRL", 0x2C_A000, 0x1FF_ED88);
        Define(0x0C, "CTRL1", 0xFFC, 0xFFF);
        Define(0x10, "CTRL2", writable: 0x8000_0000);
        Define(0x14, "CLOCK", 0x3_0103, 0x80FF_FFFF);
        Define(0x18, "USER", 0x8000_0000, 0xFF00_F200);
        Define(0x1C, "USER1", 0x5C00_0007, 0xFC00_003F);
        Define(0x20, "USER2", 0x7000_0000, 0xF000_FFFF);
        Define(0x24, "MOSI_DLEN", writable: 0x3FF);
        Define(0x28, "MISO_DLEN", writable: 0x3FF);
        Define(0x2C, "RD_STATUS", writable: 0xFF_FFFF);
        Define(0x34, "MISC", 2, 0x603);
        Define(0x38, "TX_CRC", 0xFFFF_FFFF, 0, 0xFFFF_FFFF);
        Define(0x3C, "CACHE_FCTRL", writable: 0x1FA);
        Define(0x98, "FLASH_WAITI_CTRL", 0x14, 0xFFFE);
        Define(0x9C, "FLASH_SUS_CTRL", 0x800_2000);
        Define(0xA0, "FLASH_SUS_CMD", 0x5_757A);
        Define(0xA4, "SUS_STATUS", writable: 0xFF);
        Define(0xA8, "TIMING_CALI", writable: 0x1E);
        Define(0xC0, "INT_ENA", writable: 0x1F);
        Define(0xC4, "INT_CLR", writable: 0x1F);
        Define(0xC8, "INT_RAW", writable: 0x1F);
        Define(0xCC, "INT_ST", writable: 0, readOnly: 0x1F);
        Define(0xDC, "CLOCK_GATE", 1, 1);
        Define(0x3FC, "DATE", 0x200_7170, 0xFFF_FFFF, triggers: 0xFFF_FFFF);
        for (int i = 0; i < BufferLength; i += 4)
        {
            int at = i;
            Define(
                BufferStart + (ulong)i,
                $"W{i / 4}",
                read: () => BinaryPrimitives.ReadUInt32LittleEndian(buffer.AsSpan(at)),
                write: word => BinaryPrimitives.WriteUInt32LittleEndian(buffer.AsSpan(at), word));
        }
    }

    public override void Reset()
    {
        Array.Clear(buffer);
        base.Reset();
    }

    private void ExecuteWhenAsked(uint word)
    {
        if ((word & Start) != 0)
            Execute();
    }

    private void Execute()
    {
        SpiNorFlash device = flash();
        device.Select(true);
        uint user = this[User];
        if ((user & HasCommand) != 0)
            device.Transfer((byte)this[User2]);
        if ((user & HasAddress) != 0)
        {
            for (var shift = (int)(this[User1] >> 26) - 7; shift >= 0; shift -= 8)
                device.Transfer((byte)(this[Address] >> shift));
        }

        if ((user & Sends) != 0)
        {
            for (int i = 0; i < (int)(this[SendLength] + 1) / 8; i++)
                device.Transfer(buffer[i % BufferLength]);
        }

        if ((user & Receives) != 0)
        {
            for (int i = 0; i < (int)(this[ReceiveLength] + 1) / 8; i++)
                buffer[i % BufferLength] = device.Transfer(0);
        }

        device.Select(false);
    }
}
