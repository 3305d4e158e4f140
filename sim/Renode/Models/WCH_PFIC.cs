// The interrupt controller of QingKe V2 cores (CH32V003 Reference Manual, PFIC; QingKeV2 Microprocessor Manual). mtvec that ends in 3 makes Renode's core take vectors from a table of
// addresses, as CLIC has it, so a CLIC does the work behind the PFIC's registers. The core has to be of PrivilegedArchitecture.PrivUnratified for that. An exception does not take
// entry 3 here; it goes to the table itself, and that has to be at address 0, as a register which Renode's core keeps for its place begins with 0 and is none that a QingKe has.
using Antmicro.Renode.Core;
using Antmicro.Renode.Peripherals.CPU;

namespace Antmicro.Renode.Peripherals.IRQControllers
{
    public class WCH_PFIC : FlintPeripheral, IGPIOReceiver
    {
        public WCH_PFIC(IMachine machine, RiscV32 cpu, int numberOfInterrupts = 39) : base(machine, 0x1000)
        {
            count = numberOfInterrupts;
            enabled = new bool[count];
            levels = new bool[count];
            // Two bits of priority, of which the higher one tells what interrupts what.
            clic = new CoreLocalInterruptController(machine, cpu, (uint)count, machineLevelBits: 1, interruptInputControlBits: 2);
            var interruptSystem = 0ul;
            cpu.RegisterCSR(0x804, () => interruptSystem, value => interruptSystem = value & 3, "intsyscr");
            Configure();
        }

        public void OnGPIO(int number, bool value)
        {
            levels[number] = value;
            clic.OnGPIO(number, value);
        }

        public override uint ReadDoubleWord(long offset)
        {
            if(offset < 0x10)
            {
                return Bits(enabled, offset);
            }
            if(offset >= 0x20 && offset < 0x30)
            {
                return Bits(levels, offset - 0x20);
            }
            return Word(offset);
        }

        public override void WriteDoubleWord(long offset, uint value)
        {
            if(offset == SystemControl && value >> 31 != 0 || offset == Configuration && value >> 16 == Key3 && (value & SystemReset) != 0)
            {
                Machine.RequestReset();
            }
            else if(offset >= 0x100 && offset < 0x110)
            {
                Enable(offset - 0x100, value, true);
            }
            else if(offset >= 0x180 && offset < 0x190)
            {
                Enable(offset - 0x180, value, false);
            }
            else if(offset >= Priorities && offset < Priorities + count)
            {
                SetWord(offset, value);
                for(var i = 0; i < 4 && offset - Priorities + i < count; i++)
                {
                    Prioritize((int)(offset - Priorities) + i, (byte)(value >> (8 * i)));
                }
            }
        }

        public override void Reset()
        {
            base.Reset();
            clic.Reset();
            for(var i = 0; i < count; i++)
            {
                enabled[i] = false;
            }
            Configure();
        }

        private void Configure()
        {
            clic.WriteByte(0, 1 << 1);
            for(var i = 0; i < count; i++)
            {
                clic.WriteByte(0x1002 + 4 * i, 3 << 6 | 1);
                Prioritize(i, 0);
                clic.OnGPIO(i, levels[i]);
            }
        }

        // The chip counts from the most urgent, a CLIC to it.
        private void Prioritize(int number, byte priority)
        {
            clic.WriteByte(0x1003 + 4 * number, (byte)~priority);
        }

        private void Enable(long offset, uint bits, bool isEnabled)
        {
            for(var i = 0; i < 32; i++)
            {
                var number = (int)offset * 8 + i;
                if((bits >> i & 1) != 0 && number < count)
                {
                    enabled[number] = isEnabled;
                    clic.WriteByte(0x1001 + 4 * number, (byte)(isEnabled ? 1 : 0));
                }
            }
        }

        private uint Bits(bool[] values, long offset)
        {
            var result = 0u;
            for(var i = 0; i < 32 && offset * 8 + i < count; i++)
            {
                result |= values[offset * 8 + i] ? 1u << i : 0;
            }
            return result;
        }

        private readonly CoreLocalInterruptController clic;
        private readonly int count;
        private readonly bool[] enabled;
        private readonly bool[] levels;

        private const long Priorities = 0x400;
        private const long SystemControl = 0xD10;
        private const long Configuration = 0x48;
        private const uint Key3 = 0xBEEF;
        private const uint SystemReset = 1 << 7;
    }
}
