using Flint.Hal.Stm32F1;

namespace Flint.Hal.Gd32;

/// <summary>A counter of seconds by the crystal of 32,768 Hz, which goes on through a reset. (GD32VF103 User Manual, Real-time clock.)</summary>
public static class Rtc
{
    private const nuint Address = 0x4000_2800;
    private const uint BackupAndPowerEnable = 3 << 27;
    private const uint BackupWriteEnable = 1 << 8;
    private const uint CrystalEnable = 1 << 0;
    private const uint CrystalStable = 1 << 1;
    private const uint FromCrystal = 1 << 8;
    private const uint ClockEnable = 1 << 15;
    private const uint Configuring = 1 << 4;
    private const uint LastFinished = 1 << 5;

    private static Register32 PowerControl => new(0x4000_7000);

    private static Register32 BackupDomain => new(0x4002_1020);

    private static Register32 Control => new(Address + 0x04);

    private static Register32 High => new(Address + 0x18);

    private static Register32 Low => new(Address + 0x1C);

    public static long Read()
    {
        Open();
        // The halves are read one after the other, so a carry in between is seen by reading the high one again.
        while (true)
        {
            uint high = High.Value;
            uint low = Low.Value;
            if (high == High.Value)
                return high << 16 | low;
        }
    }

    public static void Write(long seconds)
    {
        Open();
        Configure(true);
        High.Write((uint)seconds >> 16);
        Low.Write((uint)seconds & 0xFFFF);
        Configure(false);
    }

    /// <summary>Starts the clock the first time after its domain had no power.</summary>
    private static void Open()
    {
        if ((ClockRegisters.Apb1Enable.Value & BackupAndPowerEnable) != BackupAndPowerEnable)
            ClockRegisters.Apb1Enable.Set(BackupAndPowerEnable);
        PowerControl.Set(BackupWriteEnable);
        if (BackupDomain.HasAny(ClockEnable))
            return;
        BackupDomain.Set(CrystalEnable);
        while (!BackupDomain.HasAny(CrystalStable))
        {
        }

        BackupDomain.Set(FromCrystal | ClockEnable);
        Configure(true);
        new Register32(Address + 0x08).Write(0);
        new Register32(Address + 0x0C).Write(32768 - 1);
        Configure(false);
    }

    private static void Configure(bool begins)
    {
        WaitForLast();
        if (begins)
            Control.Set(Configuring);
        else
            Control.Clear(Configuring);
        WaitForLast();
    }

    private static void WaitForLast()
    {
        while (!Control.HasAny(LastFinished))
        {
        }
    }
}
