// An ESP32-C3's UART (ESP32-C3 Technical Reference Manual, UART Controller). Renode's ESP32_UART, after the ESP32-S2, counts no bytes and does not interrupt when some come. A byte is
// sent in the time of its bits; what is received waits without limit. ESP32C3_UHCI.cs moves its bytes by DMA.
using System;
using System.Collections.Generic;
using Antmicro.Renode.Core;
using Antmicro.Renode.Peripherals.Bus;

namespace Antmicro.Renode.Peripherals.UART
{
    [AllowedTranslations(AllowedTranslation.ByteToDoubleWord | AllowedTranslation.WordToDoubleWord)]
    public class ESP32C3_UART : UARTBase, IDoubleWordPeripheral, IKnownSize
    {
        public ESP32C3_UART(IMachine machine) : base(machine)
        {
            IRQ = new GPIO();
            sent = new FlintAlarm(machine, this, "sent", OnSent);
            timeout = new FlintAlarm(machine, this, "timeout", OnTimeout);
            idle = new FlintAlarm(machine, this, "idle", OnIdle);
            Reset();
        }

        public uint ReadDoubleWord(long offset)
        {
            switch(offset)
            {
                case 0x00:
                    return Take();
                case 0x04:
                    return raw;
                case 0x08:
                    return raw & words[InterruptEnable / 4];
                case 0x1C:
                    return Lines | (uint)Math.Min(0x3FF, Count) | (uint)transmitted.Count << 16;
                case 0x6C:
                    return isShifting ? 1u << 4 : 0;
                default:
                    return offset < 4 * words.Length ? words[offset / 4] : 0;
            }
        }

        public void WriteDoubleWord(long offset, uint value)
        {
            switch(offset)
            {
                case 0x00:
                    Put((byte)value);
                    break;
                case 0x04:
                    raw = value;
                    break;
                case 0x10:
                    raw &= ~value;
                    break;
                case Identity:
                    words[Identity / 4] = value & ~(1u << 31);
                    break;
                default:
                    if(offset < 4 * words.Length)
                    {
                        words[offset / 4] = value;
                    }
                    break;
            }
            Refresh();
        }

        public override void Reset()
        {
            base.Reset();
            sent.Cancel();
            timeout.Cancel();
            idle.Cancel();
            IsIdle = false;
            transmitted.Clear();
            isShifting = false;
            raw = TransmitEmpty;
            Array.Clear(words, 0, words.Length);
            words[Divider / 4] = 0x2B6;
            words[Configuration0 / 4] = 0x1000001C;
            words[Configuration1 / 4] = 0xC060;
            words[IdleConfiguration / 4] = 0x40100;
            words[ClockConfiguration / 4] = 0x03701000;
            words[Identity / 4] = 0x40000500;
            Refresh();
        }

        public long Size => 0x100;

        [DefaultInterrupt]
        public GPIO IRQ { get; }

        public override Bits StopBits => Bits.One;

        public override Parity ParityBit => Parity.None;

        public override uint BaudRate => (uint)(16 * Crystal / Sixteenths);

        // A FIFO has got a byte, or room for one, or the line has become idle.
        public event Action FifosChanged;

        // Whether nothing came for as long as IDLE_CONF says.
        public bool IsIdle { get; private set; }

        public bool HasReceived => Count > 0;

        public bool CanPut => transmitted.Count < FifoLength;

        // Sends a byte after those that wait.
        public void Put(byte value)
        {
            if(CanPut)
            {
                transmitted.Enqueue(value);
            }
            raw &= ~TransmitDone;
            SendNext();
            Refresh();
        }

        // Takes what was received first.
        public byte Take()
        {
            TryGetCharacter(out var value);
            Refresh();
            return value;
        }

        protected override void CharWritten()
        {
            IsIdle = false;
            idle.InTicks(Sixteenths * (words[IdleConfiguration / 4] & 0x3FF), 16 * Crystal);
            FifosChanged?.Invoke();
            if((words[Configuration1 / 4] & TimeoutEnable) != 0)
            {
                timeout.InTicks(10 * Sixteenths, 16 * Crystal);
            }
            Refresh();
        }

        protected override void QueueEmptied()
        {
        }

        private ulong Sixteenths => Math.Max(16, 16ul * (words[Divider / 4] & 0xFFF) + (words[Divider / 4] >> 20 & 15));

        private void SendNext()
        {
            if(isShifting || transmitted.Count == 0)
            {
                return;
            }
            isShifting = true;
            shifted = transmitted.Dequeue();
            sent.InTicks(10 * Sixteenths, 16 * Crystal);
        }

        private void OnSent()
        {
            isShifting = false;
            raw |= transmitted.Count == 0 ? TransmitDone : 0;
            var value = shifted;
            SendNext();
            TransmitCharacter(value);
            FifosChanged?.Invoke();
            Refresh();
        }

        private void OnTimeout()
        {
            raw |= Count > 0 ? ReceiveTimeout : 0;
            Refresh();
        }

        private void OnIdle()
        {
            IsIdle = true;
            FifosChanged?.Invoke();
        }

        private void Refresh()
        {
            var configuration = words[Configuration1 / 4];
            raw |= Count >= Math.Max(1, configuration & 0x1FF) ? ReceiveFull : 0;
            raw |= transmitted.Count < (configuration >> 9 & 0x1FF) ? TransmitEmpty : 0;
            IRQ.Set((raw & words[InterruptEnable / 4]) != 0);
        }

        private uint raw;
        private byte shifted;
        private bool isShifting;
        private readonly uint[] words = new uint[0x84 / 4];
        private readonly Queue<byte> transmitted = new Queue<byte>();
        private readonly FlintAlarm sent;
        private readonly FlintAlarm timeout;
        private readonly FlintAlarm idle;

        private const ulong Crystal = 40000000;
        private const int FifoLength = 128;
        private const uint ReceiveFull = 1 << 0;
        private const uint TransmitEmpty = 1 << 1;
        private const uint ReceiveTimeout = 1 << 8;
        private const uint TransmitDone = 1 << 14;
        private const uint TimeoutEnable = 1 << 21;
        private const uint Lines = 0xE000C000;
        private const long InterruptEnable = 0x0C;
        private const long Divider = 0x14;
        private const long Configuration0 = 0x20;
        private const long Configuration1 = 0x24;
        private const long IdleConfiguration = 0x48;
        private const long ClockConfiguration = 0x78;
        private const long Identity = 0x80;
    }
}
