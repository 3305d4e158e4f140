// DMA of an RP2350 (RP2350 Datasheet, DMA). Inputs are the peripherals' requests, by the number that TREQ_SEL has: while one is there its channels move on. What is not paced moves at
// once, a part at a time. Pacing timers, the sniffer and errors of the bus are left out. To be included after RP2350_Registers.cs.
using System;
using Antmicro.Renode.Core;
using Antmicro.Renode.Peripherals.Bus;
using Antmicro.Renode.Peripherals.Miscellaneous;

namespace Antmicro.Renode.Peripherals.DMA
{
    public class RP2350_DMA : FlintPeripheral, IGPIOReceiver
    {
        public RP2350_DMA(IMachine machine) : base(machine, RP2350_Atomic.Size, Lines)
        {
            next = NewAlarm("next", Move);
            for(var i = 0; i < channels.Length; i++)
            {
                channels[i] = new Channel();
            }
        }

        public void OnGPIO(int number, bool value)
        {
            requests[number] = value;
            if(value)
            {
                Move();
            }
        }

        public override uint ReadDoubleWord(long offset)
        {
            return Read(offset & 0xFFF);
        }

        public override void WriteDoubleWord(long offset, uint value)
        {
            var register = offset & 0xFFF;
            Write(register, RP2350_Atomic.Value(offset, (offset >> 12) == 0 ? 0 : Read(register), value));
            Move();
        }

        public override void Reset()
        {
            base.Reset();
            next.Cancel();
            raw = 0;
            Array.Clear(enabled, 0, Lines);
            Array.Clear(forced, 0, Lines);
            for(var i = 0; i < channels.Length; i++)
            {
                channels[i] = new Channel();
            }
        }

        private uint Read(long offset)
        {
            if(offset < ChannelEnd)
            {
                var channel = channels[offset / Stride];
                switch(RegisterAt(offset))
                {
                    case Register.Source:
                        return channel.Source;
                    case Register.Destination:
                        return channel.Destination;
                    case Register.Count:
                        return channel.Left | channel.Mode << 28;
                    default:
                        return channel.Control | (channel.IsRunning ? Busy : 0);
                }
            }
            if(offset >= FirstLine && offset < FirstLine + 16 * Lines)
            {
                var line = (offset - FirstLine) / 16;
                switch(offset & 15)
                {
                    case 0:
                        return raw;
                    case 4:
                        return enabled[line];
                    case 8:
                        return forced[line];
                    default:
                        return raw & enabled[line] | forced[line];
                }
            }
            return offset == ChannelCountRegister ? (uint)channels.Length : 0;
        }

        private void Write(long offset, uint value)
        {
            if(offset < ChannelEnd)
            {
                var channel = channels[offset / Stride];
                switch(RegisterAt(offset))
                {
                    case Register.Source:
                        channel.Source = value;
                        break;
                    case Register.Destination:
                        channel.Destination = value;
                        break;
                    case Register.Count:
                        channel.Reload = value & CountMask;
                        channel.Mode = value >> 28;
                        break;
                    default:
                        channel.Control = value & 0x03FFFFFF;
                        break;
                }
                // The last register of each view of a channel starts it, except when it is written with zero in a view that is not the first.
                if((offset & 15) == 12 && (value != 0 || (offset & 0x30) == 0))
                {
                    Trigger(channel);
                }
            }
            else if(offset >= FirstLine && offset < FirstLine + 16 * Lines)
            {
                var line = (offset - FirstLine) / 16;
                switch(offset & 15)
                {
                    case 4:
                        enabled[line] = value & 0xFFFF;
                        break;
                    case 8:
                        forced[line] = value & 0xFFFF;
                        break;
                    default:
                        raw &= ~value;
                        break;
                }
            }
            else if(offset == TriggerRegister || offset == AbortRegister)
            {
                for(var i = 0; i < channels.Length; i++)
                {
                    if((value >> i & 1) == 0)
                    {
                        continue;
                    }
                    if(offset == TriggerRegister)
                    {
                        Trigger(channels[i]);
                    }
                    else
                    {
                        channels[i].IsRunning = false;
                    }
                }
            }
        }

        // Each of the four views of a channel has its registers in another order.
        private static Register RegisterAt(long offset)
        {
            switch(offset & 0x3C)
            {
                case 0x00:
                case 0x14:
                case 0x28:
                case 0x3C:
                    return Register.Source;
                case 0x04:
                case 0x18:
                case 0x2C:
                case 0x34:
                    return Register.Destination;
                case 0x08:
                case 0x1C:
                case 0x24:
                case 0x38:
                    return Register.Count;
                default:
                    return Register.Control;
            }
        }

