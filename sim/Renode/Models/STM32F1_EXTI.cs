// External interrupt lines as the STM32F1 has them, and what connects pins with them, for the GD32VF103 and the CH32V003 (GD32VF103 User Manual, Interrupt/event controller, AFIO;
// CH32V003 Reference Manual, EXTI, AFIO).
using Antmicro.Renode.Core;

namespace Antmicro.Renode.Peripherals.IRQControllers
{
    // Inputs are the lines; outputs are the interrupts, one for each group of lines.
    public abstract class STM32F1_EXTI : FlintPeripheral, IGPIOReceiver
    {
        protected STM32F1_EXTI(IMachine machine, params uint[] groups) : base(machine, 0x400, groups.Length)
        {
            this.groups = groups;
        }

        public void OnGPIO(int number, bool value)
        {
            var bit = 1u << number;
            if((levels & bit) != 0 == value)
            {
                return;
            }
            levels ^= bit;
            pending |= Word(value ? Rising : Falling) & bit;
            Refresh();
        }

        public override uint ReadDoubleWord(long offset)
        {
            return offset == Pending ? pending : Word(offset);
        }

        public override void WriteDoubleWord(long offset, uint value)
        {
            switch(offset)
            {
                case Pending:
                    pending &= ~value;
                    SetWord(Software, Word(Software) & ~value);
                    break;
                case Software:
                    pending |= value & ~Word(Software);
                    SetWord(Software, value);
                    break;
                default:
                    SetWord(offset, value);
                    break;
            }
            Refresh();
        }

        public override void Reset()
        {
            base.Reset();
            pending = 0;
        }

        private void Refresh()
        {
            for(var i = 0; i < groups.Length; i++)
            {
                Connections[i].Set((pending & Word(0) & groups[i]) != 0);
            }
        }

        private uint levels;
        private uint pending;
        private readonly uint[] groups;

        private const long Rising = 0x08;
        private const long Falling = 0x0C;
        private const long Software = 0x10;
        private const long Pending = 0x14;
    }

    public class GD32_EXTI : STM32F1_EXTI
    {
        public GD32_EXTI(IMachine machine) : base(machine, 1 << 0, 1 << 1, 1 << 2, 1 << 3, 1 << 4, 0x3E0, 0xFC00)
        {
        }
    }

    public class WCH_EXTI : STM32F1_EXTI
    {
        public WCH_EXTI(IMachine machine) : base(machine, 0xFF, 1 << 8, 1 << 9)
        {
        }
    }
}

namespace Antmicro.Renode.Peripherals.Miscellaneous
{
    // Input 16 * p + n is pin n of port p, output n is line n.
    public abstract class STM32F1_AFIO : FlintPeripheral, IGPIOReceiver
    {
        protected STM32F1_AFIO(IMachine machine, int lines, int bitsPerLine) : base(machine, 0x400, lines)
        {
            this.bitsPerLine = bitsPerLine;
        }

        public void OnGPIO(int number, bool value)
        {
            levels[number] = value;
            Refresh();
        }

        public override uint ReadDoubleWord(long offset)
        {
            return Word(offset);
        }

        public override void WriteDoubleWord(long offset, uint value)
        {
            SetWord(offset, value);
            Refresh();
        }

        private void Refresh()
        {
            var perRegister = 16 / bitsPerLine;
            // Both have no more than 16 bits of sources in a register.
            for(var line = 0; line < Connections.Count; line++)
            {
                var sources = Word(0x08 + 4 * (line / perRegister));
                var port = sources >> (line % perRegister * bitsPerLine) & ((1u << bitsPerLine) - 1);
                var input = (int)port * 16 + line;
                Connections[line].Set(input < levels.Length && levels[input]);
            }
        }

        private readonly bool[] levels = new bool[16 * 16];
        private readonly int bitsPerLine;
    }

    public class GD32_AFIO : STM32F1_AFIO
    {
        public GD32_AFIO(IMachine machine) : base(machine, 16, 4)
        {
        }
    }

    public class WCH_AFIO : STM32F1_AFIO
    {
        public WCH_AFIO(IMachine machine) : base(machine, 8, 2)
        {
        }
    }
}
