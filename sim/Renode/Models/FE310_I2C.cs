// The OpenCores I2C controller as the FE310 has it, with its interrupt, which Renode's OpenCoresI2C lacks: each command moves one byte in nine clocks of the bus
// (OpenCores I2C-Master Core Specification).
using System.Collections.Generic;
using Antmicro.Renode.Core;
using Antmicro.Renode.Core.Structure;
using Antmicro.Renode.Peripherals.Bus;

namespace Antmicro.Renode.Peripherals.I2C
{
    [AllowedTranslations(AllowedTranslation.ByteToDoubleWord | AllowedTranslation.WordToDoubleWord)]
    public class FE310_I2C : SimpleContainer<II2CPeripheral>, IDoubleWordPeripheral, IKnownSize
    {
        public FE310_I2C(IMachine machine, ulong frequency = 16000000) : base(machine)
        {
            this.frequency = frequency;
            IRQ = new GPIO();
            bus = new FlintI2CBus(address => TryGetByAddress(address, out var device) ? device : null);
            complete = new FlintAlarm(machine, this, "I2C", Complete);
            Reset();
        }

        public uint ReadDoubleWord(long offset)
        {
            switch(offset)
            {
                case 0x00:
                    return prescaler & 0xFF;
                case 0x04:
                    return prescaler >> 8;
                case 0x08:
                    return control;
                case 0x0C:
                    return received;
                case 0x10:
                    return status;
                default:
                    return 0;
            }
        }

        public void WriteDoubleWord(long offset, uint value)
        {
            value &= 0xFF;
            switch(offset)
            {
                case 0x00:
                    prescaler = prescaler & 0xFF00 | value;
                    break;
                case 0x04:
                    prescaler = prescaler & 0xFF | value << 8;
                    break;
                case 0x08:
                    control = value & (Enable | InterruptEnable);
                    break;
                case 0x0C:
                    transmit = value;
                    break;
                case 0x10:
                    Begin(value);
                    break;
            }
            Refresh();
        }

        public override void Reset()
        {
            prescaler = 0xFFFF;
            control = 0;
            status = 0;
            complete.Cancel();
            bus.Stop();
            Refresh();
        }

        public long Size => 0x1000;

        public GPIO IRQ { get; }

        private void Begin(uint written)
        {
            if((written & Acknowledge) != 0)
            {
                status &= ~Done;
            }
            if((control & Enable) == 0 || (written & (Start | Stop | ReadByte | WriteByte)) == 0 || (status & InProgress) != 0)
            {
                return;
            }
            command = written;
            status |= InProgress;
            complete.InTicks(9 * 5 * (prescaler + 1ul), frequency);
        }

        private void Complete()
        {
            var isAcknowledged = true;
            status |= (command & Start) != 0 ? Busy : 0;
            if((command & WriteByte) != 0)
            {
                isAcknowledged = (command & Start) != 0 ? bus.Address((byte)transmit) : bus.Write((byte)transmit);
            }
            else if((command & ReadByte) != 0)
            {
                received = bus.Read();
            }
            if((command & Stop) != 0)
            {
                bus.Stop();
                status &= ~Busy;
            }
            status = status & ~(InProgress | NotAcknowledged) | Done | (isAcknowledged ? 0 : NotAcknowledged);
            Refresh();
        }

        private void Refresh()
        {
            IRQ.Set((status & Done) != 0 && (control & InterruptEnable) != 0);
        }

        private uint prescaler;
        private uint control;
        private uint transmit;
        private uint received;
        private uint status;
        private uint command;

        private readonly ulong frequency;
        private readonly FlintI2CBus bus;
        private readonly FlintAlarm complete;

        private const uint Enable = 1 << 7;
        private const uint InterruptEnable = 1 << 6;
        private const uint Start = 1 << 7;
        private const uint Stop = 1 << 6;
        private const uint ReadByte = 1 << 5;
        private const uint WriteByte = 1 << 4;
        private const uint Acknowledge = 1 << 0;
        private const uint NotAcknowledged = 1 << 7;
        private const uint Busy = 1 << 6;
        private const uint InProgress = 1 << 1;
        private const uint Done = 1 << 0;
    }
}
