using System.Numerics;
using Flint.Compiler.TypeSystem;

namespace Flint.Compiler.Evaluation;

internal sealed partial class Interpreter
{
    private sealed partial class Frame
    {
        /// <summary>What the importer makes itself, made here in the same sense. Methods that are not listed run as IL.</summary>
        private bool TryIntrinsic(MethodDesc method, Value[] arguments)
        {
            string name = method.Declaration.Name;
            if (name is "get_IsSupported" or "get_IsHardwareAccelerated")
                return Push(Value.Boolean(false));
            return method.Owner.Declaration.FullName switch
            {
                "System.Runtime.CompilerServices.Unsafe" => Unsafe(name, method, arguments),
                "System.Runtime.CompilerServices.RuntimeHelpers" => Helper(name, method, arguments),
                "System.Runtime.InteropServices.MemoryMarshal" when name == "GetArrayDataReference" && method.Arguments is [var element] =>
                    Push(Value.AddressOf(NonNull(arguments[0]), _context.Layouts.ArrayDataOffset(element))),
                "System.Buffer" when name == "Memmove" && method.Arguments.Length == 0 => Move(arguments[0], arguments[1], arguments[2].Bits),
                "System.SpanHelpers" when name == "ClearWithoutReferences" => Clear(arguments[0], arguments[1].Bits),
                "System.String" when name is "FastAllocateString" or "AllocateUnwritten" => Push(Value.Of(_memory.AllocateString((int)arguments[0].Bits))),
                "System.Type" when name == "GetTypeFromHandle" => Push(arguments[0]),
                "System.Type" when name is "op_Equality" or "op_Inequality" && arguments[0].Target is TypeDesc && arguments[1].Target is TypeDesc =>
                    Push(Value.Boolean(arguments[0].Target == arguments[1].Target == (name == "op_Equality"))),
                "System.Type" when name == "get_IsValueType" && arguments[0].Target is TypeDesc type => Push(Value.Boolean(type.IsValueType)),
                "System.Type" when name == "get_IsEnum" && arguments[0].Target is TypeDesc type => Push(Value.Boolean(type.IsEnum)),
                "System.Numerics.BitOperations" => Bits(name, arguments),
                "System.Math" or "System.MathF" => Mathematics(name, arguments),
                "Flint.Runtime.GenericValue" when name == "Equals" && method.Arguments[0].UnderlyingType.Primitive is not (PrimitiveKind.None or PrimitiveKind.Single or PrimitiveKind.Double) =>
                    Push(Value.Boolean(arguments[0].Bits == arguments[1].Bits)),
                _ => false,
            };
        }

        private bool Push(Value value)
        {
            _stack.Push(value);
            return true;
        }

        private bool Unsafe(string name, MethodDesc method, Value[] arguments)
        {
            int size = method.Arguments.Length > 0 ? _context.Layouts.SizeOf(method.Arguments[0]) : 1;
            switch (name)
            {
                case "As" or "AsRef" or "AsPointer":
                    return Push(arguments[0]);
                case "Add":
                    return Push(Displaced(arguments[0], arguments[1].Bits * size));
                case "Subtract":
                    return Push(Displaced(arguments[0], -arguments[1].Bits * size));
                case "AddByteOffset":
                    return Push(Displaced(arguments[0], arguments[1].Bits));
                case "AreSame":
                    return Push(Value.Boolean(arguments[0].Target == arguments[1].Target && arguments[0].Offset == arguments[1].Offset));
                case "IsNullRef":
                    return Push(Value.Boolean(!arguments[0].IsTrue));
                case "NullRef":
                    return Push(new Value(ValueKind.Address, 0));
                case "SizeOf":
                    return Push(Value.Int32(size));
                case "SkipInit":
                    return true;
                case "ByteOffset" when arguments[0].Target == arguments[1].Target:
                    return Push(new Value(ValueKind.Native, arguments[1].Offset - arguments[0].Offset));
                case "Read" or "ReadUnaligned":
                    return Push(_memory.Load(arguments[0], method.Arguments[0]));
                case "Write" or "WriteUnaligned":
                    _memory.Store(arguments[0], method.Arguments[0], arguments[1]);
                    return true;
                case "BitCast":
                    {
                        Block copy = _memory.Temporary(method.Arguments[0]);
                        _memory.Store(copy, 0, method.Arguments[0], arguments[0]);
                        return Push(_memory.Load(copy, 0, method.Arguments[1]));
                    }

                default:
                    throw new DeclinedException($"it calls {method}");
            }
        }

