using System.Reflection.Metadata;
using Flint.Compiler.Metadata;
using Flint.Compiler.TypeSystem;

namespace Flint.Compiler.Import;

public sealed partial class MethodImporter
{
    private void ImportInstruction(ref ILReader reader)
    {
        ILOpCode opcode = reader.ReadOpCode();
        switch (opcode)
        {
            case ILOpCode.Nop:
            case ILOpCode.Break:
                break;

            case >= ILOpCode.Ldarg_0 and <= ILOpCode.Ldarg_3:
                LoadVariable(_arguments[opcode - ILOpCode.Ldarg_0]);
                break;
            case ILOpCode.Ldarg_s:
                LoadVariable(_arguments[reader.ReadByte()]);
                break;
            case ILOpCode.Ldarg:
                LoadVariable(_arguments[reader.ReadUInt16()]);
                break;
            case ILOpCode.Ldarga_s:
                LoadAddress(_arguments[reader.ReadByte()]);
                break;
            case ILOpCode.Ldarga:
                LoadAddress(_arguments[reader.ReadUInt16()]);
                break;
            case ILOpCode.Starg_s:
                StoreVariable(_arguments[reader.ReadByte()]);
                break;
            case ILOpCode.Starg:
                StoreVariable(_arguments[reader.ReadUInt16()]);
                break;
            case >= ILOpCode.Ldloc_0 and <= ILOpCode.Ldloc_3:
                LoadVariable(_locals[opcode - ILOpCode.Ldloc_0]);
                break;
            case ILOpCode.Ldloc_s:
                LoadVariable(_locals[reader.ReadByte()]);
                break;
            case ILOpCode.Ldloc:
                LoadVariable(_locals[reader.ReadUInt16()]);
                break;
            case ILOpCode.Ldloca_s:
                LoadAddress(_locals[reader.ReadByte()]);
                break;
            case ILOpCode.Ldloca:
                LoadAddress(_locals[reader.ReadUInt16()]);
                break;
            case >= ILOpCode.Stloc_0 and <= ILOpCode.Stloc_3:
                StoreVariable(_locals[opcode - ILOpCode.Stloc_0]);
                break;
            case ILOpCode.Stloc_s:
                StoreVariable(_locals[reader.ReadByte()]);
                break;
            case ILOpCode.Stloc:
                StoreVariable(_locals[reader.ReadUInt16()]);
                break;

            case ILOpCode.Ldnull:
                PushNull();
                break;
            case >= ILOpCode.Ldc_i4_m1 and <= ILOpCode.Ldc_i4_8:
                PushInt32((int)opcode - (int)ILOpCode.Ldc_i4_0);
                break;
            case ILOpCode.Ldc_i4_s:
                PushInt32(reader.ReadSByte());
                break;
            case ILOpCode.Ldc_i4:
                PushInt32(reader.ReadInt32());
                break;
            case ILOpCode.Ldc_i8:
                PushInt64(reader.ReadInt64());
                break;
            case ILOpCode.Ldc_r4:
                PushFloat(StackKind.Float32, reader.ReadSingle());
                break;
            case ILOpCode.Ldc_r8:
                PushFloat(StackKind.Float64, reader.ReadDouble());
                break;
            case ILOpCode.Ldstr:
                PushString(_tokens.UserString(reader.ReadInt32()));
                break;
            case ILOpCode.Dup:
                _stack.Push(_stack.Peek());
                break;
            case ILOpCode.Pop:
                _stack.Pop();
                break;

            case ILOpCode.Add:
            case ILOpCode.Sub:
            case ILOpCode.Mul:
            case ILOpCode.And:
            case ILOpCode.Or:
            case ILOpCode.Xor:
                ImportBinary(opcode);
                break;
            case ILOpCode.Div:
            case ILOpCode.Div_un:
            case ILOpCode.Rem:
            case ILOpCode.Rem_un:
                ImportDivision(opcode);
                break;
            case ILOpCode.Add_ovf:
            case ILOpCode.Add_ovf_un:
            case ILOpCode.Sub_ovf:
            case ILOpCode.Sub_ovf_un:
            case ILOpCode.Mul_ovf:
            case ILOpCode.Mul_ovf_un:
                ImportChecked(opcode);
                break;
            case ILOpCode.Shl:
            case ILOpCode.Shr:
            case ILOpCode.Shr_un:
                ImportShift(opcode);
                break;
            case ILOpCode.Neg:
                ImportNegate();
                break;
            case ILOpCode.Not:
                ImportNot();
                break;
            case ILOpCode.Ckfinite:
                ImportCheckFinite();
                break;

            case >= ILOpCode.Conv_i1 and <= ILOpCode.Conv_u8:
            case ILOpCode.Conv_r_un:
            case ILOpCode.Conv_u2:
            case ILOpCode.Conv_u1:
            case ILOpCode.Conv_i:
            case ILOpCode.Conv_u:
                ImportConversion(opcode);
                break;
            case >= ILOpCode.Conv_ovf_i1_un and <= ILOpCode.Conv_ovf_u_un:
            case ILOpCode.Conv_ovf_i1:
            case ILOpCode.Conv_ovf_u1:
            case ILOpCode.Conv_ovf_i2:
            case ILOpCode.Conv_ovf_u2:
            case ILOpCode.Conv_ovf_i4:
            case ILOpCode.Conv_ovf_u4:
            case ILOpCode.Conv_ovf_i8:
            case ILOpCode.Conv_ovf_u8:
            case ILOpCode.Conv_ovf_i:
            case ILOpCode.Conv_ovf_u:
                ImportCheckedConversion(opcode);
                break;

            case ILOpCode.Ceq:
            case ILOpCode.Cgt:
            case ILOpCode.Cgt_un:
            case ILOpCode.Clt:
            case ILOpCode.Clt_un:
                ImportCompare(opcode);
                break;
            case ILOpCode.Br or ILOpCode.Br_s:
                GoTo(reader.ReadTarget(opcode));
                break;
            case ILOpCode.Brtrue or ILOpCode.Brtrue_s or ILOpCode.Brfalse or ILOpCode.Brfalse_s:
                {
                    int target = reader.ReadTarget(opcode);
                    ImportBranchOnTruth(opcode is ILOpCode.Brtrue or ILOpCode.Brtrue_s, target, reader.Offset);
                    break;
                }

            case >= ILOpCode.Beq_s and <= ILOpCode.Blt_un_s:
            case >= ILOpCode.Beq and <= ILOpCode.Blt_un:
                {
                    int target = reader.ReadTarget(opcode);
                    ImportBranchOnCompare(opcode, target, reader.Offset);
                    break;
                }

            case ILOpCode.Switch:
                {
                    int[] targets = reader.ReadSwitchTargets();
                    ImportSwitch(targets, reader.Offset);
                    break;
                }

            case >= ILOpCode.Ldind_i1 and <= ILOpCode.Ldind_ref:
                ImportLoadIndirect(IndirectType(opcode));
                break;
            case >= ILOpCode.Stind_ref and <= ILOpCode.Stind_r8:
            case ILOpCode.Stind_i:
                ImportStoreIndirect(IndirectType(opcode));
                break;
            case ILOpCode.Ldobj:
                ImportLoadIndirect(Type(reader.ReadInt32()));
                break;
            case ILOpCode.Stobj:
                ImportStoreIndirect(Type(reader.ReadInt32()));
                break;
            case ILOpCode.Cpobj:
                ImportCopyObject(Type(reader.ReadInt32()));
                break;
            case ILOpCode.Initobj:
                ImportInitObject(Type(reader.ReadInt32()));
                break;
            case ILOpCode.Cpblk:
                ImportCopyBlock();
                break;
            case ILOpCode.Initblk:
                ImportInitBlock();
                break;
            case ILOpCode.Localloc:
                ImportStackAllocation();
                break;
            case ILOpCode.Sizeof:
                PushInt32(_context.Layouts.SizeOf(Type(reader.ReadInt32())));
                break;
            case ILOpCode.Volatile:
                _volatile = true;
                _code.Emit(new Llvm.HandlerFence("release"));
                return;
            case ILOpCode.Unaligned:
                _alignment = reader.ReadByte();
                return;
            case ILOpCode.Readonly:
                _readonly = true;
                return;
            case ILOpCode.Tail:
                return;
            case ILOpCode.Constrained:
                _constrained = Type(reader.ReadInt32());
                return;

            case ILOpCode.Ldfld:
                ImportLoadField(Field(reader.ReadInt32()));
                break;
            case ILOpCode.Ldflda:
                ImportFieldAddress(Field(reader.ReadInt32()));
                break;
            case ILOpCode.Stfld:
                ImportStoreField(Field(reader.ReadInt32()));
                break;
            case ILOpCode.Ldsfld:
                ImportLoadStatic(Field(reader.ReadInt32()));
                break;
            case ILOpCode.Ldsflda:
                ImportStaticAddress(Field(reader.ReadInt32()));
                break;
            case ILOpCode.Stsfld:
                ImportStoreStatic(Field(reader.ReadInt32()));
                break;

            case ILOpCode.Call:
                ImportCall(reader.ReadInt32(), isVirtual: false);
                break;
            case ILOpCode.Callvirt:
                ImportCall(reader.ReadInt32(), isVirtual: true);
                break;
            case ILOpCode.Calli:
                ImportCallIndirect(reader.ReadInt32());
                break;
            case ILOpCode.Ldftn:
                ImportLoadFunction(reader.ReadInt32());
                break;
            case ILOpCode.Ldvirtftn:
                ImportLoadVirtualFunction(reader.ReadInt32());
                break;
            case ILOpCode.Ret:
                ImportReturn();
                break;

            case ILOpCode.Newobj:
                ImportNewObject(reader.ReadInt32());
                break;
            case ILOpCode.Box:
                TypeDesc boxed = Type(reader.ReadInt32());
                if (!TryImportTestOfBox(boxed, ref reader))
                    ImportBox(boxed);
                break;
            case ILOpCode.Unbox:
                ImportUnbox(Type(reader.ReadInt32()));
                break;
            case ILOpCode.Unbox_any:
                ImportUnboxAny(Type(reader.ReadInt32()));
                break;
            case ILOpCode.Castclass:
                ImportCast(Type(reader.ReadInt32()));
                break;
            case ILOpCode.Isinst:
                ImportIsInstance(Type(reader.ReadInt32()));
                break;
            case ILOpCode.Ldtoken:
                ImportLoadToken(reader.ReadInt32());
                break;
            case ILOpCode.Mkrefany:
                ImportMakeTypedReference(Type(reader.ReadInt32()));
                break;
            case ILOpCode.Refanyval:
                ImportTypedReferenceValue(Type(reader.ReadInt32()));
                break;
            case ILOpCode.Refanytype:
                ImportTypedReferenceType();
                break;

            case ILOpCode.Newarr:
                ImportNewArray(Type(reader.ReadInt32()));
                break;
            case ILOpCode.Ldlen:
                ImportArrayLength();
                break;
            case ILOpCode.Ldelema:
                ImportElementAddress(Type(reader.ReadInt32()));
                break;
            case >= ILOpCode.Ldelem_i1 and <= ILOpCode.Ldelem_ref:
                ImportLoadElement(ElementType(opcode));
                break;
            case ILOpCode.Ldelem:
                ImportLoadElement(Type(reader.ReadInt32()));
                break;
            case >= ILOpCode.Stelem_i and <= ILOpCode.Stelem_ref:
                ImportStoreElement(ElementType(opcode));
                break;
            case ILOpCode.Stelem:
                ImportStoreElement(Type(reader.ReadInt32()));
                break;

            case ILOpCode.Throw:
                ImportThrow();
                break;
            case ILOpCode.Rethrow:
                ImportRethrow();
                break;
            case ILOpCode.Endfilter:
                ImportEndFilter();
                break;
            case ILOpCode.Leave or ILOpCode.Leave_s:
                ImportLeave(reader.ReadTarget(opcode));
                break;
            case ILOpCode.Endfinally:
                ImportEndFinally();
                break;

            default:
                throw Unsupported($"IL instruction {opcode.ToString().ToLowerInvariant().Replace('_', '.')}");
        }

        if (_volatile)
            _code.Emit(new Llvm.HandlerFence("acquire"));
        _volatile = false;
        _readonly = false;
        _alignment = 0;
        _constrained = null;
    }
}
