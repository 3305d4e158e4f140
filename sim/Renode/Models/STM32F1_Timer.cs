// A timer of 16 bits as the STM32F1, the GD32VF103 and the CH32V003 have it (GD32VF103 User Manual, TIMER; CH32V003 Reference Manual, TIM): it counts up and compares. Outputs 0 to 3 are
// the channels' levels, IRQ is every interrupt, UP that of updates, CC that of channels. Capture, complementary outputs and slave modes are left out.
using System;
using Antmicro.Renode.Core;

namespace Antmicro.Renode.Peripherals.Timers
{
    public class STM32F1_Timer : FlintPeripheral
    {
        public STM32F1_Timer(IMachine machine, ulong frequency = 8000000, bool isBasic = false, bool isAdvanced = false) : base(machine, 0x400, ChannelCount)
        {
            this.frequency = frequency;
            this.isAdvanced = isAdvanced;
            channels = isBasic ? 0 : ChannelCount;
            IRQ = new GPIO();
            UP = new GPIO();
            CC = new GPIO();
            next = NewAlarm("next", Reach);
            Reset();
        }

        public override uint ReadDoubleWord(long offset)
        {
            return offset == CounterRegister ? Count : Word(offset);
        }

        public override void WriteDoubleWord(long offset, uint value)
        {
            var count = Count;
            switch(offset)
            {
                case Flags:
                    // They are cleared by storing a 0.
                    SetWord(Flags, Word(Flags) & value);
                    Refresh(count);
                    return;
                case Events:
                    SetWord(Flags, Word(Flags) | value & ChannelFlags);
                    if((value & UpdateFlag) != 0)
                    {
                        Update();
                    }
                    Refresh(Count);
                    return;
                case CounterRegister:
                    Restart(value & 0xFFFF);
                    break;
                case Control:
                    SetWord(offset, value);
                    Restart(count);
                    break;
                case Reload:
                    SetWord(offset, value & 0xFFFF);
                    if((Word(Control) & ReloadIsShadowed) == 0)
                    {
                        Restart(count);
                        top = value & 0xFFFF;
                    }
                    break;
                default:
                    SetWord(offset, value);
                    var channel = (int)(offset - Compare) / 4;
                    if(offset >= Compare && channel < channels && !IsShadowed(channel))
                    {
                        matches[channel] = value & 0xFFFF;
                    }
                    break;
            }
            Arm(Count, Elapsed);
            Refresh(Count);
        }

        public override void Reset()
        {
            base.Reset();
            next.Cancel();
            divider = top = start = repetitions = 0;
            Array.Clear(matches, 0, ChannelCount);
            Array.Clear(references, 0, ChannelCount);
            Refresh(0);
        }

        [DefaultInterrupt]
        public GPIO IRQ { get; }

        public GPIO UP { get; }

        public GPIO CC { get; }

        private bool IsRunning => (Word(Control) & Enable) != 0;

        private uint Count => IsRunning ? (uint)Math.Min(top, start + Elapsed / (divider + 1)) : start;

        // Clocks since the count was what it started with.
        private ulong Elapsed => (ulong)Math.Max(0, (long)Ticks(frequency) - (long)origin);

        private void Restart(uint count)
        {
            start = count;
            origin = Ticks(frequency);
        }

        // Takes over what was stored for the next period, and starts it.
        private void Update()
        {
            Restart(0);
            if((Word(Control) & UpdateDisable) == 0)
            {
                TakeOver();
            }
            Match(0);
            Arm(0, 0);
        }

        private void TakeOver()
        {
            divider = Word(Prescaler) & 0xFFFF;
            top = Word(Reload);
            repetitions = isAdvanced ? Word(Repetition) & 0xFF : 0;
            for(var i = 0; i < channels; i++)
            {
                matches[i] = Word(Compare + 4 * i) & 0xFFFF;
            }
            SetWord(Flags, Word(Flags) | UpdateFlag);
            if((Word(Control) & SinglePulse) != 0)
            {
                SetWord(Control, Word(Control) & ~Enable);
            }
        }

