// What blinks and prints on an RP2350 (RP2350 Datasheet): resets, clocks, pins, the machine timer, serial ports. In one file, since all have the addresses that change single bits.
using System;
using Antmicro.Renode.Core;
using Antmicro.Renode.Core.Structure.Registers;
using Antmicro.Renode.Peripherals.Bus;
using Antmicro.Renode.Peripherals.GPIOPort;
using Antmicro.Renode.Peripherals.Timers;
using Antmicro.Renode.Peripherals.UART;
using Antmicro.Renode.Time;

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

    public class RP2350_Pads : IDoubleWordPeripheral, IKnownSize
    {
        public RP2350_Pads(RP2350_GPIO gpio)
        {
            this.gpio = gpio;
        }

        public uint ReadDoubleWord(long offset)
        {
            return gpio.ReadPad((int)(offset & 0xFFF) / 4 - 1);
        }

        public void WriteDoubleWord(long offset, uint value)
        {
            var pin = (int)(offset & 0xFFF) / 4 - 1;
            gpio.WritePad(pin, RP2350_Atomic.Value(offset, gpio.ReadPad(pin), value));
        }

        public void Reset()
        {
        }

        public long Size => RP2350_Atomic.Size;

        private readonly RP2350_GPIO gpio;
    }

    // SIO of one core: pins, and the machine timer in microseconds.
    public class RP2350_SIO : IDoubleWordPeripheral, IKnownSize
    {
        public RP2350_SIO(IMachine machine, RP2350_GPIO gpio)
        {
            this.machine = machine;
            this.gpio = gpio;
            SOFT = new GPIO();
            TIMER = new GPIO();
            timer = new ComparingTimer(machine.ClockSource, 1000000, this, "mtime", enabled: true, eventEnabled: true, compare: ulong.MaxValue);
            timer.CompareReached += () => TIMER.Set(true);
        }

        public uint ReadDoubleWord(long offset)
        {
            switch(offset)
            {
                case 0x004:
                    return gpio.Inputs;
                case 0x010:
                case 0x018:
                case 0x020:
                case 0x028:
                    return gpio.SioLevels;
                case 0x030:
                case 0x038:
                case 0x040:
                case 0x048:
                    return gpio.SioEnables;
                case 0x050:
                    return 2;
                case 0x1A4:
                    return 0xD;
                case 0x1B0:
                    return (uint)Time;
                case 0x1B4:
                    return (uint)(Time >> 32);
                case 0x1B8:
                    return (uint)timer.Compare;
                case 0x1BC:
                    return (uint)(timer.Compare >> 32);
                default:
                    return 0;
            }
        }

        public void WriteDoubleWord(long offset, uint value)
        {
            switch(offset)
            {
                case 0x010:
                    gpio.SetSio(value, gpio.SioEnables);
                    break;
                case 0x018:
                    gpio.SetSio(gpio.SioLevels | value, gpio.SioEnables);
                    break;
                case 0x020:
                    gpio.SetSio(gpio.SioLevels & ~value, gpio.SioEnables);
                    break;
                case 0x028:
                    gpio.SetSio(gpio.SioLevels ^ value, gpio.SioEnables);
                    break;
                case 0x030:
                    gpio.SetSio(gpio.SioLevels, value);
                    break;
                case 0x038:
                    gpio.SetSio(gpio.SioLevels, gpio.SioEnables | value);
                    break;
                case 0x040:
                    gpio.SetSio(gpio.SioLevels, gpio.SioEnables & ~value);
                    break;
                case 0x048:
                    gpio.SetSio(gpio.SioLevels, gpio.SioEnables ^ value);
                    break;
                case 0x1A0:
                    SOFT.Set((value & 1) != 0 || SOFT.IsSet && (value & 0x100) == 0);
                    break;
                case 0x1B8:
                    SetCompare(timer.Compare & 0xFFFFFFFF00000000 | value);
                    break;
                case 0x1BC:
                    SetCompare((uint)timer.Compare | (ulong)value << 32);
                    break;
            }
        }

        public void Reset()
        {
            timer.Reset();
            SOFT.Unset();
            TIMER.Unset();
        }

        public long Size => 0x200;

        public GPIO SOFT { get; }

        public GPIO TIMER { get; }

        private ulong Time
        {
            get
            {
                if(machine.SystemBus.TryGetCurrentCPU(out var cpu))
                {
                    cpu.SyncTime();
                }
                return timer.Value;
            }
        }

        private void SetCompare(ulong value)
        {
            timer.Compare = value;
            TIMER.Set(Time >= value);
        }

        private readonly IMachine machine;
        private readonly RP2350_GPIO gpio;
        private readonly ComparingTimer timer;
    }
}

