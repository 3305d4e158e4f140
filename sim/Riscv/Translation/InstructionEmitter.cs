using System.Reflection.Emit;

namespace Flint.Sim.Riscv;

/// <summary>
/// One instruction as IL. Registers are locals as wide as the hart's; whatever is not easily said in IL is a call of the interpreter's function.
/// </summary>
internal sealed unsafe class InstructionEmitter(RegionLocals locals, ILGenerator il, bool is32, bool trapsMisaligned)
{
    private const uint Atomic = 0x2F;

    /// <summary>Emits an instruction that goes on behind itself.</summary>
    /// <param name="leave">Where to go, with nothing changed, when only the interpreter can do it.</param>
    /// <param name="slowPaths">Takes code that belongs behind the region.</param>
    /// <returns>False when there is no IL for it.</returns>
    public bool TryEmit(Instruction* i, Encoding encoding, Label leave, List<Action> slowPaths)
    {
        switch (encoding.Mnemonic)
        {
            case "lui" or "auipc":
                locals.Constant(i->Immediate);
                break;
            case "addi":
                WithImmediate(i, OpCodes.Add);
                break;
            case "xori":
                WithImmediate(i, OpCodes.Xor);
                break;
            case "ori":
                WithImmediate(i, OpCodes.Or);
                break;
            case "andi":
                WithImmediate(i, OpCodes.And);
                break;
            case "slti":
                WithImmediate(i, OpCodes.Clt);
                Widen(OpCodes.Conv_U8);
                break;
            case "sltiu":
                WithImmediate(i, OpCodes.Clt_Un);
                Widen(OpCodes.Conv_U8);
                break;
            case "slli":
                ShiftedByImmediate(i, OpCodes.Shl);
                break;
            case "srli":
                ShiftedByImmediate(i, OpCodes.Shr_Un);
                break;
            case "srai":
                ShiftedByImmediate(i, OpCodes.Shr);
                break;
            case "add":
                WithRegister(i, OpCodes.Add);
                break;
            case "sub":
                WithRegister(i, OpCodes.Sub);
                break;
            case "xor":
                WithRegister(i, OpCodes.Xor);
                break;
            case "or":
                WithRegister(i, OpCodes.Or);
                break;
            case "and":
                WithRegister(i, OpCodes.And);
                break;
            case "mul":
                WithRegister(i, OpCodes.Mul);
                break;
            case "slt":
                WithRegister(i, OpCodes.Clt);
                Widen(OpCodes.Conv_U8);
                break;
            case "sltu":
                WithRegister(i, OpCodes.Clt_Un);
                Widen(OpCodes.Conv_U8);
                break;
            case "sll":
                ShiftedByRegister(i, OpCodes.Shl);
                break;
            case "srl":
                ShiftedByRegister(i, OpCodes.Shr_Un);
                break;
            case "sra":
                ShiftedByRegister(i, OpCodes.Shr);
                break;
            case "addiw":
                WithImmediate(i, OpCodes.Add);
                SignExtendWord();
                break;
            case "addw":
                WithRegister(i, OpCodes.Add);
                SignExtendWord();
                break;
            case "subw":
                WithRegister(i, OpCodes.Sub);
                SignExtendWord();
                break;
            case "mulw":
                WithRegister(i, OpCodes.Mul);
                SignExtendWord();
                break;
            case "slliw":
                WordShiftedByImmediate(i, OpCodes.Shl);
                break;
            case "srliw":
                WordShiftedByImmediate(i, OpCodes.Shr_Un);
                break;
            case "sraiw":
                WordShiftedByImmediate(i, OpCodes.Shr);
                break;
            case "mulh" when is32:
                UpperProduct(i, OpCodes.Conv_I8, OpCodes.Conv_I8);
                break;
            case "mulhu" when is32:
                UpperProduct(i, OpCodes.Conv_U8, OpCodes.Conv_U8);
                break;
            case "mulhsu" when is32:
                UpperProduct(i, OpCodes.Conv_I8, OpCodes.Conv_U8);
                break;
            case "sh1add":
                ShiftedSum(i, 1);
                break;
            case "sh2add":
                ShiftedSum(i, 2);
                break;
            case "sh3add":
                ShiftedSum(i, 3);
                break;
            case "fence":
                return true;
            case "lb":
                return Load(i, 1, OpCodes.Ldind_I1, OpCodes.Conv_I8, leave, slowPaths);
            case "lbu":
                return Load(i, 1, OpCodes.Ldind_U1, OpCodes.Conv_U8, leave, slowPaths);
            case "lh":
                return Load(i, 2, OpCodes.Ldind_I2, OpCodes.Conv_I8, leave, slowPaths);
            case "lhu":
                return Load(i, 2, OpCodes.Ldind_U2, OpCodes.Conv_U8, leave, slowPaths);
            case "lw":
                return Load(i, 4, OpCodes.Ldind_I4, OpCodes.Conv_I8, leave, slowPaths);
            case "lwu":
                return Load(i, 4, OpCodes.Ldind_U4, OpCodes.Conv_U8, leave, slowPaths);
            case "ld":
                return Load(i, 8, OpCodes.Ldind_I8, OpCodes.Nop, leave, slowPaths);
            case "sb":
                return Store(i, 1, OpCodes.Stind_I1, leave);
            case "sh":
                return Store(i, 2, OpCodes.Stind_I2, leave);
            case "sw":
                return Store(i, 4, OpCodes.Stind_I4, leave);
            case "sd":
                return Store(i, 8, OpCodes.Stind_I8, leave);
            default:
                return TryCall(i, encoding, leave);
        }

        locals.Write(i->Rd);
        return true;
    }

