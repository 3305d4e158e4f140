// PWM of an RP2350 (RP2350 Datasheet, PWM). To be included after RP2350_GPIO.cs.
using System;
using Antmicro.Renode.Core;
using Antmicro.Renode.Peripherals.GPIOPort;
using Antmicro.Renode.Peripherals.Miscellaneous;

namespace Antmicro.Renode.Peripherals.Timers
{
    // Twelve slices of a counter with two outputs each. Without interrupts, phase correction and gating; a change takes effect at once, and begins a period.
    public class RP2350_PWM : FlintPeripheral
    {
        public RP2350_PWM(IMachine machine, RP2350_GPIO gpio, ulong frequency = 150000000) : base(machine, RP2350_Atomic.Size)
        {
            this.gpio = gpio;
            this.frequency = frequency;
            IRQ = new GPIO();
            IRQ1 = new GPIO();
            for(var i = 0; i < SliceCount; i++)
            {
                var slice = i;
                next[i] = NewAlarm("slice" + i, () => Reach(slice));
            }
            Reset();
        }

        public override uint ReadDoubleWord(long offset)
        {
            return Word(offset & 0xFFF);
        }

        public override void WriteDoubleWord(long offset, uint value)
        {
            var register = offset & 0xFFF;
            SetWord(register, RP2350_Atomic.Value(offset, Word(register), value));
            if(register < SliceCount * SliceLength)
            {
                Begin((int)(register / SliceLength));
            }
        }

        public override void Reset()
        {
            base.Reset();
            levels = 0;
            for(var i = 0; i < SliceCount; i++)
            {
                next[i].Cancel();
                SetWord(i * SliceLength + Divider, 0x10);
                SetWord(i * SliceLength + Top, 0xFFFF);
            }
        }

        public GPIO IRQ { get; }

        public GPIO IRQ1 { get; }

        private void Begin(int slice)
        {
            counters[slice] = 0;
            Reach(slice);
        }

        // Sets the outputs for the count that is reached, and comes back at the next one that changes them.
        private void Reach(int slice)
        {
            var start = slice * SliceLength;
            if((Word(start) & 1) == 0)
            {
                next[slice].Cancel();
                return;
            }
            var length = Word(start + Top) + 1;
            var count = counters[slice] >= length ? 0 : counters[slice];
            var target = length;
            for(var output = 0; output < 2; output++)
            {
                var compare = Word(start + Compare) >> (16 * output) & 0xFFFF;
                Set(slice, output, count < compare);
                target = compare > count && compare < target ? compare : target;
            }
            counters[slice] = target;
            next[slice].InTicks((ulong)(target - count) * Math.Max(16, Word(start + Divider)), 16 * frequency);
        }

        private void Set(int slice, int output, bool isHigh)
        {
            var before = levels;
            for(var pin = 2 * slice + output; pin < 30; pin += 16)
            {
                levels = isHigh ? levels | 1u << pin : levels & ~(1u << pin);
            }
            if(levels != before)
            {
                gpio.SetPwm(levels);
            }
        }

        private uint levels;
        private readonly RP2350_GPIO gpio;
        private readonly ulong frequency;
        private readonly uint[] counters = new uint[SliceCount];
        private readonly FlintAlarm[] next = new FlintAlarm[SliceCount];

        private const int SliceCount = 12;
        private const long SliceLength = 0x14;
        private const long Divider = 0x04;
        private const long Compare = 0x0C;
        private const long Top = 0x10;
    }
}
