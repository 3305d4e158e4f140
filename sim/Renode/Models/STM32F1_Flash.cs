// The controllers of the internal flash of the GD32VF103 and the CH32V003 (GD32VF103 User Manual, Flash memory controller; CH32V003 Reference Manual, Flash memory). A page is erased while
// the core stands still. What is stored goes into the flash at once and in no time, though the controller be locked.
using System;
using Antmicro.Renode.Core;
using Antmicro.Renode.Peripherals.CPU;
using Antmicro.Renode.Peripherals.Memory;
using Antmicro.Renode.Time;

namespace Antmicro.Renode.Peripherals.MTD
{
    public abstract class STM32F1_Flash : FlintPeripheral
    {
        protected STM32F1_Flash(IMachine machine, MappedMemory flash, uint fastPageSize, ulong eraseMicroseconds) : base(machine, 0x400)
        {
            this.flash = flash;
            this.fastPageSize = fastPageSize;
            this.eraseMicroseconds = eraseMicroseconds;
            Fill(0, (uint)flash.Size);
            Reset();
        }

        public override uint ReadDoubleWord(long offset)
        {
            return Word(offset);
        }

        public override void WriteDoubleWord(long offset, uint value)
        {
            switch(offset)
            {
                case 0x04:
                    TakeKey(ref keys, value, Lock);
                    break;
                case 0x24:
                    TakeKey(ref fastKeys, value, FastLock);
                    break;
                case 0x0C:
                    SetWord(offset, Word(offset) & ~value);
                    break;
                case Control:
                    WriteControl(value);
                    break;
                default:
                    SetWord(offset, value);
                    break;
            }
        }

        public override void Reset()
        {
            base.Reset();
            keys = fastKeys = 0;
            SetWord(Control, Lock | (fastPageSize > 0 ? FastLock : 0));
        }

        private void TakeKey(ref int taken, uint key, uint locks)
        {
            var isRight = taken == 0 && key == 0x45670123 || taken == 1 && key == 0xCDEF89AB;
            // After a wrong key it stays locked until reset.
            taken = isRight ? taken + 1 : 3;
            if(taken == 2)
            {
                SetWord(Control, Word(Control) & ~locks);
                taken = 0;
            }
        }

        private void WriteControl(uint value)
        {
            if((Word(Control) & Lock) != 0)
            {
                return;
            }
            // Locks are set by storing a 1, and opened by keys only.
            SetWord(Control, value & ~Start | Word(Control) & FastLock);
            if((value & Start) == 0)
            {
                return;
            }
            if((value & EraseAll) != 0)
            {
                Erase(0, (uint)flash.Size);
            }
            else if((value & ErasePage) != 0)
            {
                Erase(Word(Address), PageSize);
            }
            else if((value & EraseFastPage) != 0 && (Word(Control) & FastLock) == 0)
            {
                Erase(Word(Address), fastPageSize);
            }
        }

        private void Erase(uint address, uint length)
        {
            var start = (address & ~Origin) / length * length;
            if(start + length > flash.Size)
            {
                return;
            }
            Fill(start, length);
            SetWord(0x0C, Word(0x0C) | Done);
            if(Machine.SystemBus.TryGetCurrentCPU(out var cpu))
            {
                ((BaseCPU)cpu).SkipTime(TimeInterval.FromMicroseconds(eraseMicroseconds));
            }
        }

        private void Fill(uint start, uint length)
        {
            var erased = new byte[length];
            Array.Fill(erased, (byte)0xFF);
            flash.WriteBytes(start, erased, 0, erased.Length);
        }

        private int keys;
        private int fastKeys;
        private readonly MappedMemory flash;
        private readonly uint fastPageSize;
        private readonly ulong eraseMicroseconds;

        private const uint Origin = 0x08000000;
        private const uint PageSize = 1024;
        private const long Control = 0x10;
        private const long Address = 0x14;
        private const uint ErasePage = 1 << 1;
        private const uint EraseAll = 1 << 2;
        private const uint Start = 1 << 6;
        private const uint Lock = 1 << 7;
        private const uint FastLock = 1 << 15;
        private const uint EraseFastPage = 1 << 17;
        private const uint Done = 1 << 5;
    }

    public class GD32_FMC : STM32F1_Flash
    {
        public GD32_FMC(IMachine machine, MappedMemory flash) : base(machine, flash, 0, 100000)
        {
        }
    }

    public class WCH_FLASH : STM32F1_Flash
    {
        public WCH_FLASH(IMachine machine, MappedMemory flash) : base(machine, flash, 64, 2500)
        {
        }
    }
}
