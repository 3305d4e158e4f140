using System.Buffers.Binary;
using Flint.Compiler.TypeSystem;

namespace Flint.Compiler.Evaluation;

internal sealed partial class Interpreter
{
    private sealed partial class Frame
    {
        /// <summary>The methods that the runtime gives an array of several dimensions (ECMA-335 II.14.2).</summary>
        private void CallArray(ArrayType type, string name, int count)
        {
            switch (name)
            {
                case ".ctor" when count == type.Rank && !type.IsVector:
                    _stack.Push(Value.Of(_memory.AllocateArray(type, PopIndices(count))));
                    break;
                case "Get":
                    _stack.Push(_memory.Load(ElementAddress(type), type.Element));
                    break;
                case "Address":
                    _stack.Push(ElementAddress(type));
                    break;
                case "Set":
                    Value value = _stack.Pop();
                    Value address = ElementAddress(type);
                    RequireElement((Block)address.Target!, value);
                    _memory.Store(address, type.Element, value);
                    break;
                default:
                    throw new DeclinedException("it creates an array that does not begin at 0");
            }
        }

        private Value ElementAddress(ArrayType type)
        {
            int[] indices = PopIndices(type.Rank);
            Block array = NonNull(_stack.Pop());
            int position = 0;
            for (int i = 0; i < indices.Length; i++)
            {
                int length = BinaryPrimitives.ReadInt32LittleEndian(array.Bytes.AsSpan(_context.PointerSize + (sizeof(int) * (type.IsVector ? 0 : 1 + i))));
                if ((uint)indices[i] >= (uint)length)
                    throw new DeclinedException("it indexes outside of an array");
                position = (position * length) + indices[i];
            }

            return Value.AddressOf(array, _context.Layouts.ArrayDataOffset(type) + (position * _context.Layouts.SizeOf(type.Element)));
        }

        private int[] PopIndices(int count)
        {
            int[] indices = new int[count];
            for (int i = count - 1; i >= 0; i--)
                indices[i] = (int)_stack.Pop().Bits;
            return indices;
        }
    }
}
