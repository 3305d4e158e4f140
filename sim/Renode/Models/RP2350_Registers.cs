// The addresses that change single bits, which all peripherals of an RP2350 have (RP2350 Datasheet, Atomic register access). To be included before its other models.
using Antmicro.Renode.Core;
using Antmicro.Renode.Peripherals.Bus;

namespace Antmicro.Renode.Peripherals.Miscellaneous
{
    // Writes at three further addresses of a register flip, set and clear bits (Atomic register access).
    public static class RP2350_Atomic
    {
        public const long Size = 0x4000;

        public static uint Value(long offset, uint before, uint written)
        {
            switch((offset >> 12) & 3)
            {
                case 1:
                    return before ^ written;
                case 2:
                    return before | written;
                case 3:
                    return before & ~written;
                default:
                    return written;
            }
        }
    }

    public abstract class RP2350_Registers : BasicDoubleWordPeripheral, IKnownSize
    {
        protected RP2350_Registers(IMachine machine) : base(machine)
        {
        }

        public override uint ReadDoubleWord(long offset)
        {
            return base.ReadDoubleWord(offset & 0xFFF);
        }

        public override void WriteDoubleWord(long offset, uint value)
        {
            var register = offset & 0xFFF;
            base.WriteDoubleWord(register, RP2350_Atomic.Value(offset, (offset >> 12) == 0 ? 0 : base.ReadDoubleWord(register), value));
        }

        public long Size => RP2350_Atomic.Size;
    }
}
