// Serial ports of an RP2350 (RP2350 Datasheet, UART): the PL011 of Renode, with the addresses that change single bits.
using Antmicro.Renode.Core;
using Antmicro.Renode.Peripherals.Bus;
using Antmicro.Renode.Peripherals.Miscellaneous;

namespace Antmicro.Renode.Peripherals.UART
{
    public class RP2350_UART : PL011, IDoubleWordPeripheral, IKnownSize
    {
        public RP2350_UART(IMachine machine) : base(machine)
        {
        }

        public new uint ReadDoubleWord(long offset)
        {
            return base.ReadDoubleWord(offset & 0xFFF);
        }

        public new void WriteDoubleWord(long offset, uint value)
        {
            var register = offset & 0xFFF;
            base.WriteDoubleWord(register, RP2350_Atomic.Value(offset, (offset >> 12) == 0 ? 0 : base.ReadDoubleWord(register), value));
        }

        public new long Size => RP2350_Atomic.Size;
    }
}
