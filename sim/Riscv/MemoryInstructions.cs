using static Flint.Sim.Riscv.Extensions;
using static Flint.Sim.Riscv.Results;

namespace Flint.Sim.Riscv;

/// <summary>Loads and stores of RV32I and RV64I, and fences, which have nothing to order on a simulated hart.</summary>
internal static unsafe class MemoryInstructions
{
    public static IEnumerable<Encoding> Rows =>
    [
        new("lb", "............ ..... 000 ..... 0000011", Format.I, None, &LoadByte),
        new("lh", "............ ..... 001 ..... 0000011", Format.I, None, &LoadHalf),
        new("lw", "............ ..... 010 ..... 0000011", Format.I, None, &LoadWord),
        new("ld", "............ ..... 011 ..... 0000011", Format.I, Rv64, &LoadDouble),
        new("lbu", "............ ..... 100 ..... 0000011", Format.I, None, &LoadByteUnsigned),
        new("lhu", "............ ..... 101 ..... 0000011", Format.I, None, &LoadHalfUnsigned),
        new("lwu", "............ ..... 110 ..... 0000011", Format.I, Rv64, &LoadWordUnsigned),
        new("sb", "....... ..... ..... 000 ..... 0100011", Format.S, None, &StoreByte),
        new("sh", "....... ..... ..... 001 ..... 0100011", Format.S, None, &StoreHalf),
        new("sw", "....... ..... ..... 010 ..... 0100011", Format.S, None, &StoreWord),
        new("sd", "....... ..... ..... 011 ..... 0100011", Format.S, Rv64, &StoreDouble),
        new("fence", "............ ..... 000 ..... 0001111", Format.None, None, &Fence),
        new("fence.i", "............ ..... 001 ..... 0001111", Format.None, Zifencei, &FenceInstructions),
    ];

    private static bool LoadByte(Hart hart, Instruction* i)
    {
        ulong address = Address(hart, i);
        byte* at = hart.InWindow(address, 1);
        if (at == null)
            return hart.Load(i, address, 1) && Set(hart, i, (ulong)(sbyte)hart.Loaded) && hart.GoOnAfterLoad(i);
        return Set(hart, i, (ulong)*(sbyte*)at);
    }

    private static bool LoadHalf(Hart hart, Instruction* i)
    {
        ulong address = Address(hart, i);
        byte* at = hart.InWindow(address, 2);
        if (at == null)
            return hart.Load(i, address, 2) && Set(hart, i, (ulong)(short)hart.Loaded) && hart.GoOnAfterLoad(i);
        return Set(hart, i, (ulong)*(short*)at);
    }

    private static bool LoadWord(Hart hart, Instruction* i)
    {
        ulong address = Address(hart, i);
        byte* at = hart.InWindow(address, 4);
        if (at == null)
            return hart.Load(i, address, 4) && Set(hart, i, (ulong)(int)hart.Loaded) && hart.GoOnAfterLoad(i);
        return Set(hart, i, (ulong)*(int*)at);
    }

    private static bool LoadDouble(Hart hart, Instruction* i)
    {
        ulong address = Address(hart, i);
        byte* at = hart.InWindow(address, 8);
        if (at == null)
            return hart.Load(i, address, 8) && Set(hart, i, hart.Loaded) && hart.GoOnAfterLoad(i);
        return Set(hart, i, *(ulong*)at);
    }

    private static bool LoadByteUnsigned(Hart hart, Instruction* i)
    {
        ulong address = Address(hart, i);
        byte* at = hart.InWindow(address, 1);
        if (at == null)
            return hart.Load(i, address, 1) && Set(hart, i, (byte)hart.Loaded) && hart.GoOnAfterLoad(i);
        return Set(hart, i, *at);
    }

    private static bool LoadHalfUnsigned(Hart hart, Instruction* i)
    {
        ulong address = Address(hart, i);
        byte* at = hart.InWindow(address, 2);
        if (at == null)
            return hart.Load(i, address, 2) && Set(hart, i, (ushort)hart.Loaded) && hart.GoOnAfterLoad(i);
        return Set(hart, i, *(ushort*)at);
    }

    private static bool LoadWordUnsigned(Hart hart, Instruction* i)
    {
        ulong address = Address(hart, i);
        byte* at = hart.InWindow(address, 4);
        if (at == null)
            return hart.Load(i, address, 4) && Set(hart, i, (uint)hart.Loaded) && hart.GoOnAfterLoad(i);
        return Set(hart, i, *(uint*)at);
    }

    private static bool StoreByte(Hart hart, Instruction* i)
    {
        ulong address = Address(hart, i);
        byte* at = hart.InWindow(address, 1);
        if (at == null)
            return hart.Store(i, address, 1, (byte)hart.X[i->Rs2]);
        *at = (byte)hart.X[i->Rs2];
        return true;
    }

    private static bool StoreHalf(Hart hart, Instruction* i)
    {
        ulong address = Address(hart, i);
        byte* at = hart.InWindow(address, 2);
        if (at == null)
            return hart.Store(i, address, 2, (ushort)hart.X[i->Rs2]);
        *(ushort*)at = (ushort)hart.X[i->Rs2];
        return true;
    }

    private static bool StoreWord(Hart hart, Instruction* i)
    {
        ulong address = Address(hart, i);
        byte* at = hart.InWindow(address, 4);
        if (at == null)
            return hart.Store(i, address, 4, (uint)hart.X[i->Rs2]);
        *(uint*)at = (uint)hart.X[i->Rs2];
        return true;
    }

    private static bool StoreDouble(Hart hart, Instruction* i)
    {
        ulong address = Address(hart, i);
        byte* at = hart.InWindow(address, 8);
        if (at == null)
            return hart.Store(i, address, 8, hart.X[i->Rs2]);
        *(ulong*)at = hart.X[i->Rs2];
        return true;
    }

    private static bool Fence(Hart hart, Instruction* i) => true;

    private static bool FenceInstructions(Hart hart, Instruction* i)
    {
        hart.ForgetCode();
        return hart.LeaveBlock(i);
    }

    private static ulong Address(Hart hart, Instruction* i) => (hart.X[i->Rs1] + (ulong)i->Immediate) & hart.AddressMask;
}
