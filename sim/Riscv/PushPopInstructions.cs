using static Flint.Sim.Riscv.Extensions;

namespace Flint.Sim.Riscv;

/// <summary>Zcmp: registers saved to and restored from the stack by one instruction. The detail is the register list of the encoding, 4 to 15.</summary>
internal static unsafe class PushPopInstructions
{
    internal const string PushMnemonic = "cm.push";

    private const int StackPointer = 2;
    private const int FirstArgument = 10;

    /// <summary>They have no form of 32 bits; the compressed decoder names them.</summary>
    private const string NoPattern = "11111111111111111111111111111111";

    public static IEnumerable<Encoding> Rows =>
    [
        new(PushMnemonic, NoPattern, Format.None, Zcmp, &Push),
        new("cm.pop", NoPattern, Format.None, Zcmp, &Pop),
        new("cm.popret", NoPattern, Format.None, Zcmp, &PopAndReturn),
        new("cm.popretz", NoPattern, Format.None, Zcmp, &PopAndReturnZero),
        new("cm.mvsa01", NoPattern, Format.None, Zcmp, &MoveArgumentsToSaved),
        new("cm.mva01s", NoPattern, Format.None, Zcmp, &MoveSavedToArguments),
    ];

    private static bool Push(Hart hart, Instruction* i)
    {
        int size = hart.Is32 ? 4 : 8;
        ulong address = hart.X[StackPointer];
        for (int n = CountOf(i) - 1; n >= 0; n--)
        {
            address -= (ulong)size;
            if (!hart.TryStore(i, address & hart.AddressMask, size, hart.X[RegisterOf(n)]))
                return false;
        }

        hart.X[StackPointer] = hart.Extend(hart.X[StackPointer] - Adjustment(hart, i));
        return hart.LeaveBlock(i);
    }

    private static bool Pop(Hart hart, Instruction* i) => Restore(hart, i) && hart.LeaveBlock(i);

    private static bool PopAndReturn(Hart hart, Instruction* i)
    {
        if (!Restore(hart, i))
            return false;
        hart.LeaveBlock(i);
        hart.Pc = hart.X[1] & hart.AddressMask & ~1UL;
        return false;
    }

    private static bool PopAndReturnZero(Hart hart, Instruction* i)
    {
        if (!Restore(hart, i))
            return false;
        hart.X[FirstArgument] = 0;
        hart.LeaveBlock(i);
        hart.Pc = hart.X[1] & hart.AddressMask & ~1UL;
        return false;
    }

    private static bool MoveArgumentsToSaved(Hart hart, Instruction* i)
    {
        hart.X[i->Rs1] = hart.X[FirstArgument];
        hart.X[i->Rs2] = hart.X[FirstArgument + 1];
        return hart.LeaveBlock(i);
    }

    private static bool MoveSavedToArguments(Hart hart, Instruction* i)
    {
        (hart.X[FirstArgument], hart.X[FirstArgument + 1]) = (hart.X[i->Rs1], hart.X[i->Rs2]);
        return hart.LeaveBlock(i);
    }

    /// <summary>All registers are read before any is written: a fault on the way leaves them as they were.</summary>
    private static bool Restore(Hart hart, Instruction* i)
    {
        int size = hart.Is32 ? 4 : 8;
        ulong adjustment = Adjustment(hart, i);
        ulong address = hart.X[StackPointer] + adjustment;
        int count = CountOf(i);
        ulong* values = stackalloc ulong[count];
        for (int n = count - 1; n >= 0; n--)
        {
            address -= (ulong)size;
            if (!hart.Load(i, address & hart.AddressMask, size))
                return false;
            values[n] = hart.Extend(hart.Loaded);
        }

        for (int n = 0; n < count; n++)
            hart.X[RegisterOf(n)] = values[n];
        hart.X[StackPointer] = hart.Extend(hart.X[StackPointer] + adjustment);
        return true;
    }

    /// <summary>List 4 is ra alone, each number more a saved register more, but the last has two: s10 and s11.</summary>
    private static int CountOf(Instruction* i) => i->Detail == 15 ? 13 : i->Detail - 3;

    /// <summary>ra, s0, s1, then s2 to s11.</summary>
    private static int RegisterOf(int position) => position == 0 ? 1 : position < 3 ? 7 + position : 15 + position;

    internal static ulong Adjustment(Hart hart, Instruction* i) => (ulong)((CountOf(i) * (hart.Is32 ? 4 : 8) + 15) / 16 * 16) + (ulong)i->Immediate;
}
