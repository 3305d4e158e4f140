namespace Flint.Hal.Stm32F1;

/// <summary>Timers that interrupt in a fixed period, drive pins for a part of it, or stamp edges with their count.</summary>
internal static class Timers
{
    private const ulong Microseconds = 1_000_000;
    private const int Width = 16;
    private const uint MainOutput = 1 << 15;
    private const uint PulseMode = 6 << 4 | 1 << 3;
    private const uint CaptureMode = 1;

    /// <param name="clock">What the timer counts, in Hz.</param>
    /// <exception cref="ArgumentOutOfRangeException">The timer cannot make that period.</exception>
    public static void Start(TimerRegisters timer, uint clock, int microseconds)
    {
        ulong cycles = (ulong)clock * (uint)Math.Max(0, microseconds) / Microseconds;
        if (!TrySetPeriod(timer, cycles))
            throw new ArgumentOutOfRangeException(nameof(microseconds), "the timer cannot make that period");
        timer.InterruptEnable.Write(TimerRegisters.UpdateFlag);
        timer.Control.Write(TimerRegisters.Enable);
    }

    public static void Stop(TimerRegisters timer)
    {
        timer.Control.Write(0);
        timer.InterruptEnable.Write(0);
        timer.Flags.Write(0);
    }

    /// <param name="channel">0 to 3.</param>
    /// <exception cref="ArgumentOutOfRangeException">The timer cannot make that frequency.</exception>
    public static void OpenPulse(TimerRegisters timer, bool isAdvanced, uint clock, int channel, int frequency)
    {
        if (frequency < 1 || clock / (uint)frequency < 2 || !TrySetPeriod(timer, clock / (uint)frequency))
            throw new ArgumentOutOfRangeException(nameof(frequency), "the timer cannot make that frequency");
        timer.Compare(channel).Write(0);
        TimerRegisters.SetBits(timer.Mode(channel), channel % 2 * 8, 0xFF, PulseMode);
        TimerRegisters.SetBits(timer.ChannelEnable, channel * 4, 0xF, 1);
        if (isAdvanced)
            timer.Protection.Write(MainOutput);
        timer.Generate.Write(1);
        timer.Control.Write(TimerRegisters.Enable | TimerRegisters.ReloadIsShadowed);
    }

    /// <param name="duty">0 to 65,536 parts of 65,536.</param>
    public static void SetDuty(TimerRegisters timer, int channel, int duty) =>
        timer.Compare(channel).Write((uint)(((ulong)(timer.Reload.Value + 1) * (uint)duty) >> 16));

    public static void ClosePulse(TimerRegisters timer, int channel) => TimerRegisters.SetBits(timer.ChannelEnable, channel * 4, 0xF, 0);

    /// <summary>Lets the timer count through, a tick each microsecond or as near as its clock allows.</summary>
    /// <param name="edgeBits">CHxP and CHxNP.</param>
    /// <exception cref="NotSupportedException">The clock is no multiple of the tick's.</exception>
    public static void StartCapture(TimerRegisters timer, uint clock, uint frequency, int channel, uint edgeBits)
    {
        if (clock % frequency != 0)
            throw new NotSupportedException("the timer cannot count microseconds at this core clock");
        if (!timer.Control.HasAny(TimerRegisters.Enable))
        {
            timer.Prescaler.Write((clock / frequency) - 1);
            timer.Reload.Write(0xFFFF);
            timer.Generate.Write(1);
            timer.Flags.Write(0);
            timer.Control.Write(TimerRegisters.Enable);
        }

        TimerRegisters.SetBits(timer.ChannelEnable, channel * 4, 0xF, 0);
        TimerRegisters.SetBits(timer.Mode(channel), channel % 2 * 8, 0xFF, CaptureMode);
        TimerRegisters.SetBits(timer.ChannelEnable, channel * 4, 0xF, 1 | edgeBits);
        timer.InterruptEnable.Set(TimerRegisters.UpdateFlag | 2u << channel);
    }

    public static void StopCapture(TimerRegisters timer, int channel)
    {
        TimerRegisters.SetBits(timer.ChannelEnable, channel * 4, 0xF, 0);
        timer.InterruptEnable.Clear(2u << channel);
        if ((timer.InterruptEnable.Value & ~TimerRegisters.UpdateFlag) == 0)
            Stop(timer);
    }

    /// <summary>By the handler.</summary>
    /// <param name="high">How often the counter came round.</param>
    public static void OnCapture(TimerRegisters timer, int number, ref uint high)
    {
        uint flags = timer.Flags.Value & timer.InterruptEnable.Value;
        timer.Flags.Write(~flags);
        bool cameRound = (flags & TimerRegisters.UpdateFlag) != 0;
        for (int channel = 0; channel < 4; channel++)
        {
            if ((flags & 2u << channel) == 0)
                continue;
            uint count = timer.Compare(channel).Value;
            // A small count was captured after the counter came round, a large one before.
            uint rounds = high + (cameRound && count < 1 << (Width - 1) ? 1u : 0);
            CaptureEvents.Raise((number * 4) + channel, rounds << Width | count);
        }

        if (cameRound)
            high++;
    }

    private static bool TrySetPeriod(TimerRegisters timer, ulong cycles)
    {
        ulong prescaler = (cycles - 1) >> Width;
        if (cycles < 2 || prescaler > 0xFFFF)
            return false;
        timer.Control.Write(0);
        timer.Prescaler.Write((uint)prescaler);
        timer.Reload.Write((uint)(cycles / (prescaler + 1)) - 1);
        timer.Generate.Write(1);
        timer.Flags.Write(0);
        return true;
    }
}
