using System.Reflection.Metadata;

namespace Flint.Compiler.Evaluation;

internal sealed partial class Interpreter
{
    private sealed partial class Frame
    {
        private bool ExecuteArithmetic(ILOpCode opcode)
        {
            switch (opcode)
            {
                case ILOpCode.Add or ILOpCode.Sub or ILOpCode.Mul or ILOpCode.And or ILOpCode.Or or ILOpCode.Xor
                    or ILOpCode.Div or ILOpCode.Div_un or ILOpCode.Rem or ILOpCode.Rem_un
                    or ILOpCode.Add_ovf or ILOpCode.Add_ovf_un or ILOpCode.Sub_ovf or ILOpCode.Sub_ovf_un or ILOpCode.Mul_ovf or ILOpCode.Mul_ovf_un:
                    {
                        Value right = _stack.Pop();
                        Value left = _stack.Pop();
                        _stack.Push(left.IsFloat ? BinaryFloat(opcode, left, right) : Binary(opcode, left, right));
                        return true;
                    }

                case ILOpCode.Shl or ILOpCode.Shr or ILOpCode.Shr_un:
                    {
                        int amount = (int)_stack.Pop().Bits;
                        Value value = Number(_stack.Pop());
                        bool isLong = Is64(value);
                        _stack.Push(Wrap(value.Kind, opcode switch
                        {
                            ILOpCode.Shl => value.Bits << (amount & (isLong ? 63 : 31)),
                            ILOpCode.Shr => isLong ? value.Bits >> (amount & 63) : (int)value.Bits >> (amount & 31),
                            _ => isLong ? (long)((ulong)value.Bits >> (amount & 63)) : (uint)value.Bits >> (amount & 31),
                        }));
                        return true;
                    }

                case ILOpCode.Neg:
                    {
                        Value value = Number(_stack.Pop());
                        _stack.Push(value.IsFloat ? value with { Bits = BitConverter.DoubleToInt64Bits(-value.Double) } : Wrap(value.Kind, -value.Bits));
                        return true;
                    }

                case ILOpCode.Not:
                    {
                        Value value = Number(_stack.Pop());
                        _stack.Push(Wrap(value.Kind, ~value.Bits));
                        return true;
                    }

                case ILOpCode.Ceq or ILOpCode.Cgt or ILOpCode.Cgt_un or ILOpCode.Clt or ILOpCode.Clt_un:
                    _stack.Push(Value.Boolean(Compare(opcode)));
                    return true;
                default:
                    return Convert(opcode);
            }
        }

        private bool Is64(Value value) => value.Kind == ValueKind.Int64 || (value.Kind == ValueKind.Native && _context.PointerSize == 8);

        private Value Wrap(ValueKind kind, long bits) =>
            new(kind, kind == ValueKind.Int64 || (kind == ValueKind.Native && _context.PointerSize == 8) ? bits : (int)bits);

        private static Value Number(Value value) =>
            value.Target is null ? value : throw new DeclinedException("it computes with an address");