        private static void Trigger(Channel channel)
        {
            if((channel.Control & Enable) == 0 || channel.IsRunning)
            {
                return;
            }
            channel.Left = channel.Reload;
            channel.IsRunning = channel.Left > 0;
        }

        private bool IsReady(Channel channel)
        {
            var request = channel.Control >> 17 & 63;
            return channel.IsRunning && (channel.Control & Enable) != 0 && (request == Always || requests[request]);
        }

        // A transfer of each channel that may go on, again and again. Peripherals change their requests meanwhile.
        private void Move()
        {
            if(isMoving)
            {
                return;
            }
            isMoving = true;
            var moved = 0;
            var before = -1;
            while(moved != before && moved < MostAtOnce)
            {
                before = moved;
                for(var i = 0; i < channels.Length; i++)
                {
                    if(IsReady(channels[i]))
                    {
                        Transfer(i);
                        moved++;
                    }
                }
            }
            isMoving = false;
            if(moved >= MostAtOnce)
            {
                next.InTicks((ulong)moved, Frequency);
            }
            for(var i = 0; i < Lines; i++)
            {
                Connections[i].Set((raw & enabled[i] | forced[i]) != 0);
            }
        }

        private void Transfer(int number)
        {
            var channel = channels[number];
            var control = channel.Control;
            var size = 1u << (int)(control >> 2 & 3);
            var source = channel.Source;
            var destination = channel.Destination;
            var ringIsDestination = (control >> 12 & 1) != 0;
            channel.Source = Advance(control, source, size, IncrementSource, !ringIsDestination);
            channel.Destination = Advance(control, destination, size, IncrementDestination, ringIsDestination);
            Copy(source, destination, size);
            if(!channel.IsRunning || channel.Mode == Endless || --channel.Left > 0)
            {
                return;
            }
            channel.IsRunning = false;
            if((control & Quiet) == 0)
            {
                raw |= 1u << number;
            }
            var chained = (int)(control >> 13 & 15);
            if(channel.Mode == BeginAgain)
            {
                Trigger(channel);
            }
            else if(chained != number)
            {
                Trigger(channels[chained]);
            }
        }

        private static uint Advance(uint control, uint address, uint size, uint increment, bool hasRing)
        {
            if((control & increment) == 0)
            {
                return address;
            }
            var ring = (int)(control >> 8 & 15);
            var mask = ring == 0 || !hasRing ? uint.MaxValue : (1u << ring) - 1;
            return address & ~mask | address + size & mask;
        }

        private void Copy(uint source, uint destination, uint size)
        {
            var bus = Machine.SystemBus;
            switch(size)
            {
                case 1:
                    bus.WriteByte(destination, bus.ReadByte(source));
                    break;
                case 2:
                    bus.WriteWord(destination, bus.ReadWord(source));
                    break;
                default:
                    bus.WriteDoubleWord(destination, bus.ReadDoubleWord(source));
                    break;
            }
        }

        private bool isMoving;
        private uint raw;
        private readonly uint[] enabled = new uint[Lines];
        private readonly uint[] forced = new uint[Lines];
        private readonly bool[] requests = new bool[64];
        private readonly Channel[] channels = new Channel[16];
        private readonly FlintAlarm next;

        private enum Register
        {
            Source,
            Destination,
            Count,
            Control,
        }

        private class Channel
        {
            public uint Source;
            public uint Destination;
            public uint Reload;
            // The highest bits of the count: to end, to begin again, or not to count.
            public uint Mode;
            public uint Left;
            public uint Control;
            public bool IsRunning;
        }

        private const int Lines = 4;
        private const int MostAtOnce = 4096;
        private const ulong Frequency = 150000000;
        private const long Stride = 0x40;
        private const long ChannelEnd = 16 * Stride;
        private const long FirstLine = 0x400;
        private const long TriggerRegister = 0x450;
        private const long AbortRegister = 0x464;
        private const long ChannelCountRegister = 0x468;
        private const uint CountMask = 0x0FFFFFFF;
        private const uint BeginAgain = 1;
        private const uint Endless = 15;
        private const uint Always = 63;
        private const uint Enable = 1 << 0;
        private const uint IncrementSource = 1 << 4;
        private const uint IncrementDestination = 1 << 6;
        private const uint Quiet = 1 << 23;
        private const uint Busy = 1 << 26;
    }
}
