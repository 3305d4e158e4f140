using Flint.Hal.Stm32F1;
using Flint.Runtime;

namespace Flint.Hal.Gd32;

/// <summary>The internal flash beyond the program: pages of 1 KiB, written by words. The core stands still meanwhile. (GD32VF103 User Manual, Flash memory controller.)</summary>
public static unsafe class Flash
{
    private const nuint KeyOffset = 0x04;

    public static void Erase(int offset)
    {
        FlashRegisters.Unlock(KeyOffset);
        FlashRegisters.Control.Write(FlashRegisters.ErasePage);
        FlashRegisters.PageAddress.Write((uint)Origin() + (uint)offset);
        FlashRegisters.Control.Write(FlashRegisters.ErasePage | FlashRegisters.Start);
        FlashRegisters.Wait();
        FlashRegisters.Control.Write(FlashRegisters.Lock);
    }

    public static void Write(int offset, ReadOnlySpan<byte> data)
    {
        FlashRegisters.Unlock(KeyOffset);
        FlashRegisters.Control.Write(FlashRegisters.Program);
        for (int i = 0; i < data.Length; i += 4)
        {
            uint word = (uint)(data[i] | data[i + 1] << 8 | data[i + 2] << 16 | data[i + 3] << 24);
            new Register32(Origin() + (nuint)(uint)(offset + i)).Write(word);
            FlashRegisters.Wait();
        }

        FlashRegisters.Control.Write(FlashRegisters.Lock);
    }

    [TargetValue("storage.origin")]
    private static extern nuint Origin();
}