        private Value Binary(ILOpCode opcode, Value left, Value right)
        {
            // Only a displacement of an address has a result that is known before linking.
            if (left.Kind == ValueKind.Address && left.Target is not null && right.Target is null && opcode is ILOpCode.Add or ILOpCode.Sub)
                return left with { Offset = left.Offset + (int)(opcode == ILOpCode.Add ? right.Bits : -right.Bits) };
            if (right.Kind == ValueKind.Address && right.Target is not null && left.Target is null && opcode == ILOpCode.Add)
                return right with { Offset = right.Offset + (int)left.Bits };
            if (left.Kind == ValueKind.Address && left.Target is not null && left.Target == right.Target && opcode == ILOpCode.Sub)
                return new Value(ValueKind.Native, left.Offset - right.Offset);
            (long a, long b) = (Number(left).Bits, Number(right).Bits);
            ValueKind kind = left.Kind == ValueKind.Int64 || right.Kind == ValueKind.Int64 ? ValueKind.Int64
                : left.Kind == ValueKind.Int32 && right.Kind == ValueKind.Int32 ? ValueKind.Int32
                : ValueKind.Native;
            bool isLong = Is64(new Value(kind, 0));
            (ulong ua, ulong ub) = isLong ? ((ulong)a, (ulong)b) : ((uint)a, (uint)b);
            if (opcode is ILOpCode.Div or ILOpCode.Div_un or ILOpCode.Rem or ILOpCode.Rem_un && (b == 0 || (b == -1 && opcode is ILOpCode.Div or ILOpCode.Rem)))
                return b == -1 && a != (isLong ? long.MinValue : int.MinValue)
                    ? Wrap(kind, opcode == ILOpCode.Div ? -a : 0)
                    : throw new DeclinedException("it divides by zero or overflows");
            try
            {
                return Wrap(kind, opcode switch
                {
                    ILOpCode.Add => a + b,
                    ILOpCode.Sub => a - b,
                    ILOpCode.Mul => a * b,
                    ILOpCode.And => a & b,
                    ILOpCode.Or => a | b,
                    ILOpCode.Xor => a ^ b,
                    ILOpCode.Div => a / b,
                    ILOpCode.Rem => a % b,
                    ILOpCode.Div_un => (long)(ua / ub),
                    ILOpCode.Rem_un => (long)(ua % ub),
                    ILOpCode.Add_ovf => isLong ? checked(a + b) : checked((int)a + (int)b),
                    ILOpCode.Sub_ovf => isLong ? checked(a - b) : checked((int)a - (int)b),
                    ILOpCode.Mul_ovf => isLong ? checked(a * b) : checked((int)a * (int)b),
                    ILOpCode.Add_ovf_un => isLong ? (long)checked(ua + ub) : checked((uint)ua + (uint)ub),
                    ILOpCode.Sub_ovf_un => isLong ? (long)checked(ua - ub) : checked((uint)ua - (uint)ub),
                    _ => isLong ? (long)checked(ua * ub) : checked((uint)ua * (uint)ub),
                });
            }
            catch (OverflowException)
            {
                throw new DeclinedException("it overflows");
            }
        }

        private static Value BinaryFloat(ILOpCode opcode, Value left, Value right)
        {
            if (left.Kind == ValueKind.Float32 && right.Kind == ValueKind.Float32)
            {
                (float a, float b) = ((float)left.Double, (float)right.Double);
                return Value.Float32(opcode switch
                {
                    ILOpCode.Add => a + b,
                    ILOpCode.Sub => a - b,
                    ILOpCode.Mul => a * b,
                    ILOpCode.Div => a / b,
                    _ => a % b,
                });
            }

            return Value.Float64(opcode switch
            {
                ILOpCode.Add => left.Double + right.Double,
                ILOpCode.Sub => left.Double - right.Double,
                ILOpCode.Mul => left.Double * right.Double,
                ILOpCode.Div => left.Double / right.Double,
                _ => left.Double % right.Double,
            });
        }

