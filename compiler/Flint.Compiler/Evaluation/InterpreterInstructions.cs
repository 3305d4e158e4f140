using System.Reflection.Metadata;
using Flint.Compiler.Metadata;
using Flint.Compiler.TypeSystem;

namespace Flint.Compiler.Evaluation;

internal sealed partial class Interpreter
{
    private sealed partial class Frame
    {
        private void Execute(ILOpCode opcode, ref ILReader reader)
        {
            switch (opcode)
            {
                case ILOpCode.Nop or ILOpCode.Readonly or ILOpCode.Tail or ILOpCode.Volatile:
                    break;
                case ILOpCode.Unaligned:
                    reader.ReadByte();
                    break;
                case ILOpCode.Constrained:
                    _constrained = Type(reader.ReadInt32());
                    return;
                case >= ILOpCode.Ldarg_0 and <= ILOpCode.Ldarg_3:
                    Load(_arguments[opcode - ILOpCode.Ldarg_0]);
                    break;
                case ILOpCode.Ldarg_s:
                    Load(_arguments[reader.ReadByte()]);
                    break;
                case ILOpCode.Ldarg:
                    Load(_arguments[reader.ReadUInt16()]);
                    break;
                case ILOpCode.Ldarga_s:
                    _stack.Push(Value.AddressOf(_arguments[reader.ReadByte()].Block, 0));
                    break;
                case ILOpCode.Starg_s:
                    Store(_arguments[reader.ReadByte()]);
                    break;
                case >= ILOpCode.Ldloc_0 and <= ILOpCode.Ldloc_3:
                    Load(_locals[opcode - ILOpCode.Ldloc_0]);
                    break;
                case ILOpCode.Ldloc_s:
                    Load(_locals[reader.ReadByte()]);
                    break;
                case ILOpCode.Ldloc:
                    Load(_locals[reader.ReadUInt16()]);
                    break;
                case ILOpCode.Localloc:
                    _stack.Push(Value.AddressOf(_memory.Allocate(BlockKind.Temporary, _context.WellKnown.Byte, checked((int)_stack.Pop().Bits)), 0));
                    break;
                case ILOpCode.Ldloca_s:
                    _stack.Push(Value.AddressOf(_locals[reader.ReadByte()].Block, 0));
                    break;
                case ILOpCode.Ldloca:
                    _stack.Push(Value.AddressOf(_locals[reader.ReadUInt16()].Block, 0));
                    break;
                case >= ILOpCode.Stloc_0 and <= ILOpCode.Stloc_3:
                    Store(_locals[opcode - ILOpCode.Stloc_0]);
                    break;
                case ILOpCode.Stloc_s:
                    Store(_locals[reader.ReadByte()]);
                    break;
                case ILOpCode.Stloc:
                    Store(_locals[reader.ReadUInt16()]);
                    break;
                case ILOpCode.Ldnull:
                    _stack.Push(Value.Null);
                    break;
                case >= ILOpCode.Ldc_i4_m1 and <= ILOpCode.Ldc_i4_8:
                    _stack.Push(Value.Int32((int)opcode - (int)ILOpCode.Ldc_i4_0));
                    break;
                case ILOpCode.Ldc_i4_s:
                    _stack.Push(Value.Int32(reader.ReadSByte()));
                    break;
                case ILOpCode.Ldc_i4:
                    _stack.Push(Value.Int32(reader.ReadInt32()));
                    break;
                case ILOpCode.Ldc_i8:
                    _stack.Push(Value.Int64(reader.ReadInt64()));
                    break;
                case ILOpCode.Ldc_r4:
                    _stack.Push(Value.Float32(reader.ReadSingle()));
                    break;
                case ILOpCode.Ldc_r8:
                    _stack.Push(Value.Float64(reader.ReadDouble()));
                    break;
                case ILOpCode.Ldstr:
                    _stack.Push(Value.Of(_memory.Literal(_tokens.UserString(reader.ReadInt32()))));
                    break;
                case ILOpCode.Dup:
                    _stack.Push(_stack.Peek());
                    break;
                case ILOpCode.Pop:
                    _stack.Pop();
                    break;
                case ILOpCode.Ldind_ref or ILOpCode.Ldobj or (>= ILOpCode.Ldind_i1 and <= ILOpCode.Ldind_r8):
                    _stack.Push(_memory.Load(_stack.Pop(), opcode == ILOpCode.Ldobj ? Type(reader.ReadInt32()) : IndirectType(opcode)));
                    break;
                case ILOpCode.Stobj or ILOpCode.Stind_i or (>= ILOpCode.Stind_ref and <= ILOpCode.Stind_r8):
                    {
                        TypeDesc type = opcode == ILOpCode.Stobj ? Type(reader.ReadInt32()) : IndirectType(opcode);
                        Value value = _stack.Pop();
                        _memory.Store(_stack.Pop(), type, value);
                        break;
                    }

                case ILOpCode.Initobj:
                    {
                        TypeDesc type = Type(reader.ReadInt32());
                        _memory.Clear(_stack.Pop(), _context.Layouts.SizeOf(type));
                        break;
                    }

                case ILOpCode.Sizeof:
                    _stack.Push(Value.Int32(_context.Layouts.SizeOf(Type(reader.ReadInt32()))));
                    break;
                case ILOpCode.Ldtoken:
                    LoadToken(reader.ReadInt32());
                    break;
                case ILOpCode.Ldfld:
                    LoadField(Field(reader.ReadInt32()));
                    break;
                case ILOpCode.Ldflda:
                    _stack.Push(FieldAddress(Field(reader.ReadInt32()), _stack.Pop()));
                    break;
                case ILOpCode.Stfld:
                    {
                        FieldDesc field = Field(reader.ReadInt32());
                        Value value = _stack.Pop();
                        _memory.Store(FieldAddress(field, _stack.Pop()), field.Type, value);
                        break;
                    }

                case ILOpCode.Ldsfld:
                    {
                        FieldDesc field = Field(reader.ReadInt32());
                        _stack.Push(_memory.Load(StaticAddress(field, isWrite: false), field.Type));
                        break;
                    }

                case ILOpCode.Ldsflda:
                    {
                        FieldDesc field = Field(reader.ReadInt32());
                        _stack.Push(StaticAddress(field, isWrite: field.Owner != _interpreter._owner && !field.Declaration.IsInitOnly));
                        break;
                    }

                case ILOpCode.Stsfld:
                    {
                        FieldDesc field = Field(reader.ReadInt32());
                        _memory.Store(StaticAddress(field, isWrite: true), field.Type, _stack.Pop());
                        break;
                    }

                case ILOpCode.Call or ILOpCode.Callvirt or ILOpCode.Newobj:
                    {
                        int token = reader.ReadInt32();
                        if (_tokens.ArrayMethod(Handle(token)) is { } member)
                            CallArray((ArrayType)Concrete(member.Type), member.Name, member.Signature.Parameters.Length);
                        else if (opcode == ILOpCode.Newobj)
                            NewObject(Method(token));
                        else
                            Call(Method(token), opcode == ILOpCode.Callvirt);
                        break;
                    }

                case ILOpCode.Ldftn:
                    _stack.Push(new Value(ValueKind.Function, 0, Method(reader.ReadInt32())));
                    break;
                case ILOpCode.Box:
                    Box(Type(reader.ReadInt32()));
                    break;
                case ILOpCode.Unbox_any:
                    UnboxAny(Type(reader.ReadInt32()));
                    break;
                case ILOpCode.Isinst or ILOpCode.Castclass:
                    Cast(Type(reader.ReadInt32()), isTest: opcode == ILOpCode.Isinst);
                    break;
                case ILOpCode.Newarr:
                    _stack.Push(Value.Of(_memory.AllocateArray(_context.GetArray(Type(reader.ReadInt32())), _stack.Pop().Bits)));
                    break;
                case ILOpCode.Ldlen:
                    _stack.Push(new Value(ValueKind.Native, NonNull(_stack.Pop()).Length));
                    break;
                case ILOpCode.Ldelema:
                    {
                        TypeDesc element = Type(reader.ReadInt32());
                        _stack.Push(ElementAddress(element));
                        break;
                    }

                case ILOpCode.Ldelem or (>= ILOpCode.Ldelem_i1 and <= ILOpCode.Ldelem_ref):
                    {
                        TypeDesc element = opcode == ILOpCode.Ldelem ? Type(reader.ReadInt32()) : ElementType(opcode);
                        _stack.Push(_memory.Load(ElementAddress(element), element));
                        break;
                    }

                case ILOpCode.Stelem or (>= ILOpCode.Stelem_i and <= ILOpCode.Stelem_ref):
                    {
                        TypeDesc element = opcode == ILOpCode.Stelem ? Type(reader.ReadInt32()) : ElementType(opcode);
                        Value value = _stack.Pop();
                        Value address = ElementAddress(element);
                        RequireElement((Block)address.Target!, value);
                        _memory.Store(address, element, value);
                        break;
                    }

                case ILOpCode.Throw:
                    throw new DeclinedException("it throws");
                default:
                    if (!ExecuteArithmetic(opcode))
                        throw new DeclinedException($"it uses IL instruction {opcode.ToString().ToLowerInvariant()}");
                    break;
            }

            _constrained = null;
        }