namespace Antmicro.Renode.Peripherals.GPIOPort
{
    using Antmicro.Renode.Peripherals.Miscellaneous;

    // IO_BANK0, with what PADS_BANK0 and SIO say of its pins: a pin drives when its function is SIO, SIO enables it, and its pad is not isolated.
    public class RP2350_GPIO : BaseGPIOPort, IDoubleWordPeripheral, IKnownSize
    {
        public RP2350_GPIO(IMachine machine) : base(machine, PinCount)
        {
            IRQ = new GPIO();
            Reset();
        }

        public override void Reset()
        {
            // What comes from outside stays.
            for(var pin = 0; pin < PinCount; pin++)
            {
                controls[pin] = 0x1F;
                pads[pin] = 0x116;
            }
            for(var i = 0; i < RegisterCount; i++)
            {
                edges[i] = enables[i] = forces[i] = 0;
            }
            SetSio(0, 0);
        }

        public override void OnGPIO(int number, bool value)
        {
            base.OnGPIO(number, value);
            driven |= 1u << number;
            Refresh();
        }

        // Levels of the PWM's outputs, by the pins that they can have.
        public void SetPwm(uint levels)
        {
            pwmLevels = levels;
            Refresh();
        }

        public bool HasPwm(int pin)
        {
            return (controls[pin] & 0x1F) == PwmFunction && (pads[pin] & (Isolated | OutputDisabled)) == 0;
        }

        // The interrupt to the first core.
        public GPIO IRQ { get; }

        public uint ReadDoubleWord(long offset)
        {
            var register = (int)(offset & 0xFFF);
            var pin = register / 8;
            if(pin < PinCount)
            {
                return (register & 4) != 0 ? controls[pin] : 0;
            }
            if(register >= RawInterrupts && register < InterruptEnables)
            {
                return Raw((register - RawInterrupts) / 4);
            }
            if(register >= InterruptEnables && register < InterruptForces)
            {
                return enables[(register - InterruptEnables) / 4];
            }
            if(register >= InterruptForces && register < InterruptStatus)
            {
                return forces[(register - InterruptForces) / 4];
            }
            return register >= InterruptStatus && register < InterruptEnd ? Status((register - InterruptStatus) / 4) : 0;
        }

        public void WriteDoubleWord(long offset, uint value)
        {
            var register = (int)(offset & 0xFFF);
            var pin = register / 8;
            if(pin < PinCount)
            {
                if((register & 4) != 0)
                {
                    controls[pin] = RP2350_Atomic.Value(offset, controls[pin], value);
                }
            }
            else if(register >= RawInterrupts && register < InterruptEnables)
            {
                edges[(register - RawInterrupts) / 4] &= ~value;
            }
            else if(register >= InterruptEnables && register < InterruptForces)
            {
                var index = (register - InterruptEnables) / 4;
                enables[index] = RP2350_Atomic.Value(offset, enables[index], value);
            }
            else if(register >= InterruptForces && register < InterruptStatus)
            {
                var index = (register - InterruptForces) / 4;
                forces[index] = RP2350_Atomic.Value(offset, forces[index], value);
            }
            Refresh();
        }

