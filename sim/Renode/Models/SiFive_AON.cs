// The always-on part of the FE310: real-time counter and reset cause; the watchdog only keeps what is written (FE310-G002 Manual: Watchdog Timer, Real-Time Clock).
// Output 0 is the watchdog's interrupt, 1 the real-time counter's.
using Antmicro.Renode.Core;

namespace Antmicro.Renode.Peripherals.Miscellaneous
{
    public class SiFive_AON : FlintPeripheral
    {
        public SiFive_AON(IMachine machine) : base(machine, 0x1000, 2)
        {
            match = NewAlarm("RTC", Refresh);
            Reset();
        }

        public override uint ReadDoubleWord(long offset)
        {
            switch(offset)
            {
                case 0x48:
                    return (uint)Count;
                case 0x4C:
                    return (uint)(Count >> 32) & 0xFFFF;
                case 0x50:
                    return (uint)(Count >> Scale);
                case LowOscillator:
                    return Word(offset) | 1u << 31;
                default:
                    return Word(offset);
            }
        }

        public override void WriteDoubleWord(long offset, uint value)
        {
            var count = Count;
            switch(offset)
            {
                case 0x48:
                    count = count & ~0xFFFFFFFFul | value;
                    break;
                case 0x4C:
                    count = (uint)count | (ulong)value << 32;
                    break;
                case ResetCause:
                    return;
                default:
                    SetWord(offset, value);
                    break;
            }
            stopped = count;
            origin = Ticks(Frequency);
            Refresh();
        }

        public override void Reset()
        {
            base.Reset();
            match.Cancel();
            stopped = 0;
            SetWord(WatchdogCompare, 0xFFFF);
            SetWord(Compare, 0xFFFFFFFF);
            SetWord(LowOscillator, 1u << 30 | 16 << 16 | 4);
        }

        private bool IsRunning => (Word(Configuration) & EnableAlways) != 0;

        private int Scale => (int)(Word(Configuration) & 15);

        private ulong Count => IsRunning ? Ticks(Frequency) - origin + stopped : stopped;

        private void Refresh()
        {
            var limit = (ulong)Word(Compare) << Scale;
            var count = Count;
            Connections[1].Set(count >= limit);
            if(IsRunning && count < limit)
            {
                match.InTicks(limit - count, Frequency);
            }
            else
            {
                match.Cancel();
            }
        }

        private ulong stopped;
        private ulong origin;
        private readonly FlintAlarm match;

        private const ulong Frequency = 32768;
        private const long WatchdogCompare = 0x20;
        private const long Configuration = 0x40;
        private const long Compare = 0x60;
        private const long LowOscillator = 0x70;
        private const long ResetCause = 0x144;
        private const uint EnableAlways = 1 << 12;
    }
}
