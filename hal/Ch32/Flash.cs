using Flint.Hal.Stm32F1;
using Flint.Runtime;

namespace Flint.Hal.Ch32;

/// <summary>The internal flash beyond the program: pages of 64 bytes, written by half-words. The core stands still meanwhile. (CH32V003 Reference Manual, Flash memory.)</summary>
public static unsafe class Flash
{
    private const nuint KeyOffset = 0x04;
    private const nuint FastKeyOffset = 0x24;
    private const uint EraseFastPage = 1 << 17;
    private const uint FastLock = 1 << 15;

    public static void Erase(int offset)
    {
        FlashRegisters.Unlock(KeyOffset);
        FlashRegisters.Unlock(FastKeyOffset);
        FlashRegisters.Control.Write(EraseFastPage);
        FlashRegisters.PageAddress.Write((uint)Origin() + (uint)offset);
        FlashRegisters.Control.Write(EraseFastPage | FlashRegisters.Start);
        FlashRegisters.Wait();
        FlashRegisters.Control.Write(FlashRegisters.Lock | FastLock);
    }

    public static void Write(int offset, ReadOnlySpan<byte> data)
    {
        FlashRegisters.Unlock(KeyOffset);
        FlashRegisters.Control.Write(FlashRegisters.Program);
        for (int i = 0; i < data.Length; i += 2)
        {
            Volatile.Write(ref *(ushort*)(Origin() + (nuint)(uint)(offset + i)), (ushort)(data[i] | data[i + 1] << 8));
            FlashRegisters.Wait();
        }

        FlashRegisters.Control.Write(FlashRegisters.Lock);
    }

    [TargetValue("storage.origin")]
    private static extern nuint Origin();
}
