// Clock control of the FE310: oscillators and PLL, ready as soon as they are enabled (FE310-G002 Manual, Clock Generation).
using Antmicro.Renode.Core;
using Antmicro.Renode.Core.Structure.Registers;
using Antmicro.Renode.Peripherals.Bus;

namespace Antmicro.Renode.Peripherals.Miscellaneous
{
    public class SiFive_PRCI : BasicDoubleWordPeripheral, IKnownSize
    {
        public SiFive_PRCI(IMachine machine) : base(machine)
        {
            Registers.RingOscillator.Define(this, 0x40100004)
                .WithValueField(0, 6, name: "DIV")
                .WithReservedBits(6, 10)
                .WithValueField(16, 5, name: "TRIM")
                .WithReservedBits(21, 9)
                .WithFlag(30, out var ringEnabled, name: "EN")
                .WithFlag(31, FieldMode.Read, valueProviderCallback: _ => ringEnabled.Value, name: "RDY");
            Registers.Crystal.Define(this, 0x40000000)
                .WithReservedBits(0, 30)
                .WithFlag(30, out var crystalEnabled, name: "EN")
                .WithFlag(31, FieldMode.Read, valueProviderCallback: _ => crystalEnabled.Value, name: "RDY");
            Registers.Pll.Define(this, 0x00060DF1)
                .WithValueField(0, 3, name: "R")
                .WithReservedBits(3, 1)
                .WithValueField(4, 6, name: "F")
                .WithValueField(10, 2, name: "Q")
                .WithReservedBits(12, 4)
                .WithFlag(16, name: "SEL")
                .WithFlag(17, name: "REFSEL")
                .WithFlag(18, name: "BYPASS")
                .WithReservedBits(19, 12)
                .WithFlag(31, FieldMode.Read, valueProviderCallback: _ => true, name: "LOCK");
            Registers.PllDivider.Define(this, 0x00000100)
                .WithValueField(0, 6, name: "DIV")
                .WithReservedBits(6, 2)
                .WithFlag(8, name: "BY1")
                .WithReservedBits(9, 23);
        }

        public long Size => 0x1000;

        private enum Registers
        {
            RingOscillator = 0x00,
            Crystal = 0x04,
            Pll = 0x08,
            PllDivider = 0x0C,
        }
    }
}
