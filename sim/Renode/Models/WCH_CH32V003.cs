// What blinks and prints on a CH32V003 besides what it has of the STM32F1: clock and reset control, and the core's counter (CH32V003 Reference Manual, Reset and clock control; SysTick).
using Antmicro.Renode.Core;
using Antmicro.Renode.Core.Structure.Registers;
using Antmicro.Renode.Peripherals.Bus;
using Antmicro.Renode.Peripherals.Timers;
using Antmicro.Renode.Time;

namespace Antmicro.Renode.Peripherals.Miscellaneous
{
    public class WCH_RCC : BasicDoubleWordPeripheral, IKnownSize
    {
        public WCH_RCC(IMachine machine) : base(machine)
        {
            var control = Registers.Control.Define(this, 0x00000083)
                .WithValueField(2, 14, name: "HSITRIM, HSICAL")
                .WithValueField(18, 6, name: "HSEBYP, CSSON");
            // Each enable bit has its ready flag above it.
            foreach(var position in new[] { 0, 16, 24 })
            {
                control
                    .WithFlag(position, out var enabled, name: "ON")
                    .WithFlag(position + 1, FieldMode.Read, valueProviderCallback: _ => enabled.Value, name: "RDY");
            }
            control.WithReservedBits(26, 6);
            Registers.Configuration0.Define(this, 0x00000020)
                .WithValueField(0, 2, out var systemClock, name: "SW")
                .WithValueField(2, 2, FieldMode.Read, valueProviderCallback: _ => systemClock.Value, name: "SWS")
                .WithValueField(4, 28, name: "prescalers, PLLSRC, MCO");
            Registers.Interrupts.Define(this).WithValueField(0, 32, name: "INTR");
            Registers.Apb2Reset.Define(this).WithValueField(0, 32, name: "APB2PRSTR");
            Registers.Apb1Reset.Define(this).WithValueField(0, 32, name: "APB1PRSTR");
            Registers.AhbEnable.Define(this, 0x00000004).WithValueField(0, 32, name: "AHBPCENR");
            Registers.Apb2Enable.Define(this).WithValueField(0, 32, name: "APB2PCENR");
            Registers.Apb1Enable.Define(this).WithValueField(0, 32, name: "APB1PCENR");
            Registers.ResetSource.Define(this, 0x0C000000)
                .WithFlag(0, out var lowOscillatorEnabled, name: "LSION")
                .WithFlag(1, FieldMode.Read, valueProviderCallback: _ => lowOscillatorEnabled.Value, name: "LSIRDY")
                .WithValueField(2, 30, name: "RSTSCKR");
        }

        public long Size => 0x400;

        private enum Registers
        {
            Control = 0x00,
            Configuration0 = 0x04,
            Interrupts = 0x08,
            Apb2Reset = 0x0C,
            Apb1Reset = 0x10,
            AhbEnable = 0x14,
            Apb2Enable = 0x18,
            Apb1Enable = 0x1C,
            ResetSource = 0x24,
        }
    }
}

namespace Antmicro.Renode.Peripherals.Timers
{
    public class WCH_SysTick : IDoubleWordPeripheral, IKnownSize
    {
        // An eighth of the core's 8 MHz.
        public WCH_SysTick(IMachine machine)
        {
            this.machine = machine;
            timer = new ComparingTimer(machine.ClockSource, 1000000, this, "SysTick", enabled: false, compare: ulong.MaxValue);
        }

        public uint ReadDoubleWord(long offset)
        {
            switch(offset)
            {
                case 0x00:
                    return control;
                case 0x08:
                    if(machine.GetSystemBus(this).TryGetCurrentCPU(out var cpu))
                    {
                        cpu.SyncTime();
                    }
                    return (uint)timer.Value;
                case 0x10:
                    return compare;
                default:
                    return 0;
            }
        }

        public void WriteDoubleWord(long offset, uint value)
        {
            switch(offset)
            {
                case 0x00:
                    control = value;
                    timer.Enabled = (value & 1) != 0;
                    break;
                case 0x08:
                    timer.Value = value;
                    break;
                case 0x10:
                    compare = value;
                    break;
            }
        }

        public void Reset()
        {
            control = 0;
            compare = 0;
            timer.Reset();
        }

        public long Size => 0x14;

        private uint control;
        private uint compare;

        private readonly IMachine machine;
        private readonly ComparingTimer timer;
    }
}