        /// <summary>Pops two values and compares them as a compare or branch instruction does.</summary>
        private bool Compare(ILOpCode opcode)
        {
            Value right = _stack.Pop();
            Value left = _stack.Pop();
            if (left.Target is not null || right.Target is not null)
                return CompareAddresses(opcode, left, right);
            if (left.IsFloat)
            {
                (double x, double y) = (left.Double, right.Double);
                bool isUnordered = double.IsNaN(x) || double.IsNaN(y);
                return opcode switch
                {
                    ILOpCode.Ceq or ILOpCode.Beq or ILOpCode.Beq_s => x == y,
                    ILOpCode.Bne_un or ILOpCode.Bne_un_s => x != y,
                    ILOpCode.Cgt or ILOpCode.Bgt or ILOpCode.Bgt_s => x > y,
                    ILOpCode.Clt or ILOpCode.Blt or ILOpCode.Blt_s => x < y,
                    ILOpCode.Bge or ILOpCode.Bge_s => x >= y,
                    ILOpCode.Ble or ILOpCode.Ble_s => x <= y,
                    ILOpCode.Cgt_un or ILOpCode.Bgt_un or ILOpCode.Bgt_un_s => isUnordered || x > y,
                    ILOpCode.Clt_un or ILOpCode.Blt_un or ILOpCode.Blt_un_s => isUnordered || x < y,
                    ILOpCode.Bge_un or ILOpCode.Bge_un_s => isUnordered || x >= y,
                    _ => isUnordered || x <= y,
                };
            }

            (long a, long b) = (left.Bits, right.Bits);
            bool isLong = Is64(left) || Is64(right);
            (ulong ua, ulong ub) = isLong ? ((ulong)a, (ulong)b) : ((uint)a, (uint)b);
            return opcode switch
            {
                ILOpCode.Ceq or ILOpCode.Beq or ILOpCode.Beq_s => a == b,
                ILOpCode.Bne_un or ILOpCode.Bne_un_s => a != b,
                ILOpCode.Cgt or ILOpCode.Bgt or ILOpCode.Bgt_s => a > b,
                ILOpCode.Clt or ILOpCode.Blt or ILOpCode.Blt_s => a < b,
                ILOpCode.Bge or ILOpCode.Bge_s => a >= b,
                ILOpCode.Ble or ILOpCode.Ble_s => a <= b,
                ILOpCode.Cgt_un or ILOpCode.Bgt_un or ILOpCode.Bgt_un_s => ua > ub,
                ILOpCode.Clt_un or ILOpCode.Blt_un or ILOpCode.Blt_un_s => ua < ub,
                ILOpCode.Bge_un or ILOpCode.Bge_un_s => ua >= ub,
                _ => ua <= ub,
            };
        }

        private static bool CompareAddresses(ILOpCode opcode, Value left, Value right)
        {
            bool sameTarget = left.Target == right.Target;
            bool againstNull = left.Target is null || right.Target is null;
            return opcode switch
            {
                ILOpCode.Ceq or ILOpCode.Beq or ILOpCode.Beq_s => sameTarget && left.Offset == right.Offset,
                ILOpCode.Bne_un or ILOpCode.Bne_un_s => !sameTarget || left.Offset != right.Offset,
                ILOpCode.Cgt_un when againstNull => right.Target is null,
                ILOpCode.Clt_un or ILOpCode.Blt_un or ILOpCode.Blt_un_s when sameTarget => left.Offset < right.Offset,
                ILOpCode.Cgt_un or ILOpCode.Bgt_un or ILOpCode.Bgt_un_s when sameTarget => left.Offset > right.Offset,
                ILOpCode.Bge_un or ILOpCode.Bge_un_s when sameTarget => left.Offset >= right.Offset,
                ILOpCode.Ble_un or ILOpCode.Ble_un_s when sameTarget => left.Offset <= right.Offset,
                _ => throw new DeclinedException("it orders addresses"),
            };
        }

        private bool Convert(ILOpCode opcode)
        {
            if (!IsConversion(opcode))
                return false;
            Value value = _stack.Pop();
            if (value.Target is not null)
            {
                if (opcode is not (ILOpCode.Conv_i or ILOpCode.Conv_u))
                    throw new DeclinedException("it makes a number of an address");
                _stack.Push(value);
                return true;
            }

            try
            {
                _stack.Push(value.IsFloat ? ConvertFloat(opcode, value.Double) : ConvertInteger(opcode, value));
            }
            catch (OverflowException)
            {
                throw new DeclinedException("it overflows");
            }

            return true;
        }

        private static bool IsConversion(ILOpCode opcode) => opcode.ToString().StartsWith("Conv_", StringComparison.Ordinal);

