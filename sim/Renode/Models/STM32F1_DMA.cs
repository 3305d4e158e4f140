// A DMA controller as the STM32F1, the GD32VF103 and the CH32V003 have it (GD32VF103 User Manual, DMA). Inputs are the channels' requests: each rising edge moves one item, and so does a
// request that is there when its channel is switched on; a channel from memory to memory moves all at once. Outputs are the interrupts.
using Antmicro.Renode.Core;
using Antmicro.Renode.Peripherals.Bus;

namespace Antmicro.Renode.Peripherals.DMA
{
    public class STM32F1_DMA : FlintPeripheral, IGPIOReceiver
    {
        public STM32F1_DMA(IMachine machine, int numberOfChannels = 7) : base(machine, 0x400, numberOfChannels)
        {
            channels = new Channel[numberOfChannels];
            requests = new bool[numberOfChannels];
            Reset();
        }

        public void OnGPIO(int number, bool value)
        {
            if(number >= channels.Length)
            {
                return;
            }
            requests[number] = value;
            if(value && IsOn(number))
            {
                Move(number);
                Refresh();
            }
        }

        public override uint ReadDoubleWord(long offset)
        {
            if(offset == 0)
            {
                return flags;
            }
            return (offset - First) % Stride == 4 && offset > First ? channels[(offset - First) / Stride].Left : Word(offset);
        }

        public override void WriteDoubleWord(long offset, uint value)
        {
            var channel = (int)((offset - First) / Stride);
            if(offset == 4)
            {
                Clear(value);
            }
            else if(offset < First || channel >= channels.Length)
            {
                return;
            }
            else if((offset - First) % Stride == 4)
            {
                channels[channel].Left = value & 0xFFFF;
            }
            else
            {
                var starts = (offset - First) % Stride == 0 && (value & Enable) != 0 && !IsOn(channel);
                SetWord(offset, value);
                if(starts)
                {
                    Begin(channel);
                    channels[channel].Total = channels[channel].Left;
                    while((value & MemoryToMemory) != 0 && IsOn(channel))
                    {
                        Move(channel);
                    }
                    if(requests[channel] && IsOn(channel))
                    {
                        Move(channel);
                    }
                }
            }
            Refresh();
        }

        public override void Reset()
        {
            base.Reset();
            flags = 0;
            for(var i = 0; i < channels.Length; i++)
            {
                channels[i] = new Channel();
            }
        }

        private uint Control(int channel)
        {
            return Word(First + Stride * channel);
        }

        private bool IsOn(int channel)
        {
            return (Control(channel) & Enable) != 0 && channels[channel].Left > 0;
        }

        private void Begin(int channel)
        {
            channels[channel].Peripheral = Word(First + Stride * channel + 8);
            channels[channel].Memory = Word(First + Stride * channel + 12);
        }

        private void Move(int number)
        {
            var control = Control(number);
            var channel = channels[number];
            var peripheralSize = 1u << (int)(control >> 8 & 3);
            var memorySize = 1u << (int)(control >> 10 & 3);
            var peripheral = channel.Peripheral;
            var memory = channel.Memory;
            channel.Peripheral += (control & PeripheralIncrements) != 0 ? peripheralSize : 0;
            channel.Memory += (control & MemoryIncrements) != 0 ? memorySize : 0;
            channel.Left--;
            if(channel.Left == channel.Total / 2)
            {
                flags |= (Any | Half) << (4 * number);
            }
            if(channel.Left == 0)
            {
                flags |= (Any | Complete) << (4 * number);
                if((control & Circular) != 0)
                {
                    channel.Left = channel.Total;
                    Begin(number);
                }
            }
            // Last, as a peripheral that has room for more asks for it while it is written.
            if((control & FromMemory) != 0)
            {
                Write(peripheral, peripheralSize, Read(memory, memorySize));
            }
            else
            {
                Write(memory, memorySize, Read(peripheral, peripheralSize));
            }
        }

        private uint Read(uint address, uint size)
        {
            var bus = Machine.SystemBus;
            return size == 1 ? bus.ReadByte(address) : size == 2 ? bus.ReadWord(address) : bus.ReadDoubleWord(address);
        }

        private void Write(uint address, uint size, uint value)
        {
            var bus = Machine.SystemBus;
            switch(size)
            {
                case 1:
                    bus.WriteByte(address, (byte)value);
                    break;
                case 2:
                    bus.WriteWord(address, (ushort)value);
                    break;
                default:
                    bus.WriteDoubleWord(address, value);
                    break;
            }
        }

        private void Clear(uint value)
        {
            for(var i = 0; i < channels.Length; i++)
            {
                var bits = value >> (4 * i) & 15;
                flags &= ~(((bits & Any) != 0 ? 15 : bits) << (4 * i));
                if((flags >> (4 * i) & (Complete | Half | Failed)) == 0)
                {
                    flags &= ~(Any << (4 * i));
                }
            }
        }

        private void Refresh()
        {
            for(var i = 0; i < channels.Length; i++)
            {
                Connections[i].Set((flags >> (4 * i) & Control(i) & (Complete | Half | Failed)) != 0);
            }
        }

        private uint flags;
        private readonly Channel[] channels;
        private readonly bool[] requests;

        private class Channel
        {
            public uint Peripheral;
            public uint Memory;
            public uint Left;
            public uint Total;
        }

        private const long First = 0x08;
        private const long Stride = 0x14;
        private const uint Enable = 1 << 0;
        private const uint FromMemory = 1 << 4;
        private const uint Circular = 1 << 5;
        private const uint PeripheralIncrements = 1 << 6;
        private const uint MemoryIncrements = 1 << 7;
        private const uint MemoryToMemory = 1 << 14;
        private const uint Any = 1 << 0;
        private const uint Complete = 1 << 1;
        private const uint Half = 1 << 2;
        private const uint Failed = 1 << 3;
    }
}
