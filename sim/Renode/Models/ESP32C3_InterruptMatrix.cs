// Brings 62 sources to the 31 interrupts of the ESP32-C3's core (ESP32-C3 Technical Reference Manual, Interrupt Matrix). The core has neither mie nor mip; here they are how Renode's core
// is told: of one interrupt at a time, that of the highest priority and among equals of the lowest number.
using Antmicro.Renode.Core;
using Antmicro.Renode.Peripherals.CPU;

namespace Antmicro.Renode.Peripherals.IRQControllers
{
    public class ESP32C3_InterruptMatrix : FlintPeripheral, IGPIOReceiver
    {
        public ESP32C3_InterruptMatrix(IMachine machine, RiscV32 cpu) : base(machine, 0x800)
        {
            this.cpu = cpu;
        }

        public void OnGPIO(int number, bool value)
        {
            if(value && !levels[number])
            {
                latched |= 1u << (int)(Word(4 * number) & 31) & Word(Type);
            }
            levels[number] = value;
            Refresh();
        }

        public override uint ReadDoubleWord(long offset)
        {
            switch(offset)
            {
                case Status:
                    return Levels(0);
                case Status + 4:
                    return Levels(32);
                case EdgeStatus:
                    return latched;
                case Date:
                    return 0x02007210;
                default:
                    return Word(offset);
            }
        }

        public override void WriteDoubleWord(long offset, uint value)
        {
            if(offset == Clear)
            {
                latched &= ~value;
            }
            SetWord(offset, value);
            Refresh();
        }

        public override void Reset()
        {
            base.Reset();
            latched = 0;
            Refresh();
        }

        private uint Levels(int first)
        {
            var result = 0u;
            for(var i = 0; i < 32 && first + i < SourceCount; i++)
            {
                result |= levels[first + i] ? 1u << i : 0;
            }
            return result;
        }

        private void Refresh()
        {
            var pending = latched & Word(Type);
            for(var source = 0; source < SourceCount; source++)
            {
                pending |= levels[source] ? 1u << (int)(Word(4 * source) & 31) & ~Word(Type) : 0;
            }
            pending &= Word(Enable);
            var best = 0;
            for(var line = 1; line < 32; line++)
            {
                var priority = Word(Priorities + 4 * line) & 15;
                var isReady = (pending >> line & 1) != 0 && priority > 0 && priority >= (Word(Threshold) & 15);
                if(isReady && (best == 0 || priority > (Word(Priorities + 4 * best) & 15)))
                {
                    best = line;
                }
            }
            if(best == current)
            {
                return;
            }
            current = best;
            // That something waits, the core is told by one of its own interrupts; which, by mip.
            cpu.MIE = 0xFFFFFFFEu;
            cpu.OnGPIO(MachineExternal, best != 0);
            cpu.MIP = best != 0 ? 1u << best : 0;
        }

        private int current;
        private uint latched;
        private readonly RiscV32 cpu;
        private readonly bool[] levels = new bool[64];

        private const int SourceCount = 62;
        private const int MachineExternal = 11;
        private const long Status = 0xF8;
        private const long Enable = 0x104;
        private const long Type = 0x108;
        private const long Clear = 0x10C;
        private const long EdgeStatus = 0x110;
        private const long Priorities = 0x114;
        private const long Threshold = 0x194;
        private const long Date = 0x7FC;
    }
}
