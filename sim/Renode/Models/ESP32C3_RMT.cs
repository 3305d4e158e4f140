// The first transmitter of the ESP32-C3's remote control unit, and an RGB LED that it tells its colour (ESP32-C3 Technical Reference Manual, Remote Control Peripheral; Worldsemi WS2812B
// data sheet). A train of pulses takes its time, but the LED is handed it whole: pulses of fractions of a microsecond are below what Renode's time is made for.
using System;
using System.Collections.Generic;
using Antmicro.Renode.Core;
using Antmicro.Renode.Peripherals.Bus;

namespace Antmicro.Renode.Peripherals.Miscellaneous
{
    public class ESP32C3_RMT : FlintPeripheral
    {
        // Numbered outputs are there to be connected; no levels come out of them.
        public ESP32C3_RMT(IMachine machine) : base(machine, 0x800, 2)
        {
            IRQ = new GPIO();
            done = NewAlarm("done", OnDone);
            Reset();
        }

        public override uint ReadDoubleWord(long offset)
        {
            return offset == 0x38 ? raw : offset == 0x3C ? raw & Word(InterruptEnable) : Word(offset);
        }

        public override void WriteDoubleWord(long offset, uint value)
        {
            switch(offset)
            {
                case 0x38:
                    raw = value;
                    break;
                case 0x44:
                    raw &= ~value;
                    break;
                case Transmit:
                    SetWord(offset, value & ~(Start | 7u));
                    if((value & Start) != 0)
                    {
                        Play();
                    }
                    break;
                default:
                    SetWord(offset, value);
                    break;
            }
            IRQ.Set((raw & Word(InterruptEnable)) != 0);
        }

        public override void Reset()
        {
            base.Reset();
            done.Cancel();
            raw = 0;
        }

        // The pulses of a train, in nanoseconds high, as soon as it is through.
        public event Action<IReadOnlyList<ulong>> Played;

        public GPIO IRQ { get; }

        private void Play()
        {
            pulses.Clear();
            var ticks = 0ul;
            for(var half = 0; half < 2 * ItemCount; half++)
            {
                var item = Word(Memory + 4 * (half / 2)) >> (16 * (half % 2)) & 0xFFFF;
                var duration = item & 0x7FFF;
                if(duration == 0)
                {
                    break;
                }
                ticks += duration;
                if(item >> 15 != 0)
                {
                    pulses.Add(duration * Second / Crystal);
                }
            }
            done.InTicks(ticks, Crystal);
        }

        private void OnDone()
        {
            raw |= 1;
            Played?.Invoke(pulses.ToArray());
            IRQ.Set((raw & Word(InterruptEnable)) != 0);
        }

        private uint raw;
        private readonly List<ulong> pulses = new List<ulong>();
        private readonly FlintAlarm done;

        private const ulong Crystal = 40000000;
        private const int ItemCount = 48;
        private const long Transmit = 0x10;
        private const long InterruptEnable = 0x40;
        private const long Memory = 0x400;
        private const uint Start = 1;
    }

    public class WS2812 : IGPIOReceiver, ILed
    {
        public WS2812(ESP32C3_RMT transmitter)
        {
            transmitter.Played += Show;
        }

        public void OnGPIO(int number, bool value)
        {
        }

        public void Reset()
        {
        }

        public bool State => Color != 0;

        // 0xRRGGBB.
        public uint Color { get; private set; }

        public event Action<ILed, bool> StateChanged;

        // Green, red and blue, highest bit first; a short pulse is 0, a long one 1.
        private void Show(IReadOnlyList<ulong> pulses)
        {
            if(pulses.Count < 24)
            {
                return;
            }
            var bits = 0u;
            for(var i = 0; i < 24; i++)
            {
                bits = bits << 1 | (pulses[i] >= 600 ? 1u : 0);
            }
            var before = State;
            Color = (bits >> 8 & 0xFF) << 16 | (bits >> 16 & 0xFF) << 8 | bits & 0xFF;
            if(State != before)
            {
                StateChanged?.Invoke(this, State);
            }
        }
    }
}
