// Serial ports of an RP2350 (RP2350 Datasheet, UART; Arm PrimeCell UART (PL011) Technical Reference Manual). Renode's PL011 sends in no time and asks for no DMA. A byte is sent in the
// time of its bits; what is received waits without limit. To be included after RP2350_Registers.cs.
using System;
using System.Collections.Generic;
using Antmicro.Renode.Core;
using Antmicro.Renode.Peripherals.Bus;
using Antmicro.Renode.Peripherals.Miscellaneous;

namespace Antmicro.Renode.Peripherals.UART
{
    [AllowedTranslations(AllowedTranslation.ByteToDoubleWord | AllowedTranslation.WordToDoubleWord)]
    public class RP2350_UART : UARTBase, IDoubleWordPeripheral, IKnownSize
    {
        public RP2350_UART(IMachine machine) : base(machine)
        {
            IRQ = new GPIO();
            TransmitRequest = new GPIO();
            ReceiveRequest = new GPIO();
            wait = new RP2350_Wait(machine);
            sent = new FlintAlarm(machine, this, "sent", OnSent);
            timeout = new FlintAlarm(machine, this, "timeout", OnTimeout);
            Reset();
        }

        public uint ReadDoubleWord(long offset)
        {
            return Read(offset & 0xFFF);
        }

        public void WriteDoubleWord(long offset, uint value)
        {
            var register = offset & 0xFFF;
            Write(register, RP2350_Atomic.Value(offset, (offset >> 12) == 0 ? 0 : Read(register), value));
            Refresh();
        }

        public override void Reset()
        {
            base.Reset();
            sent.Cancel();
            timeout.Cancel();
            transmitted.Clear();
            isShifting = false;
            raw = 0;
            Array.Clear(words, 0, words.Length);
            words[Control / 4] = 0x300;
            words[Levels / 4] = 0x12;
            Refresh();
        }

        public long Size => RP2350_Atomic.Size;

        [DefaultInterrupt]
        public GPIO IRQ { get; }

        public GPIO TransmitRequest { get; }

        public GPIO ReceiveRequest { get; }

        public override Bits StopBits => (words[LineControl / 4] & TwoStopBits) != 0 ? Bits.Two : Bits.One;

        public override Parity ParityBit => (words[LineControl / 4] & ParityEnable) == 0 ? Parity.None : (words[LineControl / 4] & EvenParity) != 0 ? Parity.Even : Parity.Odd;

        public override uint BaudRate => (uint)(4 * Clock / Divisor);

        protected override bool IsReceiveEnabled => (words[Control / 4] & (Enable | ReceiveEnable)) == (Enable | ReceiveEnable);

        protected override void CharWritten()
        {
            timeout.InTicks(TimeoutBits * Divisor, 4 * Clock);
            Refresh();
        }

        protected override void QueueEmptied()
        {
            raw &= ~TimeoutInterrupt;
        }

        // In 64ths; a bit has 16 periods of the divided clock.
        private ulong Divisor => Math.Max(64, words[WholeDivisor / 4] << 6 | words[Fraction / 4]);

        private int Depth => (words[LineControl / 4] & FifosEnabled) != 0 ? FifoLength : 1;

        private uint Read(long offset)
        {
            switch(offset)
            {
                case 0x00:
                    TryGetCharacter(out var value);
                    Refresh();
                    return value;
                case Flags:
                    wait.Look();
                    return (transmitted.Count == 0 ? 0x80u : 0) | (Count >= Depth ? 0x40u : 0) | (transmitted.Count >= Depth ? 0x20u : 0) | (Count == 0 ? 0x10u : 0)
                        | (isShifting || transmitted.Count > 0 ? 0x08u : 0);
                case 0x3C:
                    return raw;
                case 0x40:
                    return raw & words[Mask / 4];
                default:
                    if(offset >= Identification)
                    {
                        return identification[(offset - Identification) / 4];
                    }
                    return offset < 4 * words.Length ? words[offset / 4] : 0;
            }
        }