    private void WithImmediate(Instruction* i, OpCode operation)
    {
        locals.Read(i->Rs1);
        locals.Constant(i->Immediate);
        il.Emit(operation);
    }

    private void WithRegister(Instruction* i, OpCode operation)
    {
        locals.Read(i->Rs1);
        locals.Read(i->Rs2);
        il.Emit(operation);
    }

    private void ShiftedByImmediate(Instruction* i, OpCode shift)
    {
        locals.Read(i->Rs1);
        il.Emit(OpCodes.Ldc_I4, (int)i->Immediate);
        il.Emit(shift);
    }

    private void ShiftedByRegister(Instruction* i, OpCode shift)
    {
        locals.Read(i->Rs1);
        locals.Read(i->Rs2);
        il.Emit(OpCodes.Conv_I4);
        il.Emit(OpCodes.Ldc_I4, is32 ? 31 : 63);
        il.Emit(OpCodes.And);
        il.Emit(shift);
    }

    private void WordShiftedByImmediate(Instruction* i, OpCode shift)
    {
        locals.Read(i->Rs1);
        il.Emit(OpCodes.Conv_I4);
        il.Emit(OpCodes.Ldc_I4, (int)i->Immediate);
        il.Emit(shift);
        il.Emit(OpCodes.Conv_I8);
    }

    private void UpperProduct(Instruction* i, OpCode left, OpCode right)
    {
        locals.Read(i->Rs1);
        il.Emit(left);
        locals.Read(i->Rs2);
        il.Emit(right);
        il.Emit(OpCodes.Mul);
        il.Emit(OpCodes.Ldc_I4, 32);
        il.Emit(OpCodes.Shr);
        il.Emit(OpCodes.Conv_I4);
    }

    private void ShiftedSum(Instruction* i, int shift)
    {
        locals.Read(i->Rs1);
        il.Emit(OpCodes.Ldc_I4, shift);
        il.Emit(OpCodes.Shl);
        locals.Read(i->Rs2);
        il.Emit(OpCodes.Add);
    }

    private bool Load(Instruction* i, int size, OpCode load, OpCode extension, Label leave, List<Action> slowPaths)
    {
        Label outside = il.DefineLabel();
        Label found = il.DefineLabel();
        Address(i, size, leave, outside);
        il.MarkLabel(found);
        il.Emit(OpCodes.Ldloc, locals.Pointer);
        if (size > 1)
            il.Emit(OpCodes.Unaligned, (byte)1);
        il.Emit(load);
        Widen(extension);
        locals.Write(i->Rd);
        slowPaths.Add(() =>
        {
            il.MarkLabel(outside);
            locals.PointInto(locals.ReadWindow, locals.ReadStart, locals.ReadLimit, leave);
            il.Emit(OpCodes.Br, found);
        });
        return true;
    }