        // Comes back at the next count at which something happens.
        private void Arm(uint count, ulong elapsed)
        {
            next.Cancel();
            // A timer that counts to 0 stands still.
            if(!IsRunning || top == 0)
            {
                return;
            }
            target = top + 1;
            for(var i = 0; i < channels; i++)
            {
                if(Selection(i) == 0 && matches[i] > count && matches[i] < target)
                {
                    target = matches[i];
                }
            }
            var due = (ulong)(target - start) * (divider + 1);
            next.InTicks(due > elapsed ? due - elapsed : 0, frequency);
        }

        private void Reach()
        {
            // From here on it counts from what it has reached, at the moment at which that was due.
            origin += (ulong)(target - start) * (divider + 1);
            start = target;
            if(target > top)
            {
                start = 0;
                if(repetitions > 0)
                {
                    repetitions--;
                }
                else if((Word(Control) & UpdateDisable) == 0)
                {
                    TakeOver();
                }
            }
            Match(start);
            Arm(start, 0);
            Refresh(start);
        }

        // What the channels do at a count.
        private void Match(uint count)
        {
            for(var i = 0; i < channels; i++)
            {
                if(Selection(i) != 0 || matches[i] != count)
                {
                    continue;
                }
                SetWord(Flags, Word(Flags) | 2u << i);
                var mode = Mode(i);
                references[i] = mode == 1 || mode == 3 && !references[i] || mode != 2 && mode != 3 && references[i];
            }
        }

        private uint ModeBits(int channel)
        {
            return Word(Modes + channel / 2 * 4) >> (channel % 2 * 8);
        }

        private uint Selection(int channel)
        {
            return ModeBits(channel) & 3;
        }

        private uint Mode(int channel)
        {
            return ModeBits(channel) >> 4 & 7;
        }

        private bool IsShadowed(int channel)
        {
            return (ModeBits(channel) & 8) != 0 && Selection(channel) == 0 && IsRunning;
        }

        private bool Level(int channel, uint count)
        {
            var enabled = Word(ChannelEnable) >> (4 * channel);
            if((enabled & 1) == 0 || Selection(channel) != 0 || isAdvanced && (Word(Protection) & MainOutput) == 0)
            {
                return false;
            }
            bool isActive;
            switch(Mode(channel))
            {
                case 4:
                    isActive = false;
                    break;
                case 5:
                    isActive = true;
                    break;
                case 6:
                    isActive = count < matches[channel];
                    break;
                case 7:
                    isActive = count >= matches[channel];
                    break;
                default:
                    isActive = references[channel];
                    break;
            }
            return isActive != ((enabled & 2) != 0);
        }

        private void Refresh(uint count)
        {
            for(var i = 0; i < channels; i++)
            {
                Connections[i].Set(Level(i, count));
            }
            var requests = Word(Flags) & Word(InterruptEnable);
            UP.Set((requests & UpdateFlag) != 0);
            CC.Set((requests & ChannelFlags) != 0);
            IRQ.Set((requests & 0xFF) != 0);
        }

        private uint divider;
        private uint top;
        private uint start;
        private uint target;
        private uint repetitions;
        private ulong origin;

        private readonly ulong frequency;
        private readonly bool isAdvanced;
        private readonly int channels;
        private readonly uint[] matches = new uint[ChannelCount];
        private readonly bool[] references = new bool[ChannelCount];
        private readonly FlintAlarm next;

        private const int ChannelCount = 4;
        private const long Control = 0x00;
        private const long InterruptEnable = 0x0C;
        private const long Flags = 0x10;
        private const long Events = 0x14;
        private const long Modes = 0x18;
        private const long ChannelEnable = 0x20;
        private const long CounterRegister = 0x24;
        private const long Prescaler = 0x28;
        private const long Reload = 0x2C;
        private const long Repetition = 0x30;
        private const long Compare = 0x34;
        private const long Protection = 0x44;
        private const uint Enable = 1 << 0;
        private const uint UpdateDisable = 1 << 1;
        private const uint SinglePulse = 1 << 3;
        private const uint ReloadIsShadowed = 1 << 7;
        private const uint UpdateFlag = 1 << 0;
        private const uint ChannelFlags = 0x1E;
        private const uint MainOutput = 1 << 15;
    }
}