        public uint ReadPad(int pin)
        {
            return pin >= 0 && pin < PinCount ? pads[pin] : 0;
        }

        public void WritePad(int pin, uint value)
        {
            if(pin >= 0 && pin < PinCount)
            {
                pads[pin] = value;
                Refresh();
            }
        }

        public void SetSio(uint levels, uint enables)
        {
            SioLevels = levels;
            SioEnables = enables;
            Refresh();
        }

        public uint SioLevels { get; private set; }

        public uint SioEnables { get; private set; }

        public uint Inputs
        {
            get
            {
                var result = 0u;
                for(var pin = 0; pin < PinCount; pin++)
                {
                    var isRead = (pads[pin] & (Isolated | InputEnabled)) == InputEnabled;
                    result |= isRead && LevelOf(pin) ? 1u << pin : 0;
                }
                return result;
            }
        }

        public long Size => RP2350_Atomic.Size;

        private bool LevelOf(int pin)
        {
            if(HasPwm(pin))
            {
                return (pwmLevels >> pin & 1) != 0;
            }
            if((controls[pin] & 0x1F) == SioFunction && ((SioEnables >> pin) & 1) != 0 && (pads[pin] & (Isolated | OutputDisabled)) == 0)
            {
                return ((SioLevels >> pin) & 1) != 0;
            }
            return (driven >> pin & 1) != 0 ? State[pin] : (pads[pin] & (PullUp | PullDown)) == PullUp;
        }

        private uint Raw(int index)
        {
            var result = edges[index];
            for(var i = 0; i < 8 && 8 * index + i < PinCount; i++)
            {
                result |= ((lastInputs >> (8 * index + i) & 1) != 0 ? LevelHigh : LevelLow) << (4 * i);
            }
            return result;
        }

        private uint Status(int index)
        {
            return Raw(index) & enables[index] | forces[index];
        }

        private void Refresh()
        {
            var inputs = Inputs;
            var changed = inputs ^ lastInputs;
            lastInputs = inputs;
            for(var pin = 0; pin < PinCount; pin++)
            {
                if((changed >> pin & 1) != 0)
                {
                    edges[pin / 8] |= ((inputs >> pin & 1) != 0 ? EdgeHigh : EdgeLow) << (4 * (pin % 8));
                }
                Connections[pin].Set(LevelOf(pin));
            }
            var isRequested = false;
            for(var i = 0; i < RegisterCount; i++)
            {
                isRequested |= Status(i) != 0;
            }
            IRQ.Set(isRequested);
        }

        private uint driven;
        private uint pwmLevels;
        private uint lastInputs;
        private readonly uint[] edges = new uint[RegisterCount];
        private readonly uint[] enables = new uint[RegisterCount];
        private readonly uint[] forces = new uint[RegisterCount];
        private readonly uint[] controls = new uint[PinCount];
        private readonly uint[] pads = new uint[PinCount];

        private const int PinCount = 30;
        private const int RegisterCount = 6;
        private const int RawInterrupts = 0x230;
        private const int InterruptEnables = 0x248;
        private const int InterruptForces = 0x260;
        private const int InterruptStatus = 0x278;
        private const int InterruptEnd = 0x290;
        private const uint LevelLow = 1;
        private const uint LevelHigh = 2;
        private const uint EdgeLow = 4;
        private const uint EdgeHigh = 8;
        private const uint PwmFunction = 4;
        private const uint SioFunction = 5;
        private const uint Isolated = 1 << 8;
        private const uint OutputDisabled = 1 << 7;
        private const uint InputEnabled = 1 << 6;
        private const uint PullUp = 1 << 3;
        private const uint PullDown = 1 << 2;
    }
}

namespace Antmicro.Renode.Peripherals.UART
{
    using Antmicro.Renode.Peripherals.Miscellaneous;

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
