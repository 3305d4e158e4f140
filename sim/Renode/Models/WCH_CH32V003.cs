// Clock and reset control of a CH32V003, and the core's counter (CH32V003 Reference Manual, Reset and clock control; SysTick).
using Antmicro.Renode.Core;
using Antmicro.Renode.Core.Structure.Registers;
using Antmicro.Renode.Peripherals.Bus;

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
    // The core's counter of 32 bits, which counts up, at 8 MHz or an eighth of that.
    public class WCH_SysTick : FlintPeripheral
    {
        public WCH_SysTick(IMachine machine) : base(machine, 0x14)
        {
            IRQ = new GPIO();
            reached = NewAlarm("SysTick", OnReached);
        }

        public override uint ReadDoubleWord(long offset)
        {
            switch(offset)
            {
                case 0x00:
                    return control;
                case 0x04:
                    return status;
                case 0x08:
                    return Count;
                case 0x10:
                    return compare;
                default:
                    return 0;
            }
        }

        public override void WriteDoubleWord(long offset, uint value)
        {
            var count = Count;
            switch(offset)
            {
                case 0x00:
                    control = value;
                    SetCount(count);
                    break;
                case 0x04:
                    status = value & Reached;
                    break;
                case 0x08:
                    SetCount(value);
                    break;
                case 0x10:
                    compare = value;
                    break;
            }
            if(offset != 0x04)
            {
                Arm();
            }
            Refresh();
        }

        public override void Reset()
        {
            base.Reset();
            control = status = compare = stopped = 0;
            reached.Cancel();
            Refresh();
        }

        [DefaultInterrupt]
        public GPIO IRQ { get; }

        private ulong Frequency => (control & Undivided) != 0 ? 8000000ul : 1000000;

        private uint Count => (control & Enable) != 0 ? (uint)(Ticks(Frequency) - origin) + stopped : stopped;

        private void SetCount(uint count)
        {
            stopped = count;
            origin = Ticks(Frequency);
        }

        private void Arm()
        {
            if((control & Enable) == 0)
            {
                reached.Cancel();
                return;
            }
            // A count that equals the compare value now was seen when it was reached.
            reached.InTicks((ulong)(compare - Count - 1) + 1, Frequency);
        }

        private void OnReached()
        {
            status |= Reached;
            if((control & Reload) != 0)
            {
                SetCount(0);
            }
            Arm();
            Refresh();
        }

        private void Refresh()
        {
            IRQ.Set((control & InterruptEnable) != 0 && (status & Reached) != 0 || (control & Software) != 0);
        }

        private uint control;
        private uint status;
        private uint compare;
        private uint stopped;
        private ulong origin;
        private readonly FlintAlarm reached;

        private const uint Enable = 1 << 0;
        private const uint InterruptEnable = 1 << 1;
        private const uint Undivided = 1 << 2;
        private const uint Reload = 1 << 3;
        private const uint Software = 1u << 31;
        private const uint Reached = 1;
    }
}
