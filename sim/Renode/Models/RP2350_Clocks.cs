// Resets, clocks and ticks of an RP2350 (RP2350 Datasheet): everything is ready at once.
using Antmicro.Renode.Core;
using Antmicro.Renode.Core.Structure.Registers;

namespace Antmicro.Renode.Peripherals.Miscellaneous
{
    public class RP2350_Resets : RP2350_Registers
    {
        public RP2350_Resets(IMachine machine) : base(machine)
        {
            Registers.Reset.Define(this, 0x1FFFFFFF)
                .WithValueField(0, 29, out var held, name: "RESET")
                .WithReservedBits(29, 3);
            Registers.WatchdogSelect.Define(this)
                .WithValueField(0, 29, name: "WDSEL")
                .WithReservedBits(29, 3);
            Registers.Done.Define(this)
                .WithValueField(0, 29, FieldMode.Read, valueProviderCallback: _ => ~held.Value & 0x1FFFFFFF, name: "RESET_DONE")
                .WithReservedBits(29, 3);
        }

        private enum Registers
        {
            Reset = 0x00,
            WatchdogSelect = 0x04,
            Done = 0x08,
        }
    }

    public class RP2350_Clocks : RP2350_Registers
    {
        public RP2350_Clocks(IMachine machine) : base(machine)
        {
            for(var offset = 0; offset < 0x78; offset += 12)
            {
                var control = (Registers)offset;
                control.Define(this).WithValueField(0, 32, out var value, name: "CTRL");
                ((Registers)(offset + 4)).Define(this, 0x10000).WithValueField(0, 32, name: "DIV");
                // The glitchless multiplexers of clk_ref and clk_sys say which source they have.
                var mask = control == Registers.Reference ? 3u : control == Registers.System ? 1u : 0u;
                ((Registers)(offset + 8)).Define(this)
                    .WithValueField(0, 32, FieldMode.Read, valueProviderCallback: _ => 1ul << (int)(value.Value & mask), name: "SELECTED");
            }
        }

        private enum Registers
        {
            Reference = 0x30,
            System = 0x3C,
        }
    }

    public class RP2350_XOSC : RP2350_Registers
    {
        public RP2350_XOSC(IMachine machine) : base(machine)
        {
            Registers.Control.Define(this)
                .WithValueField(0, 12, name: "FREQ_RANGE")
                .WithValueField(12, 12, out var enable, name: "ENABLE")
                .WithReservedBits(24, 8);
            Registers.Status.Define(this)
                .WithReservedBits(0, 12)
                .WithFlag(12, FieldMode.Read, valueProviderCallback: _ => enable.Value == 0xFAB, name: "ENABLED")
                .WithReservedBits(13, 18)
                .WithFlag(31, FieldMode.Read, valueProviderCallback: _ => enable.Value == 0xFAB, name: "STABLE");
            Registers.Startup.Define(this).WithValueField(0, 32, name: "DELAY, X4");
        }

        private enum Registers
        {
            Control = 0x00,
            Status = 0x04,
            Startup = 0x0C,
        }
    }

    public class RP2350_PLL : RP2350_Registers
    {
        public RP2350_PLL(IMachine machine, int index) : base(machine)
        {
            IFlagRegisterField down = null;
            Registers.Control.Define(this, 0x00000001)
                .WithValueField(0, 6, name: "REFDIV")
                .WithReservedBits(6, 2)
                .WithFlag(8, name: "BYPASS")
                .WithReservedBits(9, 22)
                .WithFlag(31, FieldMode.Read, valueProviderCallback: _ => !down.Value, name: "LOCK");
            Registers.Power.Define(this, 0x0000002D)
                .WithFlag(0, out down, name: "PD")
                .WithValueField(1, 5, name: "DSMPD, POSTDIVPD, VCOPD")
                .WithReservedBits(6, 26);
            Registers.Feedback.Define(this).WithValueField(0, 32, name: "FBDIV_INT");
            Registers.Dividers.Define(this, 0x00077000).WithValueField(0, 32, name: "POSTDIV1, POSTDIV2");
        }

        private enum Registers
        {
            Control = 0x00,
            Power = 0x04,
            Feedback = 0x08,
            Dividers = 0x0C,
        }
    }

    public class RP2350_Ticks : RP2350_Registers
    {
        public RP2350_Ticks(IMachine machine) : base(machine)
        {
            for(var offset = 0; offset < 0x48; offset += 12)
            {
                ((Registers)offset).Define(this)
                    .WithFlag(0, out var enable, name: "ENABLE")
                    .WithFlag(1, FieldMode.Read, valueProviderCallback: _ => enable.Value, name: "RUNNING")
                    .WithReservedBits(2, 30);
                ((Registers)(offset + 4)).Define(this).WithValueField(0, 32, name: "CYCLES");
            }
        }

        private enum Registers
        {
            First = 0x00,
        }
    }
}
