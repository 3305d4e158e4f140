namespace Flint.Sim.Riscv;

/// <summary>Tells of a stack that grows below its limit. Instructions that move the stack pointer are marked when they are decoded; all others cost nothing.</summary>
public sealed unsafe partial class Hart
{
    internal const int StackPointer = 2;

    private bool hasToldStack;

    /// <summary>The lowest address that the stack may use, or null when that is not known.</summary>
    public ulong? StackLimit
    {
        get => blocks.StackLimit;
        set
        {
            blocks.StackLimit = value;
            ForgetCode();
        }
    }

    /// <summary>Does what an instruction does that moves the stack pointer, and looks where that is then.</summary>
    internal static bool MoveStack(Hart hart, Instruction* i)
    {
        hart.Synchronize(i);
        Encoding encoding = InstructionSet.Encodings[i->Encoding];
        // A push stores first, and traps where there is nothing below the stack.
        if (encoding.Mnemonic == PushPopInstructions.PushMnemonic)
            hart.CheckStack(i->Address & hart.AddressMask, hart.X[StackPointer] - PushPopInstructions.Adjustment(hart, i));
        bool goesOn = encoding.Execute(hart, i);
        hart.CheckStack(i->Address & hart.AddressMask, hart.X[StackPointer]);
        return goesOn;
    }

    /// <summary>Tells once when the stack pointer is below the limit.</summary>
    /// <param name="address">Of the instruction that moved it.</param>
    internal void CheckStack(ulong address, ulong pointer)
    {
        pointer &= AddressMask;
        if (hasToldStack || StackLimit is not { } limit || pointer >= limit)
            return;
        hasToldStack = true;
        Diagnostics?.Tell(DiagnosticKind.StackBelowLimit, "", $"the stack pointer is 0x{pointer:X8}, {limit - pointer} bytes below the stack's limit, 0x{limit:X8}", address);
    }
}
