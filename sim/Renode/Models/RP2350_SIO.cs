// SIO of an RP2350 (RP2350 Datasheet, Single-cycle I/O). To be included after RP2350_Registers.cs and RP2350_GPIO.cs.
using Antmicro.Renode.Core;
using Antmicro.Renode.Peripherals.Bus;
using Antmicro.Renode.Peripherals.GPIOPort;
using Antmicro.Renode.Peripherals.Timers;

namespace Antmicro.Renode.Peripherals.Miscellaneous
{
    // SIO of one core: pins, and the machine timer in microseconds.
    public class RP2350_SIO : IDoubleWordPeripheral, IKnownSize
    {
        public RP2350_SIO(IMachine machine, RP2350_GPIO gpio)
        {
            this.machine = machine;
            this.gpio = gpio;
            wait = new RP2350_Wait(machine);
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
                    var low = (uint)Time;
                    wait.Look();
                    return low;
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
        private readonly RP2350_Wait wait;
    }
}
