using Flint.Runtime;
using static Flint.Registers.Gd32vf103.Peripherals;

namespace Flint.Hal.Gd32;

/// <summary>The internal flash beyond the program: pages of 1 KiB, written by words. The core stands still meanwhile. (GD32VF103 User Manual, Flash memory controller.)</summary>
public static class Flash
{
    public static void Erase(int offset)
    {
        Unlock();
        FMC.CTL0.Write(new() { PER = true });
        FMC.ADDR0.Value = (uint)Origin() + (uint)offset;
        FMC.CTL0.Write(new() { PER = true, START = true });
        Wait();
        Lock();
    }

    public static void Write(int offset, ReadOnlySpan<byte> data)
    {
        Unlock();
        FMC.CTL0.Write(new() { PG = true });
        for (int i = 0; i < data.Length; i += 4)
        {
            uint word = (uint)(data[i] | data[i + 1] << 8 | data[i + 2] << 16 | data[i + 3] << 24);
            new Register32(Origin() + (nuint)(uint)(offset + i)).Write(word);
            Wait();
        }

        Lock();
    }

    private static void Unlock()
    {
        FMC.KEY0.Value = 0x4567_0123;
        FMC.KEY0.Value = 0xCDEF_89AB;
    }

    private static void Lock() => FMC.CTL0.Write(new() { LK = true });

    private static void Wait()
    {
        while (FMC.STAT0.BUSY)
        {
        }
    }

    [TargetValue("storage.origin")]
    private static extern nuint Origin();
}
