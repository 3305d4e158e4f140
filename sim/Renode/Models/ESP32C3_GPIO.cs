// Pins of the ESP32-C3, with the matrix that brings peripherals' signals to them and the pads' own registers (ESP32-C3 Technical Reference Manual, IO MUX and GPIO Matrix).
using Antmicro.Renode.Core;
using Antmicro.Renode.Peripherals.Bus;
using Antmicro.Renode.Peripherals.GPIOPort;

namespace Antmicro.Renode.Peripherals.GPIOPort
{
    // Outputs 0 to 21 are the pins' levels, IRQ the interrupt of all. Inputs 0 to 21 come from outside, 128 and above from peripherals, by their signal's number in the matrix.
    [AllowedTranslations(AllowedTranslation.ByteToDoubleWord | AllowedTranslation.WordToDoubleWord)]
    public class ESP32C3_GPIO : BaseGPIOPort, IDoubleWordPeripheral, IKnownSize
    {
        public ESP32C3_GPIO(IMachine machine) : base(machine, 2 * SignalCount)
        {
            IRQ = new GPIO();
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
            output = enable = pending = 0;
            for(var pin = 0; pin < PinCount; pin++)
            {
                configuration[pin] = 0;
                outputSelect[pin] = SignalCount;
                pads[pin] = 0xB00;
            }
            for(var i = 0; i < SignalCount; i++)
            {
                inputSelect[i] = 0;
            }
            Refresh();
        }

        public uint ReadDoubleWord(long offset)
        {
            if(TryIndex(offset, 0x74, PinCount, out var pin))
            {
                return configuration[pin];
            }
            if(TryIndex(offset, 0x154, SignalCount, out var signal))
            {
                return inputSelect[signal];
            }
            if(TryIndex(offset, 0x554, PinCount, out pin))
            {
                return outputSelect[pin];
            }
            switch(offset)
            {
                case 0x04:
                    return output;
                case 0x20:
                    return enable;
                case 0x3C:
                    return Inputs;
                case 0x44:
                    return pending;
                case 0x5C:
                    return Requests;
                default:
                    return 0;
            }
        }

        public void WriteDoubleWord(long offset, uint value)
        {
            if(TryIndex(offset, 0x74, PinCount, out var pin))
            {
                configuration[pin] = value;
            }
            else if(TryIndex(offset, 0x154, SignalCount, out var signal))
            {
                inputSelect[signal] = value;
            }
            else if(TryIndex(offset, 0x554, PinCount, out pin))
            {
                outputSelect[pin] = value;
            }
            switch(offset)
            {
                case 0x04:
                    output = value;
                    break;
                case 0x08:
                    output |= value;
                    break;
                case 0x0C:
                    output &= ~value;
                    break;
                case 0x20:
                    enable = value;
                    break;
                case 0x24:
                    enable |= value;
                    break;
                case 0x28:
                    enable &= ~value;
                    break;
                case 0x44:
                    pending = value;
                    break;
                case 0x48:
                    pending |= value;
                    break;
                case 0x4C:
                    pending &= ~value;
                    break;
            }
            Refresh();
        }

        public uint ReadPad(int pin)
        {
            return pin >= 0 && pin < PinCount ? pads[pin] : 0;
        }

        public void WritePad(int pin, uint value)
        {
            if(pin >= 0 && pin < PinCount)
            {
                pads[pin] = value;
                Refresh();
            }
        }

        public long Size => 0x1000;

        public GPIO IRQ { get; }

        private uint Inputs
        {
            get
            {
                var result = 0u;
                for(var pin = 0; pin < PinCount; pin++)
                {
                    result |= (pads[pin] & InputEnable) != 0 && LevelOf(pin) ? 1u << pin : 0;
                }
                return result;
            }
        }

        private uint Requests
        {
            get
            {
                var result = 0u;
                for(var pin = 0; pin < PinCount; pin++)
                {
                    result |= (configuration[pin] >> 13 & 1) << pin;
                }
                return result & pending;
            }
        }

        private static bool TryIndex(long offset, long start, int count, out int index)
        {
            index = (int)(offset - start) / 4;
            return offset >= start && index < count;
        }

        private bool LevelOf(int pin)
        {
            var selected = outputSelect[pin] & 0xFF;
            var isGpio = selected >= SignalCount;
            var isOutput = isGpio || (outputSelect[pin] & EnabledByGpio) != 0 ? (enable >> pin & 1) != 0 : true;
            var level = (isGpio ? (output >> pin & 1) != 0 : State[SignalCount + (int)selected]) != ((outputSelect[pin] & SignalInverted) != 0);
            var isOpenDrain = (configuration[pin] & OpenDrain) != 0;
            if(isOutput && !(isOpenDrain && level))
            {
                return level;
            }
            return (driven >> pin & 1) != 0 ? State[pin] : (pads[pin] & (PullUp | PullDown)) == PullUp;
        }

        private void Refresh()
        {
            var inputs = Inputs;
            var changed = inputs ^ lastInputs;
            lastInputs = inputs;
            for(var pin = 0; pin < PinCount; pin++)
            {
                var isHigh = (inputs >> pin & 1) != 0;
                var isChanged = (changed >> pin & 1) != 0;
                switch(configuration[pin] >> 7 & 7)
                {
                    case 1:
                        pending |= isChanged && isHigh ? 1u << pin : 0;
                        break;
                    case 2:
                        pending |= isChanged && !isHigh ? 1u << pin : 0;
                        break;
                    case 3:
                        pending |= isChanged ? 1u << pin : 0;
                        break;
                    case 4:
                        pending |= isHigh ? 0 : 1u << pin;
                        break;
                    case 5:
                        pending |= isHigh ? 1u << pin : 0;
                        break;
                }
                Connections[pin].Set(LevelOf(pin));
            }
            IRQ.Set(Requests != 0);
        }

        private uint output;
        private uint enable;
        private uint pending;
        private uint driven;
        private uint lastInputs;
        private readonly uint[] configuration = new uint[PinCount];
        private readonly uint[] outputSelect = new uint[PinCount];
        private readonly uint[] pads = new uint[PinCount];
        private readonly uint[] inputSelect = new uint[SignalCount];

        private const int PinCount = 22;
        private const int SignalCount = 128;
        private const uint InputEnable = 1 << 9;
        private const uint PullUp = 1 << 8;
        private const uint PullDown = 1 << 7;
        private const uint OpenDrain = 1 << 2;
        private const uint SignalInverted = 1 << 8;
        private const uint EnabledByGpio = 1 << 9;
    }
}

namespace Antmicro.Renode.Peripherals.Miscellaneous
{
    public class ESP32C3_IOMUX : FlintPeripheral
    {
        public ESP32C3_IOMUX(IMachine machine, ESP32C3_GPIO gpio) : base(machine, 0x100)
        {
            this.gpio = gpio;
        }

        public override uint ReadDoubleWord(long offset)
        {
            return gpio.ReadPad((int)offset / 4 - 1);
        }

        public override void WriteDoubleWord(long offset, uint value)
        {
            gpio.WritePad((int)offset / 4 - 1, value);
        }

        private readonly ESP32C3_GPIO gpio;
    }
}
