// A USART as the STM32F1, the GD32VF103 and the CH32V003 have it, with its requests of DMA in both directions (GD32VF103 User Manual, USART). Asynchronous, 8 bits; a byte is sent in
// the time of its bits.
using Antmicro.Renode.Core;
using Antmicro.Renode.Peripherals.Bus;

namespace Antmicro.Renode.Peripherals.UART
{
    [AllowedTranslations(AllowedTranslation.ByteToDoubleWord | AllowedTranslation.WordToDoubleWord)]
    public class STM32F1_USART : UARTBase, IDoubleWordPeripheral, IKnownSize
    {
        public STM32F1_USART(IMachine machine, uint frequency = 8000000) : base(machine)
        {
            this.frequency = frequency;
            IRQ = new GPIO();
            TX = new GPIO();
            RX = new GPIO();
            sent = new FlintAlarm(machine, this, "sent", OnSent);
            idle = new FlintAlarm(machine, this, "idle", OnIdle);
            Reset();
        }

        public uint ReadDoubleWord(long offset)
        {
            switch(offset)
            {
                case 0x00:
                    return status | (Count > 0 ? ReceiveNotEmpty : 0);
                case 0x04:
                    status &= ~Idle;
                    TryGetCharacter(out var value);
                    Refresh();
                    return value;
                case 0x08:
                    return baud;
                case 0x0C:
                case 0x10:
                case 0x14:
                    return control[(offset - 0x0C) / 4];
                default:
                    return 0;
            }
        }

        public void WriteDoubleWord(long offset, uint value)
        {
            switch(offset)
            {
                case 0x00:
                    status &= value | ~TransmissionComplete;
                    break;
                case 0x04:
                    Transmit((byte)value);
                    break;
                case 0x08:
                    baud = value & 0xFFFF;
                    break;
                case 0x0C:
                case 0x10:
                case 0x14:
                    control[(offset - 0x0C) / 4] = value;
                    break;
            }
            Refresh();
        }

        public override void Reset()
        {
            base.Reset();
            sent.Cancel();
            idle.Cancel();
            status = TransmitEmpty | TransmissionComplete;
            baud = 0;
            control[0] = control[1] = control[2] = 0;
            isShifting = false;
            Refresh();
        }

        public long Size => 0x400;

        public GPIO IRQ { get; }

        public GPIO TX { get; }

        public GPIO RX { get; }

        public override Bits StopBits => Bits.One;

        public override Parity ParityBit => Parity.None;

        public override uint BaudRate => baud == 0 ? 0 : frequency / baud;

        protected override bool IsReceiveEnabled => IsOn(ReceiverEnable);

        protected override void CharWritten()
        {
            idle.InTicks(10ul * System.Math.Max(1, baud), frequency);
            Refresh();
        }

        protected override void QueueEmptied()
        {
        }

        private bool IsOn(uint part)
        {
            return (control[0] & (Enable | part)) == (Enable | part);
        }

        private void Transmit(byte value)
        {
            if(!IsOn(TransmitterEnable))
            {
                return;
            }
            status &= ~TransmissionComplete;
            if(isShifting)
            {
                waiting = value;
                status &= ~TransmitEmpty;
                return;
            }
            Shift(value);
            TX.Set(false);
        }

        private void Shift(byte value)
        {
            isShifting = true;
            shifted = value;
            sent.InTicks(10ul * System.Math.Max(1, baud), frequency);
        }

        private void OnSent()
        {
            isShifting = false;
            var value = shifted;
            if((status & TransmitEmpty) == 0)
            {
                status |= TransmitEmpty;
                Shift(waiting);
            }
            else
            {
                status |= TransmissionComplete;
            }
            TransmitCharacter(value);
            Refresh();
        }

        private void OnIdle()
        {
            status |= Idle;
            Refresh();
        }

        // The enable bits of these interrupts lie in control 0 where their flags lie in the status.
        private void Refresh()
        {
            var flags = status | (Count > 0 ? ReceiveNotEmpty : 0);
            TX.Set((status & TransmitEmpty) != 0 && (control[2] & TransmitDma) != 0 && IsOn(TransmitterEnable));
            while(Count > 0 && (control[2] & ReceiveDma) != 0)
            {
                // The DMA controller takes the byte at once, if its channel is on.
                var before = Count;
                RX.Set(true);
                RX.Set(false);
                if(Count == before)
                {
                    break;
                }
            }
            IRQ.Set((control[0] & flags & (Idle | ReceiveNotEmpty | TransmissionComplete | TransmitEmpty)) != 0);
        }

        private uint status;
        private uint baud;
        private byte shifted;
        private byte waiting;
        private bool isShifting;

        private readonly uint frequency;
        private readonly uint[] control = new uint[3];
        private readonly FlintAlarm sent;
        private readonly FlintAlarm idle;

        private const uint Idle = 1 << 4;
        private const uint ReceiveNotEmpty = 1 << 5;
        private const uint TransmissionComplete = 1 << 6;
        private const uint TransmitEmpty = 1 << 7;
        private const uint ReceiverEnable = 1 << 2;
        private const uint TransmitterEnable = 1 << 3;
        private const uint Enable = 1 << 13;
        private const uint ReceiveDma = 1 << 6;
        private const uint TransmitDma = 1 << 7;
    }
}