        private static Value Displaced(Value address, long bytes) => address.Target is null
            ? throw new DeclinedException("it displaces a null address")
            : address with { Offset = address.Offset + (int)bytes };

        private bool Helper(string name, MethodDesc method, Value[] arguments)
        {
            switch (name)
            {
                case "IsReferenceOrContainsReferences":
                    return Push(Value.Boolean(_context.Layouts.HasReferences(method.Arguments[0])));
                case "IsKnownConstant":
                    return Push(Value.Boolean(false));
                case "IsBitwiseEquatable":
                    return Push(Value.Boolean(method.Arguments[0].UnderlyingType.Primitive is not (PrimitiveKind.None or PrimitiveKind.Single or PrimitiveKind.Double)));
                case "InitializeArray":
                    {
                        Block array = NonNull(arguments[0]);
                        var data = (FieldDesc)arguments[1].Target!;
                        int start = _context.Layouts.ArrayDataOffset((ArrayType)array.Type);
                        return Move(Value.AddressOf(array, start), Value.AddressOf(data, 0), _context.Layouts.SizeOf(data.Type));
                    }

                case "CreateSpan":
                    {
                        var data = (FieldDesc)arguments[0].Target!;
                        var span = (DefType)method.Signature.ReturnType;
                        Block value = _memory.Temporary(span);
                        FieldDesc reference = span.InstanceFields.Single(field => field.Declaration.Name == "_reference");
                        FieldDesc length = span.InstanceFields.Single(field => field.Declaration.Name == "_length");
                        _memory.Store(value, _context.Layouts.OffsetOf(reference), reference.Type, Value.AddressOf(data, 0));
                        _memory.Store(
                            value, _context.Layouts.OffsetOf(length), length.Type,
                            Value.Int32(_context.Layouts.SizeOf(data.Type) / _context.Layouts.SizeOf(method.Arguments[0])));
                        return Push(Value.Struct(value));
                    }

                default:
                    return false;
            }
        }

        private bool Move(Value target, Value source, long size)
        {
            if (size == 0)
                return true;
            (Block from, int fromOffset) = _memory.Locate(source, (int)size);
            (Block to, int toOffset) = _memory.Locate(target, (int)size);
            _memory.Copy(from, fromOffset, to, toOffset, (int)size);
            return true;
        }

        private bool Clear(Value target, long size)
        {
            _memory.Clear(target, (int)size);
            return true;
        }

        private bool Bits(string name, Value[] arguments)
        {
            if (arguments is not [var value, ..])
                return false;
            bool isLong = Is64(value);
            ulong bits = isLong ? (ulong)value.Bits : (uint)value.Bits;
            switch (name)
            {
                case "PopCount":
                    return Push(Value.Int32(BitOperations.PopCount(bits)));
                case "LeadingZeroCount":
                    return Push(Value.Int32(isLong ? BitOperations.LeadingZeroCount(bits) : BitOperations.LeadingZeroCount((uint)bits)));
                case "TrailingZeroCount":
                    return Push(Value.Int32(isLong ? BitOperations.TrailingZeroCount(bits) : BitOperations.TrailingZeroCount((uint)bits)));
                case "RotateLeft":
                    return Push(Wrap(value.Kind, isLong ? (long)BitOperations.RotateLeft(bits, (int)arguments[1].Bits) : (int)BitOperations.RotateLeft((uint)bits, (int)arguments[1].Bits)));
                case "RotateRight":
                    return Push(Wrap(value.Kind, isLong ? (long)BitOperations.RotateRight(bits, (int)arguments[1].Bits) : (int)BitOperations.RotateRight((uint)bits, (int)arguments[1].Bits)));
                default:
                    return false;
            }
        }

        /// <summary>Only what every correct library rounds alike: a table of sines may differ in its last bit from the device's.</summary>
        private bool Mathematics(string name, Value[] arguments)
        {
            if (arguments is not [{ IsFloat: true } value])
                return false;
            double? result = name switch
            {
                "Sqrt" => value.Kind == ValueKind.Float32 ? MathF.Sqrt((float)value.Double) : Math.Sqrt(value.Double),
                "Floor" => Math.Floor(value.Double),
                "Ceiling" => Math.Ceiling(value.Double),
                "Truncate" => Math.Truncate(value.Double),
                "Abs" => Math.Abs(value.Double),
                _ => null,
            };
            return result is { } known && Push(value with { Bits = BitConverter.DoubleToInt64Bits(known) });
        }
    }
}