    private bool Store(Instruction* i, int size, OpCode store, Label leave)
    {
        Address(i, size, leave, leave);
        il.Emit(OpCodes.Ldloc, locals.Pointer);
        locals.Read(i->Rs2);
        if (size > 1)
            il.Emit(OpCodes.Unaligned, (byte)1);
        il.Emit(store);
        return true;
    }

    /// <summary>Finds where in the window an address is.</summary>
    private void Address(Instruction* i, int size, Label leave, Label outside)
    {
        WithImmediate(i, OpCodes.Add);
        il.Emit(OpCodes.Stloc, locals.Address);
        if (trapsMisaligned && size > 1)
        {
            il.Emit(OpCodes.Ldloc, locals.Address);
            locals.Constant(size - 1);
            il.Emit(OpCodes.And);
            il.Emit(OpCodes.Brtrue, leave);
        }

        locals.PointInto(locals.Window, locals.WindowStart, locals.WindowLimit, outside);
    }

    /// <summary>Calls the interpreter's function, where it is sure that this neither traps nor reaches a device.</summary>
    private bool TryCall(Instruction* i, Encoding encoding, Label leave)
    {
        switch (encoding.Format)
        {
            case Format.R when (encoding.Match & 0x7F) == Atomic:
                RequireAligned(i, i->Detail == 3 ? 8 : 4, leave);
                break;
            case Format.R or Format.I or Format.Shift:
                break;
            case Format.FloatLoad or Format.FloatStore:
                RequireFloats(Hart.AnyRounding, leave);
                Address(i, i->Detail == 3 ? 8 : 4, leave, leave);
                break;
            case Format.Float or Format.FloatFused or Format.FloatToInteger or Format.IntegerToFloat:
                RequireFloats(encoding.Rounds ? i->Detail : Hart.AnyRounding, leave);
                break;
            default:
                return false;
        }

        Call(i, encoding);
        return true;
    }

    private void Call(Instruction* i, Encoding encoding)
    {
        if (encoding.ReadsRs1)
            locals.Save(i->Rs1);
        if (encoding.ReadsRs2)
            locals.Save(i->Rs2);
        il.Emit(OpCodes.Ldarg_0);
        il.Emit(OpCodes.Ldc_I8, (long)i);
        il.Emit(OpCodes.Conv_U);
        il.Emit(OpCodes.Ldc_I8, (long)i->Execute);
        il.Emit(OpCodes.Conv_I);
        il.EmitCalli(OpCodes.Calli, System.Reflection.CallingConventions.Standard, typeof(bool), [typeof(Hart), typeof(Instruction*)], null);
        il.Emit(OpCodes.Pop);
        if (encoding.WritesRd)
            locals.Restore(i->Rd);
    }

    /// <summary>Leaves when floating point is off, or the rounding mode is none.</summary>
    private void RequireFloats(int mode, Label leave)
    {
        il.Emit(OpCodes.Ldarg_0);
        il.Emit(OpCodes.Ldc_I4, mode);
        il.Emit(OpCodes.Call, typeof(Hart).GetMethod(nameof(Hart.AllowsFloats), System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.NonPublic)!);
        il.Emit(OpCodes.Brfalse, leave);
    }

    /// <summary>Leaves when an atomic operation's address is not in the window, or no multiple of its size.</summary>
    private void RequireAligned(Instruction* i, int size, Label leave)
    {
        locals.Read(i->Rs1);
        il.Emit(OpCodes.Stloc, locals.Address);
        il.Emit(OpCodes.Ldloc, locals.Address);
        locals.Constant(size - 1);
        il.Emit(OpCodes.And);
        il.Emit(OpCodes.Brtrue, leave);
        locals.PointInto(locals.Window, locals.WindowStart, locals.WindowLimit, leave);
    }

    /// <summary>A value of 32 bits on the stack as a register has it.</summary>
    private void Widen(OpCode extension)
    {
        if (!is32)
            il.Emit(extension);
    }

    private void SignExtendWord()
    {
        il.Emit(OpCodes.Conv_I4);
        il.Emit(OpCodes.Conv_I8);
    }
}
