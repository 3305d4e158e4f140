// SiFive's PWM unit: one counter, four comparators (FE310-G002 Manual, Pulse Width Modulator). Outputs 0 to 3 are the interrupts, 4 to 7 the levels for pins.
using System;
using Antmicro.Renode.Core;

namespace Antmicro.Renode.Peripherals.Timers
{
    public class SiFive_PWM : FlintPeripheral
    {
        public SiFive_PWM(IMachine machine, ulong frequency = 16000000, int comparatorWidth = 16) : base(machine, 0x1000, 2 * Comparators)
        {
            this.frequency = frequency;
            width = comparatorWidth;
            next = NewAlarm("PWM", Refresh);
            Reset();
        }

        public override uint ReadDoubleWord(long offset)
        {
            switch(offset)
            {
                case 0x00:
                    return configuration;
                case 0x08:
                    return (uint)Counter;
                case 0x10:
                    return (uint)Scaled;
                case 0x20:
                case 0x24:
                case 0x28:
                case 0x2C:
                    return compare[(offset - 0x20) / 4];
                default:
                    return 0;
            }
        }

        public override void WriteDoubleWord(long offset, uint value)
        {
            var counter = Counter;
            switch(offset)
            {
                case 0x00:
                    configuration = value;
                    SetCounter(counter);
                    break;
                case 0x08:
                    SetCounter(value);
                    break;
                case 0x20:
                case 0x24:
                case 0x28:
                case 0x2C:
                    compare[(offset - 0x20) / 4] = value & (uint)((1ul << width) - 1);
                    SetCounter(counter);
                    break;
            }
            Refresh();
        }

        public override void Reset()
        {
            base.Reset();
            next.Cancel();
            configuration = 0;
            stopped = 0;
            for(var i = 0; i < Comparators; i++)
            {
                compare[i] = (uint)((1ul << width) - 1);
            }
        }

        private bool IsRunning => (configuration & (EnableAlways | EnableOnce)) != 0;

        private int Scale => (int)(configuration & 15);

        // Of the unscaled count.
        private ulong Period => (configuration & ZeroAtMatch) != 0 ? (compare[0] + 1ul) << Scale : 1ul << (width + Scale);

        private ulong Counter => IsRunning ? (Ticks(frequency) - origin + stopped) % Math.Max(1, Period) : stopped;

        private ulong Scaled => Counter >> Scale & ((1ul << width) - 1);

        private void SetCounter(ulong value)
        {
            stopped = value;
            origin = Ticks(frequency);
        }

        // Sets the outputs to what the count says, and comes back when the next comparator matches or the count begins anew.
        private void Refresh()
        {
            var counter = Counter;
            var scaled = counter >> Scale;
            var period = Period;
            var left = period - counter;
            for(var i = 0; i < Comparators; i++)
            {
                var matches = scaled >= compare[i];
                var pending = 1u << (PendingShift + i);
                if(matches)
                {
                    configuration |= pending;
                }
                else if((configuration & Sticky) == 0)
                {
                    configuration &= ~pending;
                }
                Connections[i].Set((configuration & pending) != 0);
                Connections[Comparators + i].Set(matches && IsRunning);
                var match = (ulong)compare[i] << Scale;
                if(match > counter && match < period)
                {
                    left = Math.Min(left, match - counter);
                }
            }
            if(IsRunning)
            {
                next.InTicks(left, frequency);
            }
            else
            {
                next.Cancel();
            }
        }

        private uint configuration;
        private ulong stopped;
        private ulong origin;

        private readonly uint[] compare = new uint[Comparators];
        private readonly ulong frequency;
        private readonly int width;
        private readonly FlintAlarm next;

        private const int Comparators = 4;
        private const uint Sticky = 1 << 8;
        private const uint ZeroAtMatch = 1 << 9;
        private const uint EnableAlways = 1 << 12;
        private const uint EnableOnce = 1 << 13;
        private const int PendingShift = 28;
    }
}
