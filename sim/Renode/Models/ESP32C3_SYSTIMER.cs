// Two counters at 16 MHz and three alarms (ESP32-C3 Technical Reference Manual, System Timer). Both counters are the same one here.
using Antmicro.Renode.Core;

namespace Antmicro.Renode.Peripherals.Timers
{
    public class ESP32C3_SYSTIMER : FlintPeripheral
    {
        public ESP32C3_SYSTIMER(IMachine machine) : base(machine, 0x100, TargetCount)
        {
            for(var i = 0; i < TargetCount; i++)
            {
                var target = i;
                alarms[i] = NewAlarm("target" + i, () => Fire(target));
            }
            Reset();
        }

        public override uint ReadDoubleWord(long offset)
        {
            switch(offset)
            {
                case 0x04:
                case 0x08:
                    return ValueValid;
                case 0x40:
                case 0x48:
                    return (uint)(latched >> 32);
                case 0x44:
                case 0x4C:
                    return (uint)latched;
                case 0x68:
                    return raw;
                case 0x70:
                    return raw & Word(InterruptEnable);
                default:
                    return Word(offset);
            }
        }

        public override void WriteDoubleWord(long offset, uint value)
        {
            switch(offset)
            {
                case 0x04:
                case 0x08:
                    if((value & Update) != 0)
                    {
                        latched = Ticks(Frequency);
                    }
                    break;
                case 0x50:
                case 0x54:
                case 0x58:
                    Load((int)(offset - 0x50) / 4);
                    break;
                case 0x68:
                    raw = value & 7;
                    break;
                case 0x6C:
                    raw &= ~value;
                    break;
                default:
                    SetWord(offset, value);
                    break;
            }
            if(offset == 0)
            {
                for(var i = 0; i < TargetCount; i++)
                {
                    Arm(i);
                }
            }
            Refresh();
        }

        public override void Reset()
        {
            base.Reset();
            SetWord(0, 0x46000000);
            raw = 0;
            for(var i = 0; i < TargetCount; i++)
            {
                targets[i] = 0;
                alarms[i].Cancel();
            }
        }

        private uint Configuration(int target)
        {
            return Word(0x34 + 4 * target);
        }

        // Takes over what was written for a target, which begins a period anew.
        private void Load(int target)
        {
            targets[target] = (Configuration(target) & PeriodMode) != 0
                ? Ticks(Frequency) + (Configuration(target) & PeriodBits)
                : (ulong)(Word(0x1C + 8 * target) & 0xFFFFF) << 32 | Word(0x20 + 8 * target);
            Arm(target);
        }

        private void Arm(int target)
        {
            if((Word(0) >> (24 - target) & 1) == 0)
            {
                alarms[target].Cancel();
                return;
            }
            // A moment that has passed alarms at once.
            var now = Ticks(Frequency);
            alarms[target].InTicks(targets[target] > now ? targets[target] - now : 0, Frequency);
        }

        private void Fire(int target)
        {
            raw |= 1u << target;
            if((Configuration(target) & PeriodMode) != 0 && (Configuration(target) & PeriodBits) != 0)
            {
                targets[target] += Configuration(target) & PeriodBits;
                Arm(target);
            }
            Refresh();
        }

        private void Refresh()
        {
            for(var i = 0; i < TargetCount; i++)
            {
                Connections[i].Set((raw & Word(InterruptEnable) & 1u << i) != 0);
            }
        }

        private uint raw;
        private ulong latched;
        private readonly ulong[] targets = new ulong[TargetCount];
        private readonly FlintAlarm[] alarms = new FlintAlarm[TargetCount];

        private const int TargetCount = 3;
        private const ulong Frequency = 16000000;
        private const uint ValueValid = 1 << 29;
        private const uint Update = 1 << 30;
        private const uint PeriodMode = 1 << 30;
        private const uint PeriodBits = 0x3FFFFFF;
        private const long InterruptEnable = 0x64;
    }
}
