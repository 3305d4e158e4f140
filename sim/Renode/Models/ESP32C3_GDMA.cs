// An ESP32-C3's DMA controller (ESP32-C3 Technical Reference Manual, GDMA Controller): three channels that each take bytes out of one list of buffers and put bytes into another, for a
// peripheral or from memory to memory. It reaches RAM only; what moves takes no time. Outputs are the channels' interrupts.
using System;
using Antmicro.Renode.Core;
using Antmicro.Renode.Peripherals.Bus;

namespace Antmicro.Renode.Peripherals.DMA
{
    public class ESP32C3_GDMA : FlintPeripheral
    {
        public ESP32C3_GDMA(IMachine machine) : base(machine, 0x1000, ChannelCount)
        {
            Reset();
        }

        // There is something to take, or room to give.
        public event Action Ready;

        // The next byte that the memory has for a peripheral.
        public bool TryTake(uint peripheral, out byte value)
        {
            value = 0;
            var channel = Array.Find(channels, each => each.OutPeripheral == peripheral && each.Out != 0);
            return channel != null && TryTake(channel, out value);
        }

        // Whether there is a buffer for what a peripheral has received; when it has none left, that is told.
        public bool HasRoom(uint peripheral)
        {
            var channel = Array.Find(channels, each => each.InPeripheral == peripheral && each.IsInStarted);
            return channel != null && HasRoom(channel);
        }

        public void Give(uint peripheral, byte value)
        {
            Give(Array.Find(channels, each => each.InPeripheral == peripheral && each.IsInStarted), value, false);
        }

        // Ends the frame that a peripheral receives, if there is anything of it in the current buffer.
        public void End(uint peripheral)
        {
            var channel = Array.Find(channels, each => each.InPeripheral == peripheral && each.In != 0 && each.Filled > 0);
            if(channel != null)
            {
                Close(channel, true);
            }
        }

        public override uint ReadDoubleWord(long offset)
        {
            if(offset < ChannelCount * InterruptStride)
            {
                var channel = channels[offset / InterruptStride];
                switch(offset % InterruptStride)
                {
                    case 0:
                        return channel.Raw;
                    case 4:
                        return channel.Raw & channel.Enabled;
                    case 8:
                        return channel.Enabled;
                    default:
                        return 0;
                }
            }
            return Word(offset);
        }

        public override void WriteDoubleWord(long offset, uint value)
        {
            if(offset < ChannelCount * InterruptStride)
            {
                var channel = channels[offset / InterruptStride];
                if(offset % InterruptStride == 8)
                {
                    channel.Enabled = value;
                }
                else if(offset % InterruptStride == 12)
                {
                    channel.Raw &= ~value;
                }
                Refresh();
                return;
            }
            var isChannel = offset >= FirstChannel && offset < FirstChannel + ChannelCount * ChannelStride;
            var register = (offset - FirstChannel) % ChannelStride;
            SetWord(offset, isChannel && register % OutRegisters == Link ? value & AddressMask : value);
            if(isChannel)
            {
                WriteChannel(channels[(offset - FirstChannel) / ChannelStride], register, value);
                Refresh();
                Ready?.Invoke();
            }
        }

        public override void Reset()
        {
            base.Reset();
            for(var i = 0; i < ChannelCount; i++)
            {
                channels[i] = new Channel();
                SetWord(FirstChannel + ChannelStride * i + Peripheral, Nothing);
                SetWord(FirstChannel + ChannelStride * i + OutRegisters, 8);
                SetWord(FirstChannel + ChannelStride * i + OutRegisters + Peripheral, Nothing);
            }
        }

        private void WriteChannel(Channel channel, long register, uint value)
        {
            switch(register)
            {
                case 0:
                    channel.CopiesMemory = (value & FromMemory) != 0;
                    if((value & ResetBit) != 0)
                    {
                        channel.StopIn();
                    }
                    break;
                case Link:
                    if((value & StopIn) != 0)
                    {
                        channel.StopIn();
                    }
                    if((value & StartIn) != 0)
                    {
                        channel.StopIn();
                        channel.IsInStarted = true;
                        channel.In = AddressBase | value & AddressMask;
                    }
                    if((value & RestartIn) != 0 && channel.IsInStarted && channel.In == 0)
                    {
                        channel.In = NextOf(channel.LastIn);
                    }
                    break;
                case Peripheral:
                    channel.InPeripheral = value & Nothing;
                    break;
                case OutRegisters:
                    if((value & ResetBit) != 0)
                    {
                        channel.Out = 0;
                    }
                    break;
                case OutRegisters + Link:
                    if((value & StopOut) != 0)
                    {
                        channel.Out = 0;
                    }
                    if((value & StartOut) != 0)
                    {
                        channel.Out = AddressBase | value & AddressMask;
                        channel.Taken = 0;
                    }
                    break;
                case OutRegisters + Peripheral:
                    channel.OutPeripheral = value & Nothing;
                    break;
            }
            while(channel.CopiesMemory && channel.In != 0 && channel.Out != 0 && TryTake(channel, out var copied))
            {
                Give(channel, copied, channel.Out == 0);
            }
        }