        private void Write(long offset, uint value)
        {
            if(offset == 0x00)
            {
                if(transmitted.Count < Depth)
                {
                    transmitted.Enqueue((byte)value);
                }
                SendNext();
            }
            else if(offset == 0x44)
            {
                raw &= ~value;
            }
            else if(offset >= WholeDivisor && offset < 4 * words.Length)
            {
                words[offset / 4] = value;
                SendNext();
            }
        }

        private void SendNext()
        {
            if(isShifting || transmitted.Count == 0 || (words[Control / 4] & (Enable | TransmitEnable)) != (Enable | TransmitEnable))
            {
                return;
            }
            isShifting = true;
            shifted = transmitted.Dequeue();
            var line = words[LineControl / 4];
            var bits = 7 + (line >> 5 & 3) + ((line & ParityEnable) != 0 ? 1u : 0) + ((line & TwoStopBits) != 0 ? 1u : 0);
            sent.InTicks(bits * Divisor, 4 * Clock);
        }

        private void OnSent()
        {
            isShifting = false;
            var value = shifted;
            SendNext();
            TransmitCharacter(value);
            Refresh();
        }

        private void OnTimeout()
        {
            raw |= Count > 0 ? TimeoutInterrupt : 0;
            Refresh();
        }

        private void Refresh()
        {
            var hasFifos = Depth > 1;
            SetRaw(ReceiveInterrupt, Count >= (hasFifos ? marks[words[Levels / 4] >> 3 & 7] : 1));
            SetRaw(TransmitInterrupt, transmitted.Count <= (hasFifos ? marks[words[Levels / 4] & 7] : 0));
            IRQ.Set((raw & words[Mask / 4]) != 0);
            TransmitRequest.Set((words[Dma / 4] & TransmitDma) != 0 && transmitted.Count < Depth);
            ReceiveRequest.Set((words[Dma / 4] & ReceiveDma) != 0 && Count > 0);
        }

        private void SetRaw(uint interrupt, bool isThere)
        {
            raw = isThere ? raw | interrupt : raw & ~interrupt;
        }

        private uint raw;
        private byte shifted;
        private bool isShifting;
        private readonly uint[] words = new uint[0x4C / 4];
        private readonly Queue<byte> transmitted = new Queue<byte>();
        private readonly RP2350_Wait wait;
        private readonly FlintAlarm sent;
        private readonly FlintAlarm timeout;

        private static readonly uint[] identification = { 0x11, 0x10, 0x34, 0x00, 0x0D, 0xF0, 0x05, 0xB1 };

        // How many bytes of a FIFO each level is at.
        private static readonly int[] marks = { 4, 8, 16, 24, 28, 28, 28, 28 };

        private const ulong Clock = 150000000;
        private const ulong TimeoutBits = 32;
        private const int FifoLength = 32;
        private const long Flags = 0x18;
        private const long WholeDivisor = 0x24;
        private const long Fraction = 0x28;
        private const long LineControl = 0x2C;
        private const long Control = 0x30;
        private const long Levels = 0x34;
        private const long Mask = 0x38;
        private const long Dma = 0x48;
        private const long Identification = 0xFE0;
        private const uint ParityEnable = 1 << 1;
        private const uint EvenParity = 1 << 2;
        private const uint TwoStopBits = 1 << 3;
        private const uint FifosEnabled = 1 << 4;
        private const uint Enable = 1 << 0;
        private const uint TransmitEnable = 1 << 8;
        private const uint ReceiveEnable = 1 << 9;
        private const uint ReceiveInterrupt = 1 << 4;
        private const uint TransmitInterrupt = 1 << 5;
        private const uint TimeoutInterrupt = 1 << 6;
        private const uint ReceiveDma = 1 << 0;
        private const uint TransmitDma = 1 << 1;
    }
}
