// I2C of an RP2350 (RP2350 Datasheet, I2C). To be included after FlintI2CBus.cs.
using System;
using System.Collections.Generic;
using Antmicro.Renode.Core;
using Antmicro.Renode.Core.Structure;
using Antmicro.Renode.Peripherals.Bus;
using Antmicro.Renode.Peripherals.Miscellaneous;

namespace Antmicro.Renode.Peripherals.I2C
{
    // Synopsys' DW_apb_i2c as a controller: each command in its FIFO writes or reads one byte; an error empties the FIFO until it is acknowledged.
    [AllowedTranslations(AllowedTranslation.ByteToDoubleWord | AllowedTranslation.WordToDoubleWord)]
    public class RP2350_I2C : SimpleContainer<II2CPeripheral>, IDoubleWordPeripheral, IKnownSize
    {
        public RP2350_I2C(IMachine machine, ulong frequency = 150000000) : base(machine)
        {
            this.frequency = frequency;
            IRQ = new GPIO();
            TransmitRequest = new GPIO();
            ReceiveRequest = new GPIO();
            bus = new FlintI2CBus(address => TryGetByAddress(address, out var device) ? device : null);
            complete = new FlintAlarm(machine, this, "I2C", Complete);
            Reset();
        }

        public uint ReadDoubleWord(long offset)
        {
            var register = (int)(offset & 0xFFF);
            switch(register)
            {
                case 0x10:
                    var value = received.Count > 0 ? received.Dequeue() : (byte)0;
                    Refresh();
                    return value;
                case 0x2C:
                    return Raw & words[InterruptMask / 4];
                case 0x34:
                    return Raw;
                case 0x40:
                    latched = abortSource = 0;
                    Refresh();
                    return 0;
                case 0x54:
                    latched &= ~Aborted;
                    abortSource = 0;
                    Refresh();
                    return 0;
                case 0x60:
                    latched &= ~StopDetected;
                    Refresh();
                    return 0;
                case 0x6C:
                case 0x9C:
                    return isEnabled ? 1u : 0;
                case 0x70:
                    return (isBusy || isAddressed ? 0x21u : 0) | (commands.Count < FifoLength ? 2u : 0) | (commands.Count == 0 ? 4u : 0) | (received.Count > 0 ? 8u : 0)
                        | (received.Count == FifoLength ? 16u : 0);
                case 0x74:
                    return (uint)commands.Count;
                case 0x78:
                    return (uint)received.Count;
                case 0x80:
                    return abortSource;
                default:
                    return register < 4 * words.Length ? words[register / 4] : 0;
            }
        }

        public void WriteDoubleWord(long offset, uint written)
        {
            var register = (int)(offset & 0xFFF);
            var value = RP2350_Atomic.Value(offset, (offset >> 12 & 3) == 0 || register >= 4 * words.Length ? 0 : words[register / 4], written);
            if(register == 0x10)
            {
                Put(value & 0x7FF);
            }
            else if(register == 0x6C)
            {
                isEnabled = (value & 1) != 0;
                if(!isEnabled)
                {
                    Disable();
                }
            }
            else if(register < 4 * words.Length)
            {
                words[register / 4] = value;
            }
            Refresh();
        }

        public override void Reset()
        {
            Array.Clear(words, 0, words.Length);
            words[0] = 0x65;
            words[0x04 / 4] = 0x55;
            words[0x1C / 4] = 6;
            words[0x20 / 4] = 0xD;
            words[InterruptMask / 4] = 0x8FF;
            isEnabled = false;
            complete.Cancel();
            isBusy = false;
            Disable();
            Refresh();
        }

        public long Size => RP2350_Atomic.Size;

        [DefaultInterrupt]
        public GPIO IRQ { get; }

        public GPIO TransmitRequest { get; }

        public GPIO ReceiveRequest { get; }

        private uint Raw => latched | (isEnabled && commands.Count <= words[0x3C / 4] ? TransmitEmpty : 0) | (received.Count > words[0x38 / 4] ? ReceiveFull : 0);

        private void Put(uint command)
        {
            if(isEnabled && (latched & Aborted) == 0 && commands.Count < FifoLength)
            {
                commands.Enqueue(command);
            }
        }

        private void RunNext()
        {
            if(isBusy || !isEnabled || commands.Count == 0 || (commands.Peek() & ReadCommand) != 0 && received.Count >= FifoLength)
            {
                return;
            }
            current = commands.Dequeue();
            needsStart = !isAddressed || (current & ReadCommand) != 0 != isReading || (current & RestartBefore) != 0;
            isBusy = true;
            var clocks = (words[0] >> 1 & 3) == 1 ? words[0x14 / 4] + words[0x18 / 4] : words[0x1C / 4] + words[0x20 / 4];
            complete.InTicks((needsStart ? 19ul : 9) * Math.Max(1, clocks), frequency);
        }

        private void Complete()
        {
            isBusy = false;
            if(isEnabled)
            {
                Execute();
            }
            Refresh();
        }

        private void Execute()
        {
            var reads = (current & ReadCommand) != 0;
            if(needsStart)
            {
                isAddressed = true;
                isReading = reads;
                if(!bus.Address((byte)((words[0x04 / 4] & 0x7F) << 1 | (reads ? 1u : 0))))
                {
                    Abort(AddressNotAcknowledged);
                    return;
                }
            }
            if(reads)
            {
                received.Enqueue(bus.Read());
            }
            else if(!bus.Write((byte)current))
            {
                Abort(DataNotAcknowledged);
                return;
            }
            if((current & StopAfter) != 0)
            {
                Stop();
            }
        }

        private void Abort(uint source)
        {
            abortSource = source;
            latched |= Aborted;
            commands.Clear();
            Stop();
        }

        private void Stop()
        {
            bus.Stop();
            isAddressed = false;
            latched |= StopDetected;
        }

        private void Disable()
        {
            commands.Clear();
            received.Clear();
            latched = abortSource = 0;
            bus.Stop();
            isAddressed = false;
        }

        private void Refresh()
        {
            RunNext();
            IRQ.Set((Raw & words[InterruptMask / 4]) != 0);
            TransmitRequest.Set((words[0x88 / 4] & 2) != 0 && commands.Count <= (words[0x8C / 4] & 15));
            ReceiveRequest.Set((words[0x88 / 4] & 1) != 0 && received.Count > (words[0x90 / 4] & 15));
        }

        private uint latched;
        private uint abortSource;
        private uint current;
        private bool needsStart;
        private bool isEnabled;
        private bool isBusy;
        private bool isAddressed;
        private bool isReading;

        private readonly uint[] words = new uint[0x100 / 4];
        private readonly Queue<uint> commands = new Queue<uint>();
        private readonly Queue<byte> received = new Queue<byte>();
        private readonly ulong frequency;
        private readonly FlintI2CBus bus;
        private readonly FlintAlarm complete;

        private const int FifoLength = 16;
        private const long InterruptMask = 0x30;
        private const uint ReadCommand = 1 << 8;
        private const uint StopAfter = 1 << 9;
        private const uint RestartBefore = 1 << 10;
        private const uint ReceiveFull = 1 << 2;
        private const uint TransmitEmpty = 1 << 4;
        private const uint Aborted = 1 << 6;
        private const uint StopDetected = 1 << 9;
        private const uint AddressNotAcknowledged = 1 << 0;
        private const uint DataNotAcknowledged = 1 << 3;
    }
}
