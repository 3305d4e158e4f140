// A Hazard3 core: Renode's RISC-V core with the instructions of Zcb, Zcmp and Zbkb, which that lacks (RISC-V Code Size Reduction; RISC-V Cryptography Extensions, scalar).
using System;
using Antmicro.Renode.Core;

namespace Antmicro.Renode.Peripherals.CPU
{
    public class Hazard3 : RiscV32
    {
        public Hazard3(IMachine machine, string cpuType, uint hartId = 0, bool allowUnalignedAccesses = false)
            : base(machine, cpuType.Replace("_zbkb", "").Replace("_zcb", "").Replace("_zcmp", ""), hartId: hartId, allowUnalignedAccesses: allowUnalignedAccesses)
        {
            this.machine = machine;
            InstallLoadsAndStores();
            InstallArithmetic();
            InstallPushAndPop();
            InstallPacking();
        }

        // Letters stand for bits of any value.
        private void InstallLoadsAndStores()
        {
            Install("100000sssuuddd00", code => Set(Low(code), machine.SystemBus.ReadByte(Get(High(code)) + ByteOffset(code))));
            Install("100001sss0uddd00", code => Set(Low(code), machine.SystemBus.ReadWord(Get(High(code)) + HalfOffset(code))));
            Install("100001sss1uddd00", code => Set(Low(code), (uint)(short)machine.SystemBus.ReadWord(Get(High(code)) + HalfOffset(code))));
            Install("100010sssuuddd00", code => machine.SystemBus.WriteByte(Get(High(code)) + ByteOffset(code), (byte)Get(Low(code))));
            Install("100011sss0uddd00", code => machine.SystemBus.WriteWord(Get(High(code)) + HalfOffset(code), (ushort)Get(Low(code))));
        }

        private void InstallArithmetic()
        {
            Install("100111ddd1100001", code => Set(High(code), Get(High(code)) & 0xFF));
            Install("100111ddd1100101", code => Set(High(code), (uint)(sbyte)Get(High(code))));
            Install("100111ddd1101001", code => Set(High(code), Get(High(code)) & 0xFFFF));
            Install("100111ddd1101101", code => Set(High(code), (uint)(short)Get(High(code))));
            Install("100111ddd1110101", code => Set(High(code), ~Get(High(code))));
            Install("100111ddd10sss01", code => Set(High(code), Get(High(code)) * Get(Low(code))));
        }

        private void InstallPushAndPop()
        {
            Install("10111000rrrrpp10", Push);
            Install("10111010rrrrpp10", code => Pop(code));
            Install("10111100rrrrpp10", code =>
            {
                Pop(code);
                Set(10, 0);
                PC = Get(1);
            });
            Install("10111110rrrrpp10", code =>
            {
                Pop(code);
                PC = Get(1);
            });
            Install("101011ddd01ddd10", code =>
            {
                Set(Saved(code >> 7), Get(10));
                Set(Saved(code >> 2), Get(11));
            });
            Install("101011sss11sss10", code =>
            {
                var second = Get(Saved(code >> 2));
                Set(10, Get(Saved(code >> 7)));
                Set(11, second);
            });
        }

        private void InstallPacking()
        {
            Install("0000100tttttsssss100ddddd0110011", code => Set(Destination(code), Get(First(code)) & 0xFFFF | Get(Second(code)) << 16));
            Install("0000100tttttsssss111ddddd0110011", code => Set(Destination(code), Get(First(code)) & 0xFF | (Get(Second(code)) & 0xFF) << 8));
            Install("011010000111sssss101ddddd0010011", code => Set(Destination(code), Map(Get(First(code)), i => i ^ 7)));
            Install("000010001111sssss001ddddd0010011", code => Set(Destination(code), Map(Get(First(code)), i => i < 16 ? 2 * i : 2 * i - 31)));
            Install("000010001111sssss101ddddd0010011", code => Set(Destination(code), Map(Get(First(code)), i => i / 2 + (i % 2 == 0 ? 0 : 16))));
        }

        private void Install(string pattern, Action<ulong> execute)
        {
            if(!InstallCustomInstruction(pattern, execute))
            {
                throw new InvalidOperationException($"the core takes no further instruction: {pattern}");
            }
        }

        // The stack grows by the registers, rounded up to 16 bytes, and by further multiples of 16.
        private void Push(ulong code)
        {
            var address = Get(2);
            for(var i = RegisterCount(code) - 1; i >= 0; i--)
            {
                address -= 4;
                machine.SystemBus.WriteDoubleWord(address, Get(Listed(i)));
            }
            Set(2, Get(2) - Adjustment(code));
        }

        private void Pop(ulong code)
        {
            var stack = Get(2) + Adjustment(code);
            var address = stack;
            for(var i = RegisterCount(code) - 1; i >= 0; i--)
            {
                address -= 4;
                Set(Listed(i), machine.SystemBus.ReadDoubleWord(address));
            }
            Set(2, stack);
        }

        // ra, then s0, s1 and so on; a list of ten cannot be told, and the last one has all twelve.
        private static int RegisterCount(ulong code)
        {
            var list = (int)(code >> 4 & 15);
            return list == 15 ? 13 : list - 3;
        }

        private static int Listed(int index)
        {
            return index == 0 ? 1 : index < 3 ? 7 + index : 15 + index;
        }

        private static uint Adjustment(ulong code)
        {
            return (uint)(RegisterCount(code) * 4 + 15) / 16 * 16 + (uint)(code >> 2 & 3) * 16;
        }

        private static int Saved(ulong number)
        {
            return (int)(number & 7) < 2 ? 8 + (int)(number & 7) : 16 + (int)(number & 7);
        }

        private static uint ByteOffset(ulong code)
        {
            return (uint)(code >> 6 & 1 | (code >> 5 & 1) << 1);
        }

        private static uint HalfOffset(ulong code)
        {
            return (uint)(code >> 5 & 1) << 1;
        }

        private static int Low(ulong code)
        {
            return 8 + (int)(code >> 2 & 7);
        }

        private static int High(ulong code)
        {
            return 8 + (int)(code >> 7 & 7);
        }

        private static int Destination(ulong code)
        {
            return (int)(code >> 7 & 31);
        }

        private static int First(ulong code)
        {
            return (int)(code >> 15 & 31);
        }

        private static int Second(ulong code)
        {
            return (int)(code >> 20 & 31);
        }

        // Moves each bit to another place.
        private static uint Map(uint value, Func<int, int> place)
        {
            var result = 0u;
            for(var i = 0; i < 32; i++)
            {
                result |= (value >> i & 1) << place(i);
            }
            return result;
        }

        private uint Get(int register)
        {
            return register == 0 ? 0 : (uint)GetRegister(register).RawValue;
        }

        private void Set(int register, uint value)
        {
            if(register != 0)
            {
                SetRegister(register, value);
            }
        }

        private readonly IMachine machine;
    }
}