        private void Load((Block Block, TypeDesc Type) variable) => _stack.Push(_memory.Load(variable.Block, 0, variable.Type));

        private void Store((Block Block, TypeDesc Type) variable) => _memory.Store(variable.Block, 0, variable.Type, _stack.Pop());

        private static Block NonNull(Value value) => value.Target as Block ?? throw new DeclinedException("it uses a null reference");

        private Value StaticAddress(FieldDesc field, bool isWrite) => field.Declaration.RelativeVirtualAddress != 0
            ? Value.AddressOf(field, 0)
            : Value.AddressOf(_interpreter.StaticStorage(field, isWrite), 0);

        private void LoadField(FieldDesc field)
        {
            Value owner = _stack.Pop();
            if (field.IsStatic)
                throw new DeclinedException($"it reads {field} through an object");
            if (field.Owner.Primitive != PrimitiveKind.None && owner.Kind is not (ValueKind.Address or ValueKind.Reference))
                _stack.Push(owner);
            else
                _stack.Push(_memory.Load(FieldAddress(field, owner), field.Type));
        }

        private Value FieldAddress(FieldDesc field, Value owner)
        {
            int offset = _context.Layouts.OffsetOf(field);
            return owner.Kind == ValueKind.Address
                ? owner with { Offset = owner.Offset + offset }
                : Value.AddressOf(NonNull(owner), offset);
        }

