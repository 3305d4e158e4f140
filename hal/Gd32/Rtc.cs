using static Flint.Registers.Gd32vf103.Peripherals;

namespace Flint.Hal.Gd32;

/// <summary>A counter of seconds by the crystal of 32,768 Hz, which goes on through a reset. (GD32VF103 User Manual, Real-time clock.)</summary>
public static class Rtc
{
    /// <summary>Of the crystal, as a power of two in Hz.</summary>
    public const int FrequencyBits = 15;

    private const uint LastTick = (1 << FrequencyBits) - 1;

    /// <summary>RCU_BDCTL: LXTAL.</summary>
    private const uint FromCrystal = 1;

    /// <summary>RTC_CTL: the flags that are not to be cleared, which a 0 does.</summary>
    private const uint AllButAlarm = 0b1101;

    private const uint AllButSynchronized = 0b0111;

    private static bool s_isOpen;

    public static long Read()
    {
        Open();
        // The halves are read one after the other, so a carry in between is seen by reading the high one again.
        while (true)
        {
            uint high = RTC.CNTH.Value;
            uint low = RTC.CNTL.Value;
            if (high == RTC.CNTH.Value)
                return high << 16 | low;
        }
    }

    public static void Write(long seconds)
    {
        Open();
        Configure(true);
        RTC.CNTH.Value = (uint)seconds >> 16;
        RTC.CNTL.Value = (uint)seconds & 0xFFFF;
        Configure(false);
    }

    /// <summary>The seconds in the crystal's ticks. The divider of a second counts down.</summary>
    internal static ulong Ticks()
    {
        while (true)
        {
            var seconds = (uint)Read();
            uint left = RTC.DIVL.Value;
            if (seconds == (uint)Read())
                return (ulong)seconds << FrequencyBits | (LastTick - left & LastTick);
        }
    }

    /// <summary>After it has been opened.</summary>
    internal static void SetAlarm(uint seconds)
    {
        // Of the alarm before: this one's may come at once.
        ClearAlarm();
        Configure(true);
        RTC.ALRMH.Value = seconds >> 16;
        RTC.ALRML.Value = seconds & 0xFFFF;
        Configure(false);
    }

    internal static void ClearAlarm() => RTC.CTL.Value = AllButAlarm;

    /// <summary>Waits until the registers show the counters again, whose bus stood still.</summary>
    internal static void Synchronize()
    {
        RTC.CTL.Value = AllButSynchronized;
        while (!RTC.CTL.RSYNF)
        {
        }
    }

    /// <summary>Starts the clock the first time after its domain had no power. After a reset its registers do not show the counter before they have been synchronized.</summary>
    private static void Open()
    {
        if (s_isOpen)
            return;
        using (Boards.Interrupts.Mask())
            RCU.APB1EN.Write(RCU.APB1EN.Read() with { BKPIEN = true, PMUEN = true });
        PMU.CTL.BKPWEN = true;
        if (!RCU.BDCTL.RTCEN)
            Begin();
        Synchronize();
        s_isOpen = true;
    }

    private static void Begin()
    {
        RCU.BDCTL.LXTALEN = true;
        while (!RCU.BDCTL.LXTALSTB)
        {
        }

        RCU.BDCTL.Write(RCU.BDCTL.Read() with { RTCSRC = FromCrystal, RTCEN = true });
        Configure(true);
        RTC.PSCH.Value = 0;
        RTC.PSCL.Value = LastTick;
        Configure(false);
    }

    private static void Configure(bool begins)
    {
        WaitForLast();
        RTC.CTL.CMF = begins;
        WaitForLast();
    }

    private static void WaitForLast()
    {
        while (!RTC.CTL.LWOFF)
        {
        }
    }
}
