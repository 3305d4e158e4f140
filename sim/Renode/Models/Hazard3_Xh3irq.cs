// The interrupt controller of a Hazard3 core, in its control registers (Hazard3 documentation, Xh3irq). An interrupt is not interrupted by another here: the levels that meicontext keeps
// for that are only kept.
using Antmicro.Renode.Core;
using Antmicro.Renode.Peripherals.CPU;

namespace Antmicro.Renode.Peripherals.IRQControllers
{
    public class Hazard3_Xh3irq : IGPIOReceiver
    {
        public Hazard3_Xh3irq(IMachine machine, RiscV32 cpu)
        {
            this.machine = machine;
            this.cpu = cpu;
            IRQ = new GPIO();
            cpu.RegisterCSR(0xBE0, () => Window(enabled), value => SetWindow(enabled, value), "meiea");
            cpu.RegisterCSR(0xBE1, () => Window(Pending), _ => { }, "meipa");
            cpu.RegisterCSR(0xBE2, () => Window(forced), value => SetWindow(forced, value), "meifa");
            cpu.RegisterCSR(0xBE3, ReadPriorities, WritePriorities, "meipra");
            cpu.RegisterCSR(0xBE4, ReadNext, _ => { }, "meinext");
            cpu.RegisterCSR(0xBE5, () => context, value => context = value, "meicontext");
            cpu.RegisterCSR(0xBF0, () => sleep, value => sleep = value & 7, "msleep");
        }

        public void OnGPIO(int number, bool value)
        {
            levels[number] = value;
            Refresh();
        }

        public void Reset()
        {
            for(var line = 0; line < Lines; line++)
            {
                enabled[line] = forced[line] = false;
                priorities[line] = 0;
            }
            context = 0;
            sleep = 0;
            Refresh();
        }

        // mip.MEIP.
        [DefaultInterrupt]
        public GPIO IRQ { get; }

        private bool[] Pending
        {
            get
            {
                var result = new bool[Lines];
                for(var line = 0; line < Lines; line++)
                {
                    result[line] = levels[line] || forced[line];
                }
                return result;
            }
        }

        // What the instruction has in its register or its immediate: it says which part of an array is meant.
        private uint Operand
        {
            get
            {
                var instruction = machine.SystemBus.ReadDoubleWord((ulong)cpu.PC);
                var source = instruction >> 15 & 31;
                return (instruction >> 14 & 1) != 0 ? source : (uint)(ulong)cpu.GetRegister((int)source);
            }
        }

        // csrrs has or-ed what was read to the operand, and csrrc has taken the operand out of it: the part stays the operand's.
        private ulong Window(bool[] bits)
        {
            var first = (int)(Operand & 31) * 16;
            var result = 0ul;
            for(var i = 0; i < 16 && first + i < Lines; i++)
            {
                result |= bits[first + i] ? 1ul << (16 + i) : 0;
            }
            return result;
        }

        private void SetWindow(bool[] bits, ulong value)
        {
            var first = (int)(Operand & 31) * 16;
            for(var i = 0; i < 16 && first + i < Lines; i++)
            {
                bits[first + i] = (value >> (16 + i) & 1) != 0;
            }
            Refresh();
        }

        private ulong ReadPriorities()
        {
            var first = (int)(Operand & 127) * 4;
            var result = 0ul;
            for(var i = 0; i < 4 && first + i < Lines; i++)
            {
                result |= (ulong)priorities[first + i] << (16 + 4 * i);
            }
            return result;
        }

        private void WritePriorities(ulong value)
        {
            var first = (int)(Operand & 127) * 4;
            for(var i = 0; i < 4 && first + i < Lines; i++)
            {
                priorities[first + i] = (uint)(value >> (16 + 4 * i)) & 15;
            }
        }

        // The line of the highest priority, the lowest number among equals. A forced interrupt comes once.
        private ulong ReadNext()
        {
            var best = -1;
            for(var line = 0; line < Lines; line++)
            {
                if((levels[line] || forced[line]) && enabled[line] && (best < 0 || priorities[line] > priorities[best]))
                {
                    best = line;
                }
            }
            if(best < 0)
            {
                return NoInterrupt;
            }
            forced[best] = false;
            Refresh();
            return (ulong)best << 2;
        }

        private void Refresh()
        {
            var isPending = false;
            for(var line = 0; line < Lines; line++)
            {
                isPending |= (levels[line] || forced[line]) && enabled[line];
            }
            IRQ.Set(isPending);
        }

        private ulong context;
        private ulong sleep;
        private readonly IMachine machine;
        private readonly RiscV32 cpu;
        private readonly bool[] levels = new bool[Lines];
        private readonly bool[] enabled = new bool[Lines];
        private readonly bool[] forced = new bool[Lines];
        private readonly uint[] priorities = new uint[Lines];

        private const int Lines = 52;
        private const ulong NoInterrupt = 1u << 31;
    }
}
