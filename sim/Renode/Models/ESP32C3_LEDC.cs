// An ESP32-C3's LED controller (ESP32-C3 Technical Reference Manual, LED PWM Controller): four timers and six outputs that are high for a part of a timer's period. Without fading and
// interrupts; a change begins a period anew.
using System;
using Antmicro.Renode.Core;

namespace Antmicro.Renode.Peripherals.Miscellaneous
{
    // Outputs 0 to 5 are the channels.
    public class ESP32C3_LEDC : FlintPeripheral
    {
        public ESP32C3_LEDC(IMachine machine) : base(machine, 0x100, ChannelCount)
        {
            IRQ = new GPIO();
            for(var i = 0; i < ChannelCount; i++)
            {
                var channel = i;
                next[i] = NewAlarm("channel" + i, () => Reach(channel));
            }
            Reset();
        }

        public override uint ReadDoubleWord(long offset)
        {
            return Word(offset);
        }

        public override void WriteDoubleWord(long offset, uint value)
        {
            if(offset >= FirstTimer)
            {
                SetWord(offset, value & ~UpdateTimer);
                for(var i = 0; i < ChannelCount; i++)
                {
                    Begin(i);
                }
                return;
            }
            var channel = (int)(offset / ChannelLength);
            var register = offset % ChannelLength;
            if(channel >= ChannelCount || register == TakenDuty)
            {
                return;
            }
            SetWord(offset, register == 0 ? value & ~UpdateChannel : register == Control ? value & ~TakeDuty : value);
            if(register == Control && (value & TakeDuty) != 0)
            {
                SetWord(channel * ChannelLength + TakenDuty, Word(channel * ChannelLength + Duty));
            }
            Begin(channel);
        }

        public override void Reset()
        {
            base.Reset();
            for(var i = 0; i < ChannelCount; i++)
            {
                next[i].Cancel();
                SetWord(i * ChannelLength + Control, 0x40000000);
            }
            for(var i = 0; i < 4; i++)
            {
                SetWord(FirstTimer + 8 * i, InReset);
            }
        }

        public GPIO IRQ { get; }

        private void Begin(int channel)
        {
            next[channel].Cancel();
            var configuration = Word(channel * ChannelLength);
            var timer = TimerOf(channel);
            if((configuration & OutputEnable) == 0 || (timer & (Paused | InReset)) != 0 || (Word(Configuration) & 3) == 0)
            {
                Connections[channel].Set((configuration & OutputEnable) == 0 && (configuration & IdleLevel) != 0);
                return;
            }
            isHigh[channel] = false;
            Reach(channel);
        }

        // A part of a period ends: the high one comes first.
        private void Reach(int channel)
        {
            var timer = TimerOf(channel);
            var steps = 1u << (int)(timer & 15);
            var high = Math.Min(steps, Word(channel * ChannelLength + TakenDuty) >> 4);
            isHigh[channel] = high == steps || high > 0 && !isHigh[channel];
            Connections[channel].Set(isHigh[channel]);
            if(high > 0 && high < steps)
            {
                // The divider has eight binary places.
                next[channel].InTicks((ulong)(isHigh[channel] ? high : steps - high) * (timer >> 4 & 0x3FFFF), 256 * Source);
            }
        }

        private uint TimerOf(int channel)
        {
            return Word(FirstTimer + 8 * (Word(channel * ChannelLength) & 3));
        }

        private ulong Source
        {
            get
            {
                var selected = Word(Configuration) & 3;
                return selected == 1 ? 80000000ul : selected == 2 ? 17500000ul : 40000000ul;
            }
        }

        private readonly bool[] isHigh = new bool[ChannelCount];
        private readonly FlintAlarm[] next = new FlintAlarm[ChannelCount];

        private const int ChannelCount = 6;
        private const long ChannelLength = 0x14;
        private const long Duty = 0x08;
        private const long Control = 0x0C;
        private const long TakenDuty = 0x10;
        private const long FirstTimer = 0xA0;
        private const long Configuration = 0xD0;
        private const uint OutputEnable = 1 << 2;
        private const uint IdleLevel = 1 << 3;
        private const uint UpdateChannel = 1 << 4;
        private const uint TakeDuty = 1u << 31;
        private const uint Paused = 1 << 22;
        private const uint InReset = 1 << 23;
        private const uint UpdateTimer = 1 << 25;
    }
}
