using Flint.Runtime;
using static Flint.Registers.Ch32v003.Peripherals;

namespace Flint.Hal.Ch32;

/// <summary>The internal flash beyond the program: pages of 64 bytes, written by half-words. The core stands still meanwhile. (CH32V003 Reference Manual, Flash memory.)</summary>
public static unsafe class Flash
{
    private const uint FirstKey = 0x4567_0123;
    private const uint SecondKey = 0xCDEF_89AB;

    public static void Erase(int offset)
    {
        Unlock();
        FLASH.MODEKEYR.Value = FirstKey;
        FLASH.MODEKEYR.Value = SecondKey;
        FLASH.CTLR.Write(new() { PAGE_ER = true });
        FLASH.ADDR.Value = (uint)Origin() + (uint)offset;
        FLASH.CTLR.Write(new() { PAGE_ER = true, STRT = true });
        Wait();
        FLASH.CTLR.Write(new() { LOCK = true, FLOCK = true });
    }

    public static void Write(int offset, ReadOnlySpan<byte> data)
    {
        Unlock();
        FLASH.CTLR.Write(new() { PG = true });
        for (int i = 0; i < data.Length; i += 2)
        {
            Volatile.Write(ref *(ushort*)(Origin() + (nuint)(uint)(offset + i)), (ushort)(data[i] | data[i + 1] << 8));
            Wait();
        }

        FLASH.CTLR.Write(new() { LOCK = true });
    }

    private static void Unlock()
    {
        FLASH.KEYR.Value = FirstKey;
        FLASH.KEYR.Value = SecondKey;
    }

    private static void Wait()
    {
        while (FLASH.STATR.BSY)
        {
        }
    }

    [TargetValue("storage.origin")]
    private static extern nuint Origin();
}
