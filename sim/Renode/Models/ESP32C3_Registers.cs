// What of an ESP32-C3 is only registers here (ESP32-C3 Technical Reference Manual: System Registers; USB Serial/JTAG Controller; Low-power Management; Timer Group; eFuse Controller). Watchdogs never bite, timers of
// the timer groups do not count.
using Antmicro.Renode.Core;

namespace Antmicro.Renode.Peripherals.Miscellaneous
{
    // Outputs are the interrupts from core to core.
    public class ESP32C3_SYSTEM : FlintPeripheral
    {
        public ESP32C3_SYSTEM(IMachine machine) : base(machine, 0x1000, 4)
        {
        }

        public override uint ReadDoubleWord(long offset)
        {
            return Word(offset);
        }

        public override void WriteDoubleWord(long offset, uint value)
        {
            SetWord(offset, value);
            if(offset >= 0x28 && offset <= 0x34)
            {
                Connections[(int)(offset - 0x28) / 4].Set((value & 1) != 0);
            }
        }

        public override void Reset()
        {
            base.Reset();
            SetWord(0x10, 0xF9C1E06F);
            SetWord(0x14, 0x200);
            SetWord(0x1C, 0x1FF);
        }
    }

    public class ESP32C3_USB : FlintPeripheral
    {
        public ESP32C3_USB(IMachine machine) : base(machine, 0x100)
        {
        }

        public override uint ReadDoubleWord(long offset)
        {
            return Word(offset);
        }

        public override void WriteDoubleWord(long offset, uint value)
        {
            SetWord(offset, value);
        }

        public override void Reset()
        {
            base.Reset();
            SetWord(0x18, 0x4200);
        }
    }

    public class ESP32C3_EFUSE : FlintPeripheral
    {
        public ESP32C3_EFUSE(IMachine machine, ulong macAddress = 0x7CDFA1B2C3D4) : base(machine, 0x200)
        {
            address = macAddress;
        }

        public override uint ReadDoubleWord(long offset)
        {
            return offset == 0x44 ? (uint)address : offset == 0x48 ? (uint)(address >> 32) : 0;
        }

        public override void WriteDoubleWord(long offset, uint value)
        {
        }

        private readonly ulong address;
    }
}

namespace Antmicro.Renode.Peripherals.Timers
{
    public class ESP32C3_RTC : FlintPeripheral
    {
        public ESP32C3_RTC(IMachine machine) : base(machine, 0x200)
        {
            IRQ = new GPIO();
        }

        public override uint ReadDoubleWord(long offset)
        {
            switch(offset)
            {
                case 0x10:
                    return (uint)latched;
                case 0x14:
                    return (uint)(latched >> 32);
                case ResetState:
                    return cause;
                default:
                    return Word(offset);
            }
        }

        public override void WriteDoubleWord(long offset, uint value)
        {
            if(offset == 0x0C && value >> 31 != 0)
            {
                latched = Ticks(SlowFrequency);
            }
            if(offset == 0 && value >> 31 != 0)
            {
                cause = SoftwareReset;
                Machine.RequestReset();
            }
            SetWord(offset, value);
        }

        [DefaultInterrupt]
        public GPIO IRQ { get; }

        private ulong latched;
        private uint cause = 1;

        private const ulong SlowFrequency = 136000;
        private const long ResetState = 0x38;
        private const uint SoftwareReset = 3;
    }

    public class ESP32C3_TIMG : FlintPeripheral
    {
        public ESP32C3_TIMG(IMachine machine, int group = 0) : base(machine, 0x100, 2)
        {
        }

        public override uint ReadDoubleWord(long offset)
        {
            return Word(offset);
        }

        public override void WriteDoubleWord(long offset, uint value)
        {
            SetWord(offset, value);
        }
    }
}
