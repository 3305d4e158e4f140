// An I2C controller as the STM32F1, the GD32VF103 and the CH32V003 have it, as the master of the bus (GD32VF103 User Manual, Inter-integrated circuit interface; CH32V003 Reference Manual,
// I2C): one byte of room beside its shift register, without DMA. To be included after FlintI2CBus.cs.
using System;
using Antmicro.Renode.Core;
using Antmicro.Renode.Core.Structure;
using Antmicro.Renode.Peripherals.Bus;

namespace Antmicro.Renode.Peripherals.I2C
{
    [AllowedTranslations(AllowedTranslation.ByteToDoubleWord | AllowedTranslation.WordToDoubleWord)]
    public class STM32F1_I2C : SimpleContainer<II2CPeripheral>, IDoubleWordPeripheral, IKnownSize
    {
        public STM32F1_I2C(IMachine machine, ulong frequency = 8000000, bool hasRiseTime = true) : base(machine)
        {
            this.frequency = frequency;
            this.hasRiseTime = hasRiseTime;
            EventInterrupt = new GPIO();
            ErrorInterrupt = new GPIO();
            bus = new FlintI2CBus(address => TryGetByAddress(address, out var device) ? device : null);
            working = new FlintAlarm(machine, this, "I2C", Finish);
            Reset();
        }

        public uint ReadDoubleWord(long offset)
        {
            switch(offset)
            {
                case 0x10:
                    return TakeData();
                case 0x14:
                    sawStatus = true;
                    return status;
                case 0x18:
                    return ReadState();
                default:
                    return offset < 4 * words.Length ? words[offset / 4] : 0;
            }
        }

        public void WriteDoubleWord(long offset, uint value)
        {
            switch(offset)
            {
                case 0x00:
                    WriteControl(value);
                    break;
                case 0x10:
                    GiveData((byte)value);
                    break;
                case 0x14:
                    // Errors are cleared by storing a 0.
                    status &= value | ~Errors;
                    break;
                default:
                    if(offset < (hasRiseTime ? 0x24 : 0x20))
                    {
                        words[offset / 4] = value;
                    }
                    break;
            }
            Refresh();
        }

        public override void Reset()
        {
            working.Cancel();
            whenDone = null;
            waiting = null;
            isShiftFull = goesOn = sawStatus = false;
            status = state = 0;
            Array.Clear(words, 0, words.Length);
            Refresh();
        }

        public long Size => 0x400;

        public GPIO EventInterrupt { get; }

        public GPIO ErrorInterrupt { get; }

        private ulong ClocksPerBit
        {
            get
            {
                var period = words[0x1C / 4];
                return Math.Max(1, period & 0xFFF) * ((period >> 14) == 2 ? 3ul : (period >> 14) == 3 ? 25ul : 2ul);
            }
        }

        private bool IsTransmitter => (state & Transmitter) != 0;

        private bool Has(uint bits)
        {
            return (words[0] & bits) != 0;
        }

        private void WriteControl(uint value)
        {
            if((value & SoftwareReset) != 0)
            {
                Reset();
                words[0] = SoftwareReset;
                return;
            }
            words[0] = value;
            if((value & Enable) == 0)
            {
                status = state = 0;
                return;
            }
            Proceed();
        }

        // Starts and stops as soon as no byte is on the way.
        private void Proceed()
        {
            if(whenDone != null)
            {
                return;
            }
            if(Has(Stop) && (state & Controller) != 0)
            {
                Work(1, () =>
                {
                    words[0] &= ~Stop;
                    bus.Stop();
                    state = 0;
                    status &= ~(TransmitEmpty | (isShiftFull ? 0 : TransferFinished));
                    goesOn = false;
                });
            }
            else if(Has(Start) && !Has(Stop))
            {
                Work(1, () =>
                {
                    words[0] &= ~Start;
                    state = Controller | Busy;
                    status = status & ~(TransmitEmpty | TransferFinished) | StartSent;
                    goesOn = sawStatus = false;
                });
            }
        }

        private void Work(ulong bits, Action done)
        {
            whenDone = done;
            working.InTicks(bits * ClocksPerBit, frequency);
        }

        private void Finish()
        {
            var done = whenDone;
            whenDone = null;
            done?.Invoke();
            Proceed();
            Refresh();
        }

