// Pins of an RP2350 (RP2350 Datasheet, IO_BANK0; PADS_BANK0).
using Antmicro.Renode.Core;
using Antmicro.Renode.Peripherals.Bus;
using Antmicro.Renode.Peripherals.Miscellaneous;

namespace Antmicro.Renode.Peripherals.GPIOPort
{
    // IO_BANK0, with what PADS_BANK0 and SIO say of its pins: a pin drives when its function is SIO, SIO enables it, and its pad is not isolated.
    public class RP2350_GPIO : BaseGPIOPort, IDoubleWordPeripheral, IKnownSize
    {
        public RP2350_GPIO(IMachine machine) : base(machine, PinCount)
        {
            IRQ = new GPIO();
            Reset();
        }

        public override void Reset()
        {
            // What comes from outside stays.
            for(var pin = 0; pin < PinCount; pin++)
            {
                controls[pin] = 0x1F;
                pads[pin] = 0x116;
            }
            for(var i = 0; i < RegisterCount; i++)
            {
                edges[i] = enables[i] = forces[i] = 0;
            }
            SetSio(0, 0);
        }

        public override void OnGPIO(int number, bool value)
        {
            base.OnGPIO(number, value);
            driven |= 1u << number;
            Refresh();
        }

        // Levels of the PWM's outputs, by the pins that they can have.
        public void SetPwm(uint levels)
        {
            pwmLevels = levels;
            Refresh();
        }

        public bool HasPwm(int pin)
        {
            return (controls[pin] & 0x1F) == PwmFunction && (pads[pin] & (Isolated | OutputDisabled)) == 0;
        }

        // The interrupt to the first core.
        public GPIO IRQ { get; }

        public uint ReadDoubleWord(long offset)
        {
            var register = (int)(offset & 0xFFF);
            var pin = register / 8;
            if(pin < PinCount)
            {
                return (register & 4) != 0 ? controls[pin] : 0;
            }
            if(register >= RawInterrupts && register < InterruptEnables)
            {
                return Raw((register - RawInterrupts) / 4);
            }
            if(register >= InterruptEnables && register < InterruptForces)
            {
                return enables[(register - InterruptEnables) / 4];
            }
            if(register >= InterruptForces && register < InterruptStatus)
            {
                return forces[(register - InterruptForces) / 4];
            }
            return register >= InterruptStatus && register < InterruptEnd ? Status((register - InterruptStatus) / 4) : 0;
        }

        public void WriteDoubleWord(long offset, uint value)
        {
            var register = (int)(offset & 0xFFF);
            var pin = register / 8;
            if(pin < PinCount)
            {
                if((register & 4) != 0)
                {
                    controls[pin] = RP2350_Atomic.Value(offset, controls[pin], value);
                }
            }
            else if(register >= RawInterrupts && register < InterruptEnables)
            {
                edges[(register - RawInterrupts) / 4] &= ~value;
            }
            else if(register >= InterruptEnables && register < InterruptForces)
            {
                var index = (register - InterruptEnables) / 4;
                enables[index] = RP2350_Atomic.Value(offset, enables[index], value);
            }
            else if(register >= InterruptForces && register < InterruptStatus)
            {
                var index = (register - InterruptForces) / 4;
                forces[index] = RP2350_Atomic.Value(offset, forces[index], value);
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

        public void SetSio(uint levels, uint enables)
        {
            SioLevels = levels;
            SioEnables = enables;
            Refresh();
        }

        public uint SioLevels { get; private set; }

        public uint SioEnables { get; private set; }

        public uint Inputs
        {
            get
            {
                var result = 0u;
                for(var pin = 0; pin < PinCount; pin++)
                {
                    var isRead = (pads[pin] & (Isolated | InputEnabled)) == InputEnabled;
                    result |= isRead && LevelOf(pin) ? 1u << pin : 0;
                }
                return result;
            }
        }

        public long Size => RP2350_Atomic.Size;

        private bool LevelOf(int pin)
        {
            if(HasPwm(pin))
            {
                return (pwmLevels >> pin & 1) != 0;
            }
            if((controls[pin] & 0x1F) == SioFunction && ((SioEnables >> pin) & 1) != 0 && (pads[pin] & (Isolated | OutputDisabled)) == 0)
            {
                return ((SioLevels >> pin) & 1) != 0;
            }
            return (driven >> pin & 1) != 0 ? State[pin] : (pads[pin] & (PullUp | PullDown)) == PullUp;
        }

        private uint Raw(int index)
        {
            var result = edges[index];
            for(var i = 0; i < 8 && 8 * index + i < PinCount; i++)
            {
                result |= ((lastInputs >> (8 * index + i) & 1) != 0 ? LevelHigh : LevelLow) << (4 * i);
            }
            return result;
        }

        private uint Status(int index)
        {
            return Raw(index) & enables[index] | forces[index];
        }

        private void Refresh()
        {
            var inputs = Inputs;
            var changed = inputs ^ lastInputs;
            lastInputs = inputs;
            for(var pin = 0; pin < PinCount; pin++)
            {
                if((changed >> pin & 1) != 0)
                {
                    edges[pin / 8] |= ((inputs >> pin & 1) != 0 ? EdgeHigh : EdgeLow) << (4 * (pin % 8));
                }
                Connections[pin].Set(LevelOf(pin));
            }
            var isRequested = false;
            for(var i = 0; i < RegisterCount; i++)
            {
                isRequested |= Status(i) != 0;
            }
            IRQ.Set(isRequested);
        }

        private uint driven;
        private uint pwmLevels;
        private uint lastInputs;
        private readonly uint[] edges = new uint[RegisterCount];
        private readonly uint[] enables = new uint[RegisterCount];
        private readonly uint[] forces = new uint[RegisterCount];
        private readonly uint[] controls = new uint[PinCount];
        private readonly uint[] pads = new uint[PinCount];

        private const int PinCount = 30;
        private const int RegisterCount = 6;
        private const int RawInterrupts = 0x230;
        private const int InterruptEnables = 0x248;
        private const int InterruptForces = 0x260;
        private const int InterruptStatus = 0x278;
        private const int InterruptEnd = 0x290;
        private const uint LevelLow = 1;
        private const uint LevelHigh = 2;
        private const uint EdgeLow = 4;
        private const uint EdgeHigh = 8;
        private const uint PwmFunction = 4;
        private const uint SioFunction = 5;
        private const uint Isolated = 1 << 8;
        private const uint OutputDisabled = 1 << 7;
        private const uint InputEnabled = 1 << 6;
        private const uint PullUp = 1 << 3;
        private const uint PullDown = 1 << 2;
    }
}