        private Value ConvertInteger(ILOpCode opcode, Value value)
        {
            long bits = value.Bits;
            ulong unsigned = Is64(value) ? (ulong)bits : (uint)bits;
            bool is64 = _context.PointerSize == 8;
            return opcode switch
            {
                ILOpCode.Conv_i1 => Value.Int32((sbyte)bits),
                ILOpCode.Conv_u1 => Value.Int32((byte)bits),
                ILOpCode.Conv_i2 => Value.Int32((short)bits),
                ILOpCode.Conv_u2 => Value.Int32((ushort)bits),
                ILOpCode.Conv_i4 or ILOpCode.Conv_u4 => Value.Int32((int)bits),
                ILOpCode.Conv_i8 => Value.Int64(bits),
                ILOpCode.Conv_u8 => Value.Int64((long)unsigned),
                ILOpCode.Conv_i => new Value(ValueKind.Native, is64 ? bits : (int)bits),
                ILOpCode.Conv_u => new Value(ValueKind.Native, is64 ? (long)unsigned : (int)bits),
                ILOpCode.Conv_r4 => Value.Float32(bits),
                ILOpCode.Conv_r8 => Value.Float64(bits),
                ILOpCode.Conv_r_un => Value.Float64(unsigned),
                ILOpCode.Conv_ovf_i1 => Value.Int32(checked((sbyte)bits)),
                ILOpCode.Conv_ovf_u1 => Value.Int32(checked((byte)bits)),
                ILOpCode.Conv_ovf_i2 => Value.Int32(checked((short)bits)),
                ILOpCode.Conv_ovf_u2 => Value.Int32(checked((ushort)bits)),
                ILOpCode.Conv_ovf_i4 => Value.Int32(checked((int)bits)),
                ILOpCode.Conv_ovf_u4 => Value.Int32((int)checked((uint)bits)),
                ILOpCode.Conv_ovf_i8 => Value.Int64(bits),
                ILOpCode.Conv_ovf_u8 => Value.Int64((long)checked((ulong)bits)),
                ILOpCode.Conv_ovf_i1_un => Value.Int32(checked((sbyte)unsigned)),
                ILOpCode.Conv_ovf_u1_un => Value.Int32(checked((byte)unsigned)),
                ILOpCode.Conv_ovf_i2_un => Value.Int32(checked((short)unsigned)),
                ILOpCode.Conv_ovf_u2_un => Value.Int32(checked((ushort)unsigned)),
                ILOpCode.Conv_ovf_i4_un => Value.Int32(checked((int)unsigned)),
                ILOpCode.Conv_ovf_u4_un => Value.Int32((int)checked((uint)unsigned)),
                ILOpCode.Conv_ovf_i8_un => Value.Int64(checked((long)unsigned)),
                ILOpCode.Conv_ovf_u8_un => Value.Int64((long)unsigned),
                ILOpCode.Conv_ovf_i when !is64 => new Value(ValueKind.Native, checked((int)bits)),
                ILOpCode.Conv_ovf_u when !is64 => new Value(ValueKind.Native, (int)checked((uint)bits)),
                ILOpCode.Conv_ovf_i_un when !is64 => new Value(ValueKind.Native, checked((int)unsigned)),
                ILOpCode.Conv_ovf_u_un when !is64 => new Value(ValueKind.Native, (int)checked((uint)unsigned)),
                _ => throw new DeclinedException($"it uses IL instruction {opcode.ToString().ToLowerInvariant()}"),
            };
        }

        private static Value ConvertFloat(ILOpCode opcode, double value) => opcode switch
        {
            ILOpCode.Conv_r4 => Value.Float32((float)value),
            ILOpCode.Conv_r8 => Value.Float64(value),
            ILOpCode.Conv_i1 => Value.Int32((sbyte)(int)value),
            ILOpCode.Conv_u1 => Value.Int32((byte)(int)value),
            ILOpCode.Conv_i2 => Value.Int32((short)(int)value),
            ILOpCode.Conv_u2 => Value.Int32((ushort)(int)value),
            ILOpCode.Conv_i4 => Value.Int32((int)value),
            ILOpCode.Conv_u4 => Value.Int32((int)(uint)value),
            ILOpCode.Conv_i8 => Value.Int64((long)value),
            ILOpCode.Conv_u8 => Value.Int64((long)(ulong)value),
            _ => throw new DeclinedException($"it uses IL instruction {opcode.ToString().ToLowerInvariant()} on a float"),
        };

    }
}