        private void GiveData(byte value)
        {
            if((status & StartSent) != 0)
            {
                status &= ~StartSent;
                Work(9, () => SendAddress(value));
            }
            else if(IsTransmitter && (status & TransmitEmpty) != 0)
            {
                status &= ~TransferFinished;
                if(whenDone == null)
                {
                    Work(9, () => Send(value));
                }
                else
                {
                    waiting = value;
                    status &= ~TransmitEmpty;
                }
            }
        }

        private void SendAddress(byte value)
        {
            if(!bus.Address(value))
            {
                status |= NotAcknowledged;
                return;
            }
            state = Controller | Busy | ((value & 1) != 0 ? 0 : Transmitter);
            status |= AddressSent;
            sawStatus = false;
        }

        // Reading the first and then the second status register lets the transfer go on behind the address.
        private uint ReadState()
        {
            var result = state;
            if((status & AddressSent) != 0 && sawStatus)
            {
                status &= ~AddressSent;
                receivedCount = 0;
                if(IsTransmitter)
                {
                    status |= TransmitEmpty;
                }
                else
                {
                    Work(9, Receive);
                }
                Refresh();
            }
            return result;
        }

        private void Send(byte value)
        {
            if(!bus.Write(value))
            {
                status |= NotAcknowledged;
                waiting = null;
                return;
            }
            if(waiting.HasValue && !Has(Start))
            {
                var next = waiting.Value;
                waiting = null;
                status |= TransmitEmpty;
                Work(9, () => Send(next));
            }
            else
            {
                status |= TransmitEmpty | TransferFinished;
            }
        }

        private void Receive()
        {
            var value = bus.Read();
            receivedCount++;
            // With POS the bit is about the byte behind the first.
            goesOn = Has(Position) && receivedCount == 1 || Has(Acknowledge);
            if((status & ReceiveNotEmpty) != 0)
            {
                shift = value;
                isShiftFull = true;
                status |= TransferFinished;
                return;
            }
            data = value;
            status |= ReceiveNotEmpty;
            if(goesOn && !Has(Stop | Start))
            {
                Work(9, Receive);
            }
        }

        private uint TakeData()
        {
            var result = data;
            status &= ~(ReceiveNotEmpty | TransferFinished);
            if(isShiftFull)
            {
                isShiftFull = false;
                data = shift;
                status |= ReceiveNotEmpty;
                if(goesOn && whenDone == null && !Has(Stop | Start))
                {
                    Work(9, Receive);
                }
            }
            Refresh();
            return result;
        }

        private void Refresh()
        {
            var interrupts = words[0x04 / 4];
            var wanted = StartSent | AddressSent | TransferFinished | ((interrupts & BufferInterrupts) != 0 ? ReceiveNotEmpty | TransmitEmpty : 0);
            EventInterrupt.Set((interrupts & EventInterrupts) != 0 && (status & wanted) != 0);
            ErrorInterrupt.Set((interrupts & ErrorInterrupts) != 0 && (status & Errors) != 0);
        }

        private uint status;
        private uint state;
        private byte data;
        private byte shift;
        private byte? waiting;
        private bool isShiftFull;
        private bool goesOn;
        private bool sawStatus;
        private int receivedCount;
        private Action whenDone;

        private readonly ulong frequency;
        private readonly bool hasRiseTime;
        private readonly uint[] words = new uint[0x24 / 4];
        private readonly FlintI2CBus bus;
        private readonly FlintAlarm working;

        private const uint Enable = 1 << 0;
        private const uint Start = 1 << 8;
        private const uint Stop = 1 << 9;
        private const uint Acknowledge = 1 << 10;
        private const uint Position = 1 << 11;
        private const uint SoftwareReset = 1 << 15;
        private const uint ErrorInterrupts = 1 << 8;
        private const uint EventInterrupts = 1 << 9;
        private const uint BufferInterrupts = 1 << 10;
        private const uint StartSent = 1 << 0;
        private const uint AddressSent = 1 << 1;
        private const uint TransferFinished = 1 << 2;
        private const uint ReceiveNotEmpty = 1 << 6;
        private const uint TransmitEmpty = 1 << 7;
        private const uint NotAcknowledged = 1 << 10;
        private const uint Errors = 0xDF00;
        private const uint Controller = 1 << 0;
        private const uint Busy = 1 << 1;
        private const uint Transmitter = 1 << 2;
    }
}
