// A converter as the STM32F1, the GD32VF103 and the CH32V003 have it (GD32VF103 User Manual, Analog-to-digital converter; CH32V003 Reference Manual, ADC): single conversions of what
// SetMillivolts says, with a reference of 3.3 V, started by software. A conversion and a calibration take no time. The output is the interrupt. DMA, scans and watchdogs are left out.
using System;
using Antmicro.Renode.Core;

namespace Antmicro.Renode.Peripherals.Analog
{
    public class STM32F1_ADC : FlintPeripheral
    {
        public STM32F1_ADC(IMachine machine, ulong frequency = 4000000, int bits = 12) : base(machine, 0x400, 1)
        {
            this.bits = bits;
        }

        public void SetMillivolts(int channel, int value)
        {
            millivolts[channel] = value;
        }

        public override uint ReadDoubleWord(long offset)
        {
            if(offset == Result)
            {
                SetWord(Status, Word(Status) & ~EndOfConversion);
                Refresh();
            }
            return Word(offset);
        }

        public override void WriteDoubleWord(long offset, uint value)
        {
            if(offset == Status)
            {
                // Flags are cleared by storing a 0.
                SetWord(Status, Word(Status) & value);
            }
            else if(offset == Control1)
            {
                var wasOn = (Word(Control1) & On) != 0;
                // Storing a 1 once more into the bit that switches on starts, too, unless the same store changes another bit.
                var starts = (value & (SoftwareStart | SoftwareTrigger)) == (SoftwareStart | SoftwareTrigger) || value == Word(Control1);
                SetWord(Control1, value & ~(SoftwareStart | Calibrations));
                if(wasOn && (value & On) != 0 && starts)
                {
                    Convert();
                }
            }
            else if(offset != Result)
            {
                SetWord(offset, value);
            }
            Refresh();
        }

        private void Convert()
        {
            var channel = Math.Min(Word(Sequence) & 31, millivolts.Length - 1);
            var steps = Math.Min((1 << bits) - 1, Math.Max(0, (millivolts[channel] << bits) / Reference));
            SetWord(Result, (Word(Control1) & LeftAligned) != 0 ? (uint)steps << (16 - bits) : (uint)steps);
            SetWord(Status, Word(Status) | EndOfConversion);
        }

        private void Refresh()
        {
            Connections[0].Set((Word(Status) & EndOfConversion) != 0 && (Word(Control0) & EndInterrupt) != 0);
        }

        private readonly int bits;
        private readonly int[] millivolts = new int[18];

        private const int Reference = 3300;
        private const long Status = 0x00;
        private const long Control0 = 0x04;
        private const long Control1 = 0x08;
        private const long Sequence = 0x34;
        private const long Result = 0x4C;
        private const uint EndOfConversion = 1 << 1;
        private const uint EndInterrupt = 1 << 5;
        private const uint On = 1 << 0;
        private const uint Calibrations = 3 << 2;
        private const uint LeftAligned = 1 << 11;
        private const uint SoftwareTrigger = 15 << 17;
        private const uint SoftwareStart = 1 << 22;
    }
}