        private bool TryTake(Channel channel, out byte value)
        {
            value = 0;
            var head = Machine.SystemBus.ReadDoubleWord(channel.Out);
            var length = head >> 12 & LengthMask;
            if(channel.Taken < length)
            {
                var address = Machine.SystemBus.ReadDoubleWord(channel.Out + 4) + channel.Taken;
                if(!IsInRam(address))
                {
                    channel.Out = 0;
                    channel.Raw |= OutError;
                    Refresh();
                    return false;
                }
                value = Machine.SystemBus.ReadByte(address);
                channel.Taken++;
                if(channel.Taken < length)
                {
                    return true;
                }
            }
            var next = NextOf(channel.Out);
            channel.Raw |= OutDone | ((head & EndOfFrame) != 0 ? OutEnd : 0) | (next == 0 ? OutTotalEnd : 0);
            channel.Out = next;
            channel.Taken = 0;
            Refresh();
            return length > 0;
        }

        private bool HasRoom(Channel channel)
        {
            if(channel.In != 0)
            {
                return true;
            }
            channel.Raw |= InEmpty;
            Refresh();
            return false;
        }

        private void Give(Channel channel, byte value, bool isLast)
        {
            var address = Machine.SystemBus.ReadDoubleWord(channel.In + 4) + channel.Filled;
            if(!IsInRam(address))
            {
                channel.StopIn();
                channel.Raw |= InError;
                Refresh();
                return;
            }
            Machine.SystemBus.WriteByte(address, value);
            channel.Filled++;
            if(isLast || channel.Filled >= (Machine.SystemBus.ReadDoubleWord(channel.In) & LengthMask))
            {
                Close(channel, isLast);
            }
        }

        // Gives the current buffer to the program.
        private void Close(Channel channel, bool isLast)
        {
            var head = Machine.SystemBus.ReadDoubleWord(channel.In) & LengthMask | channel.Filled << 12 | (isLast ? EndOfFrame : 0);
            Machine.SystemBus.WriteDoubleWord(channel.In, head);
            channel.Raw |= isLast ? InDone | InEnd : InDone;
            channel.LastIn = channel.In;
            channel.In = NextOf(channel.In);
            channel.Filled = 0;
            Refresh();
        }

        private uint NextOf(uint descriptor)
        {
            return Machine.SystemBus.ReadDoubleWord(descriptor + 8);
        }

        private static bool IsInRam(uint address)
        {
            return address >= 0x3FC80000 && address < 0x3FCE0000;
        }

        private void Refresh()
        {
            for(var i = 0; i < ChannelCount; i++)
            {
                Connections[i].Set((channels[i].Raw & channels[i].Enabled) != 0);
            }
        }

        private readonly Channel[] channels = new Channel[ChannelCount];

        private class Channel
        {
            public void StopIn()
            {
                IsInStarted = false;
                In = 0;
                Filled = 0;
            }

            public uint Raw;
            public uint Enabled;
            public bool CopiesMemory;
            public uint InPeripheral = Nothing;
            public uint OutPeripheral = Nothing;
            // It was started, and not stopped; it may wait for more buffers.
            public bool IsInStarted;
            // The descriptor of the buffer that is being filled, 0 when there is none, and the one before.
            public uint In;
            public uint LastIn;
            public uint Filled;
            // The descriptor of the buffer that is being emptied, 0 when there is none.
            public uint Out;
            public uint Taken;
        }

        private const int ChannelCount = 3;
        private const long InterruptStride = 0x10;
        private const long FirstChannel = 0x70;
        private const long ChannelStride = 0xC0;
        private const long OutRegisters = 0x60;
        private const long Link = 0x10;
        private const long Peripheral = 0x30;
        private const uint AddressBase = 0x3FC00000;
        private const uint AddressMask = 0xFFFFF;
        private const uint LengthMask = 0xFFF;
        private const uint Nothing = 0x3F;
        private const uint EndOfFrame = 1u << 30;
        private const uint ResetBit = 1 << 0;
        private const uint FromMemory = 1 << 4;
        private const uint StopIn = 1 << 21;
        private const uint StartIn = 1 << 22;
        private const uint RestartIn = 1 << 23;
        private const uint StopOut = 1 << 20;
        private const uint StartOut = 1 << 21;
        private const uint InDone = 1 << 0;
        private const uint InEnd = 1 << 1;
        private const uint OutDone = 1 << 3;
        private const uint OutEnd = 1 << 4;
        private const uint InError = 1 << 5;
        private const uint OutError = 1 << 6;
        private const uint InEmpty = 1 << 7;
        private const uint OutTotalEnd = 1 << 8;
    }
}
