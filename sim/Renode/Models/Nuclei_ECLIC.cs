// The interrupt controller of Nuclei's cores (Nuclei Bumblebee Core Architecture Manual, ECLIC), which is a CLIC but for attributes without a privilege, and for a
// register that holds the threshold, which is left out. The core has to be of PrivilegedArchitecture.PrivUnratified, or it does not let mtvec end in 3.
using Antmicro.Renode.Core;
using Antmicro.Renode.Core.Extensions;
using Antmicro.Renode.Peripherals.Bus;
using Antmicro.Renode.Peripherals.CPU;

namespace Antmicro.Renode.Peripherals.IRQControllers
{
    public class Nuclei_ECLIC : IBytePeripheral, IDoubleWordPeripheral, IKnownSize, IGPIOReceiver
    {
        public Nuclei_ECLIC(IMachine machine, RiscV32 cpu, uint numberOfInterrupts, ulong controlBits = 4)
        {
            clic = new CoreLocalInterruptController(machine, cpu, numberOfInterrupts, interruptInputControlBits: controlBits);
            cpu.RegisterCSR(0x7EC, () => commonEntry, value => commonEntry = value, "mtvt2");
            Reset();
        }

        public void OnGPIO(int number, bool value)
        {
            clic.OnGPIO(number, value);
        }

        public byte ReadByte(long offset)
        {
            var value = offset == 0 || offset >= Sources ? clic.ReadByte(offset) : (byte)0;
            return IsAttribute(offset) ? (byte)(value & 7) : value;
        }

        public void WriteByte(long offset, byte value)
        {
            if(offset == 0)
            {
                clic.WriteByte(0, (byte)(value & 0x1E));
            }
            else if(offset >= Sources)
            {
                clic.WriteByte(offset, IsAttribute(offset) ? (byte)(value & 7 | Machine) : value);
            }
        }

        public uint ReadDoubleWord(long offset)
        {
            return offset == Information ? clic.ReadDoubleWord(offset) : this.ReadDoubleWordUsingByte(offset);
        }

        public void WriteDoubleWord(long offset, uint value)
        {
            this.WriteDoubleWordUsingByte(offset, value);
        }

        public void Reset()
        {
            commonEntry = 0;
            clic.Reset();
            clic.WriteByte(0, 0);
        }

        public long Size => 0x10000;

        private static bool IsAttribute(long offset)
        {
            return offset >= Sources && (offset & 3) == 2;
        }

        private ulong commonEntry;
        private readonly CoreLocalInterruptController clic;

        private const long Information = 4;
        private const long Sources = 0x1000;
        private const byte Machine = 3 << 6;
    }
}
