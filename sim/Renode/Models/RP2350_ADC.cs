// ADC of an RP2350 (RP2350 Datasheet, ADC and Temperature Sensor).
using System;
using Antmicro.Renode.Core;
using Antmicro.Renode.Peripherals.Miscellaneous;

namespace Antmicro.Renode.Peripherals.Analog
{
    // Single conversions of what SetMillivolts says.
    public class RP2350_ADC : FlintPeripheral
    {
        public RP2350_ADC(IMachine machine) : base(machine, RP2350_Atomic.Size)
        {
            IRQ = new GPIO();
            Request = new GPIO();
        }

        public void SetMillivolts(int channel, int value)
        {
            millivolts[channel] = value;
        }

        public override uint ReadDoubleWord(long offset)
        {
            var register = offset & 0xFFF;
            return register == 0 ? Word(0) | Ready : register == 4 ? result : Word(register);
        }

        public override void WriteDoubleWord(long offset, uint value)
        {
            var register = offset & 0xFFF;
            var written = RP2350_Atomic.Value(offset, Word(register), value);
            SetWord(register, register == 0 ? written & ~(StartOnce | Ready) : written);
            if(register == 0 && (written & StartOnce) != 0)
            {
                var channel = (int)(written >> 12 & 15);
                result = (uint)Math.Min(4095, Math.Max(0, (channel < millivolts.Length ? millivolts[channel] : 0) * 4096 / 3300));
            }
        }

        public GPIO IRQ { get; }

        public GPIO Request { get; }

        private uint result;
        private readonly int[] millivolts = { 0, 0, 0, 0, 706 };

        private const uint StartOnce = 1 << 2;
        private const uint Ready = 1 << 8;
    }
}
