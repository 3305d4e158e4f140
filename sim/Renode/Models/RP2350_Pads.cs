// Pads of an RP2350 (RP2350 Datasheet, PADS_BANK0). To be included after RP2350_GPIO.cs.
using Antmicro.Renode.Peripherals.Bus;
using Antmicro.Renode.Peripherals.GPIOPort;

namespace Antmicro.Renode.Peripherals.Miscellaneous
{
    public class RP2350_Pads : IDoubleWordPeripheral, IKnownSize
    {
        public RP2350_Pads(RP2350_GPIO gpio)
        {
            this.gpio = gpio;
        }

        public uint ReadDoubleWord(long offset)
        {
            return gpio.ReadPad((int)(offset & 0xFFF) / 4 - 1);
        }

        public void WriteDoubleWord(long offset, uint value)
        {
            var pin = (int)(offset & 0xFFF) / 4 - 1;
            gpio.WritePad(pin, RP2350_Atomic.Value(offset, gpio.ReadPad(pin), value));
        }

        public void Reset()
        {
        }

        public long Size => RP2350_Atomic.Size;

        private readonly RP2350_GPIO gpio;
    }
}
