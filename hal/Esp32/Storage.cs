using Flint.Boards;
using Flint.Runtime;
using static Flint.Registers.Esp32c3.Peripherals;

namespace Flint.Hal.Esp32;

/// <summary>
/// The end of the flash that the program runs from. While it is erased or written nothing can be read from it, so the code that does that is in RAM, and interrupts
/// wait. (ESP32-C3 Technical Reference Manual: SPI1 registers; commands as in the Winbond W25Q32JV data sheet.)
/// </summary>
public static unsafe class Storage
{
    private const uint Offset = 0x3F_0000;
    private const int PageLength = 256;
    private const int BufferLength = 64;
    private const uint WriteEnable = 0x06;
    private const uint ReadStatus = 0x05;
    private const uint Program = 0x02;
    private const uint EraseSector = 0x20;
    private const uint Busy = 1;

    // Of USER: which parts a command has.
    private const uint Command = 1u << 31;
    private const uint Address = 1u << 30;
    private const uint Receive = 1u << 28;
    private const uint Send = 1u << 27;
    private const uint Go = 1u << 18;

    // Of USER1 and USER2: 24 bits of address, 8 of command.
    private const uint AddressBits = 23u << 26;
    private const uint CommandBits = 7u << 28;

    public static void Erase(int offset)
    {
        using (Interrupts.Mask())
            Run(EraseSector, Offset + (uint)offset, null, 0);
        ForgetCached(offset, 4096);
    }

    public static void Write(int offset, ReadOnlySpan<byte> data)
    {
        uint* words = stackalloc uint[BufferLength / 4];
        fixed (byte* start = data)
        {
            for (int done = 0; done < data.Length;)
            {
                // Neither the controller's buffer nor a page of the flash may be passed.
                int place = offset + done;
                int part = Math.Min(Math.Min(BufferLength, data.Length - done), PageLength - place % PageLength);
                for (int i = 0; i < part; i++)
                    ((byte*)words)[i] = start[done + i];
                using (Interrupts.Mask())
                    Run(Program, Offset + (uint)place, words, part);
                done += part;
            }
        }

        ForgetCached(offset, data.Length);
    }

    /// <param name="words">In RAM, as all that this touches.</param>
    [RunFromRam]
    private static void Run(uint command, uint address, uint* words, int length)
    {
        SPI1.USER.Value = Command;
        SPI1.USER2.Value = CommandBits | WriteEnable;
        SPI1.CMD.Value = Go;
        while ((SPI1.CMD.Value & Go) != 0)
        {
        }

        for (int i = 0; i < length; i += 4)
            new Register32(0x6000_2058 + (nuint)(uint)i).Write(words[i / 4]);
        SPI1.ADDR.Value = address;
        SPI1.USER1.Value = AddressBits;
        SPI1.USER2.Value = CommandBits | command;
        if (length > 0)
            SPI1.MOSI_DLEN.Value = (uint)length * 8 - 1;
        SPI1.USER.Value = length > 0 ? Command | Address | Send : Command | Address;
        SPI1.CMD.Value = Go;
        while ((SPI1.CMD.Value & Go) != 0)
        {
        }

        SPI1.USER.Value = Command | Receive;
        SPI1.USER2.Value = CommandBits | ReadStatus;
        SPI1.MISO_DLEN.Value = 7;
        do
        {
            SPI1.CMD.Value = Go;
            while ((SPI1.CMD.Value & Go) != 0)
            {
            }
        }
        while ((SPI1.W0.Value & Busy) != 0);
    }

    private static void ForgetCached(int offset, int length)
    {
        EXTMEM.ICACHE_SYNC_ADDR.Value = 0x3C00_0000 + Offset + (uint)offset;
        EXTMEM.ICACHE_SYNC_SIZE.Value = (uint)length;
        EXTMEM.ICACHE_SYNC_CTRL.Value = 1;
        while ((EXTMEM.ICACHE_SYNC_CTRL.Value & 2) == 0)
        {
        }
    }
}
