// A port of pins as the STM32F1, the GD32VF103 and the CH32V003 have it (GD32VF103 User Manual, General-purpose and alternate-function I/Os). Renode's STM32F1GPIOPort knows no
// resistors. Outputs are the pins' levels; inputs 0 to 15 come from outside, 16 to 31 from the chip's peripherals that drive pins which are theirs.
using Antmicro.Renode.Core;
using Antmicro.Renode.Peripherals.Bus;

namespace Antmicro.Renode.Peripherals.GPIOPort
{
    [AllowedTranslations(AllowedTranslation.ByteToDoubleWord | AllowedTranslation.WordToDoubleWord)]
    public class STM32F1_GPIO : BaseGPIOPort, IDoubleWordPeripheral, IKnownSize
    {
        public STM32F1_GPIO(IMachine machine, int numberOfPins = 16) : base(machine, 2 * PinCount)
        {
            pins = (1u << numberOfPins) - 1;
            Reset();
        }

        public override void OnGPIO(int number, bool value)
        {
            base.OnGPIO(number, value);
            driven |= number < PinCount ? 1u << number : 0;
            Refresh();
        }

        public override void Reset()
        {
            // What comes from outside stays.
            output = 0;
            control[0] = control[1] = FloatingInputs;
            Refresh();
        }

        public uint ReadDoubleWord(long offset)
        {
            switch(offset)
            {
                case 0x00:
                case 0x04:
                    return control[offset / 4];
                case 0x08:
                    return Inputs;
                case 0x0C:
                    return output;
                default:
                    return 0;
            }
        }

        public void WriteDoubleWord(long offset, uint value)
        {
            switch(offset)
            {
                case 0x00:
                case 0x04:
                    control[offset / 4] = value;
                    break;
                case 0x0C:
                    output = value & pins;
                    break;
                case 0x10:
                    output = (output & ~(value >> 16) | value) & pins;
                    break;
                case 0x14:
                    output &= ~value;
                    break;
            }
            Refresh();
        }

        public long Size => 0x400;

        private uint Inputs
        {
            get
            {
                var result = 0u;
                for(var pin = 0; pin < PinCount; pin++)
                {
                    result |= Mode(pin) != 0 && LevelOf(pin) ? 1u << pin : 0;
                }
                return result & pins;
            }
        }

        // CTL above MD, two bits each.
        private uint Mode(int pin)
        {
            return control[pin / 8] >> (4 * (pin % 8)) & 15;
        }

        private bool LevelOf(int pin)
        {
            var mode = Mode(pin);
            var bit = 1u << pin;
            if((mode & 3) != 0)
            {
                var own = (mode & 8) != 0 ? State[PinCount + pin] : (output & bit) != 0;
                var isOpenDrain = (mode & 4) != 0;
                if(!own || !isOpenDrain)
                {
                    return own;
                }
            }
            return (driven & bit) != 0 ? State[pin] : mode == PulledInput && (output & bit) != 0;
        }

        private void Refresh()
        {
            for(var pin = 0; pin < PinCount; pin++)
            {
                Connections[pin].Set((pins >> pin & 1) != 0 && LevelOf(pin));
            }
        }

        private uint output;
        private uint driven;

        private readonly uint pins;
        private readonly uint[] control = new uint[2];

        private const int PinCount = 16;
        private const uint PulledInput = 8;
        private const uint FloatingInputs = 0x44444444;
    }
}
