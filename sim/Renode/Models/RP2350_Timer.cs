// TIMER0 and TIMER1 of an RP2350 (RP2350 Datasheet, System timers): a counter of microseconds, or of cycles, with four alarms, which are the outputs. To be included after
// RP2350_Registers.cs.
using System;
using Antmicro.Renode.Core;
using Antmicro.Renode.Peripherals.Miscellaneous;

namespace Antmicro.Renode.Peripherals.Timers
{
    public class RP2350_Timer : FlintPeripheral
    {
        public RP2350_Timer(IMachine machine, int index = 0) : base(machine, RP2350_Atomic.Size, AlarmCount)
        {
            for(var i = 0; i < AlarmCount; i++)
            {
                var alarm = i;
                due[i] = NewAlarm("alarm" + i, () => Fire(alarm));
            }
        }

        public override uint ReadDoubleWord(long offset)
        {
            return Read(offset & 0xFFF);
        }

        public override void WriteDoubleWord(long offset, uint value)
        {
            var register = offset & 0xFFF;
            Write(register, RP2350_Atomic.Value(offset, (offset >> 12) == 0 ? 0 : Read(register), value));
            Refresh();
        }

        public override void Reset()
        {
            base.Reset();
            Array.Clear(times, 0, AlarmCount);
            armed = raw = enabled = forced = source = pause = writtenLow = latchedHigh = 0;
            SetCount(0);
            for(var i = 0; i < AlarmCount; i++)
            {
                due[i].Cancel();
            }
        }

        private ulong Frequency
        {
            get { return source != 0 ? Cycles : Microseconds; }
        }

        private ulong Count
        {
            get { return pause != 0 ? start : start + Ticks(Frequency) - startTicks; }
        }

        private uint Read(long offset)
        {
            switch(offset)
            {
                case 0x08:
                    return latchedHigh;
                case 0x0C:
                    // The upper half stays as it was at this moment until it is read.
                    var count = Count;
                    latchedHigh = (uint)(count >> 32);
                    return (uint)count;
                case 0x10:
                case 0x14:
                case 0x18:
                case 0x1C:
                    return times[(offset - 0x10) / 4];
                case 0x20:
                    return armed;
                case 0x24:
                    return (uint)(Count >> 32);
                case 0x28:
                    return (uint)Count;
                case 0x2C:
                    return 7;
                case 0x30:
                    return pause;
                case 0x38:
                    return source;
                case 0x3C:
                    return raw;
                case 0x40:
                    return enabled;
                case 0x44:
                    return forced;
                case 0x48:
                    return raw & enabled | forced;
                default:
                    return 0;
            }
        }

        private void Write(long offset, uint value)
        {
            switch(offset)
            {
                case 0x00:
                    SetCount((ulong)value << 32 | writtenLow);
                    break;
                case 0x04:
                    writtenLow = value;
                    break;
                case 0x10:
                case 0x14:
                case 0x18:
                case 0x1C:
                    var alarm = (int)(offset - 0x10) / 4;
                    times[alarm] = value;
                    armed |= 1u << alarm;
                    Arm(alarm);
                    break;
                case 0x20:
                    armed &= ~value;
                    break;
                case 0x30:
                case 0x38:
                    var count = Count;
                    if(offset == 0x30)
                    {
                        pause = value & 1;
                    }
                    else
                    {
                        source = value & 1;
                    }
                    SetCount(count);
                    break;
                case 0x3C:
                    raw &= ~value;
                    break;
                case 0x40:
                    enabled = value & 15;
                    break;
                case 0x44:
                    forced = value & 15;
                    break;
            }
        }

        private void SetCount(ulong count)
        {
            start = count;
            startTicks = Ticks(Frequency);
            for(var i = 0; i < AlarmCount; i++)
            {
                Arm(i);
            }
        }

        // An alarm comes when the lower half of the counter becomes equal to it, which is up to 2^32 counts away.
        private void Arm(int alarm)
        {
            due[alarm].Cancel();
            if((armed >> alarm & 1) != 0 && pause == 0)
            {
                due[alarm].InTicks(times[alarm] - (uint)Count, Frequency);
            }
        }

        private void Fire(int alarm)
        {
            if((armed >> alarm & 1) == 0)
            {
                return;
            }
            armed &= ~(1u << alarm);
            raw |= 1u << alarm;
            Refresh();
        }

        private void Refresh()
        {
            for(var i = 0; i < AlarmCount; i++)
            {
                Connections[i].Set(((raw & enabled | forced) >> i & 1) != 0);
            }
        }

        private ulong start;
        private ulong startTicks;
        private uint writtenLow;
        private uint latchedHigh;
        private uint armed;
        private uint pause;
        private uint source;
        private uint raw;
        private uint enabled;
        private uint forced;
        private readonly uint[] times = new uint[AlarmCount];
        private readonly FlintAlarm[] due = new FlintAlarm[AlarmCount];

        private const int AlarmCount = 4;
        private const ulong Microseconds = 1000000;
        private const ulong Cycles = 150000000;
    }
}
