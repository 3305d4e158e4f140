// Pins of the FE310, each with an interrupt (FE310-G002 Manual, General Purpose Input/Output Controller). Renode's SiFive_GPIO takes no input on a pin that is no output.
// Outputs 0 to 31 are the pins' levels, 32 to 63 their interrupts. Inputs 0 to 31 come from outside, 32 to 63 from the peripherals that share the pins (the second function, PWM).
using System.Linq;
using Antmicro.Renode.Core;
using Antmicro.Renode.Peripherals.Bus;

namespace Antmicro.Renode.Peripherals.GPIOPort
{
    [AllowedTranslations(AllowedTranslation.ByteToDoubleWord | AllowedTranslation.WordToDoubleWord)]
    public class FE310_GPIO : BaseGPIOPort, IDoubleWordPeripheral, IKnownSize
    {
        public FE310_GPIO(IMachine machine) : base(machine, 2 * PinCount)
        {
        }

        public override void OnGPIO(int number, bool value)
        {
            base.OnGPIO(number, value);
            driven |= number < PinCount ? 1u << number : 0;
            Refresh();
        }

        public override void Reset()
        {
            var outside = State.ToArray();
            base.Reset();
            outside.CopyTo(State, 0);
            for(var i = 0; i < registers.Length; i++)
            {
                registers[i] = 0;
            }
            lastInputs = 0;
            Refresh();
        }

        public uint ReadDoubleWord(long offset)
        {
            return offset == InputValue ? Levels & registers[InputEnable / 4] : offset < 4 * registers.Length ? registers[offset / 4] : 0;
        }

        public void WriteDoubleWord(long offset, uint value)
        {
            if(offset == RisePending || offset == FallPending || offset == HighPending || offset == LowPending)
            {
                registers[offset / 4] &= ~value;
            }
            else if(offset < 4 * registers.Length)
            {
                registers[offset / 4] = value;
            }
            Refresh();
        }

        public long Size => 0x1000;

        private uint Levels
        {
            get
            {
                var own = registers[OutputEnable / 4] & ~registers[FunctionEnable / 4];
                var function = registers[FunctionEnable / 4] & registers[FunctionSelect / 4];
                var outside = ~own & ~function;
                return (registers[OutputValue / 4] ^ registers[OutputXor / 4]) & own
                    | Bits(PinCount) & function
                    | (Bits(0) | registers[PullUp / 4] & ~driven) & outside;
            }
        }

        private uint Bits(int first)
        {
            var result = 0u;
            for(var i = 0; i < PinCount; i++)
            {
                result |= State[first + i] ? 1u << i : 0;
            }
            return result;
        }

        private void Refresh()
        {
            var levels = Levels;
            var inputs = levels & registers[InputEnable / 4];
            var changed = inputs ^ lastInputs;
            lastInputs = inputs;
            registers[RisePending / 4] |= changed & inputs;
            registers[FallPending / 4] |= changed & ~inputs;
            registers[HighPending / 4] |= inputs;
            registers[LowPending / 4] |= registers[InputEnable / 4] & ~inputs;
            var requests = 0u;
            for(var enable = RiseEnable / 4; enable <= LowEnable / 4; enable += 2)
            {
                requests |= registers[enable] & registers[enable + 1];
            }
            for(var pin = 0; pin < PinCount; pin++)
            {
                Connections[pin].Set((levels >> pin & 1) != 0);
                Connections[PinCount + pin].Set((requests >> pin & 1) != 0);
            }
        }

        private readonly uint[] registers = new uint[17];
        private uint driven;
        private uint lastInputs;

        private const int PinCount = 32;
        private const int InputValue = 0x00;
        private const int InputEnable = 0x04;
        private const int OutputEnable = 0x08;
        private const int OutputValue = 0x0C;
        private const int PullUp = 0x10;
        private const int RiseEnable = 0x18;
        private const int RisePending = 0x1C;
        private const int FallPending = 0x24;
        private const int HighPending = 0x2C;
        private const int LowEnable = 0x30;
        private const int LowPending = 0x34;
        private const int FunctionEnable = 0x38;
        private const int FunctionSelect = 0x3C;
        private const int OutputXor = 0x40;
    }
}