        private Value ElementAddress(TypeDesc element)
        {
            Value index = _stack.Pop();
            Block array = NonNull(_stack.Pop());
            if ((ulong)index.Bits >= (ulong)array.Length)
                throw new DeclinedException("it indexes outside of an array");
            return Value.AddressOf(array, _context.Layouts.ArrayDataOffset(element) + ((int)index.Bits * _context.Layouts.SizeOf(element)));
        }

        private void RequireElement(Block array, Value value)
        {
            if (value.Target is Block stored && value.Kind == ValueKind.Reference && array.Type is ArrayType type
                && !_context.Virtuals.IsAssignable(stored.Type, type.Element))
                throw new DeclinedException("it stores a wrong type into an array");
        }

        private void LoadToken(int token)
        {
            EntityHandle handle = Handle(token);
            bool isField = handle.Kind == HandleKind.FieldDefinition
                || (handle.Kind == HandleKind.MemberReference
                    && _body.Module.Reader.GetMemberReference((MemberReferenceHandle)handle).GetKind() == MemberReferenceKind.Field);
            _stack.Push(new Value(ValueKind.Token, 0, isField ? Field(token) : Type(token)));
        }

        private DefType IndirectType(ILOpCode opcode) => _context.WellKnown.Get("System." + opcode switch
        {
            ILOpCode.Ldind_i1 or ILOpCode.Stind_i1 => "SByte",
            ILOpCode.Ldind_u1 => "Byte",
            ILOpCode.Ldind_i2 or ILOpCode.Stind_i2 => "Int16",
            ILOpCode.Ldind_u2 => "UInt16",
            ILOpCode.Ldind_i4 or ILOpCode.Stind_i4 => "Int32",
            ILOpCode.Ldind_u4 => "UInt32",
            ILOpCode.Ldind_i8 or ILOpCode.Stind_i8 => "Int64",
            ILOpCode.Ldind_i or ILOpCode.Stind_i => "IntPtr",
            ILOpCode.Ldind_r4 or ILOpCode.Stind_r4 => "Single",
            ILOpCode.Ldind_r8 or ILOpCode.Stind_r8 => "Double",
            _ => "Object",
        });

        private DefType ElementType(ILOpCode opcode) => _context.WellKnown.Get("System." + opcode switch
        {
            ILOpCode.Ldelem_i1 or ILOpCode.Stelem_i1 => "SByte",
            ILOpCode.Ldelem_u1 => "Byte",
            ILOpCode.Ldelem_i2 or ILOpCode.Stelem_i2 => "Int16",
            ILOpCode.Ldelem_u2 => "UInt16",
            ILOpCode.Ldelem_i4 or ILOpCode.Stelem_i4 => "Int32",
            ILOpCode.Ldelem_u4 => "UInt32",
            ILOpCode.Ldelem_i8 or ILOpCode.Stelem_i8 => "Int64",
            ILOpCode.Ldelem_i or ILOpCode.Stelem_i => "IntPtr",
            ILOpCode.Ldelem_r4 or ILOpCode.Stelem_r4 => "Single",
            ILOpCode.Ldelem_r8 or ILOpCode.Stelem_r8 => "Double",
            _ => "Object",
        });
    }
}
