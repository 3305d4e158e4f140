using Flint.Compiler.Analysis;
using Flint.Compiler.Llvm;
using Flint.Compiler.TypeSystem;

namespace Flint.Compiler.Import;

/// <summary>
/// Arrays of several dimensions, or that do not begin at 0. After the length of the whole they have the length of each dimension, then the lowest index
/// of each, then the elements, the last dimension's side by side (ECMA-335 III.4.20, II.14.2).
/// </summary>
public sealed partial class MethodImporter
{
    private const int BoundSize = 4;

    /// <summary>The methods that the runtime gives an array: <c>Get</c>, <c>Set</c> and <c>Address</c>.</summary>
    private void ImportArrayMethod(ArrayType array, string name)
    {
        StackValue? value = name == "Set" ? _stack.Pop() : null;
        var indices = new StackValue[array.Rank];
        for (int i = indices.Length - 1; i >= 0; i--)
            indices[i] = _stack.Pop();
        StackValue self = _stack.Pop();
        string element = array.IsVector ? ElementAddress(self, indices[0], array.Element) : ElementAddress(self, indices, array);
        switch (name)
        {
            case "Get":
                _stack.Push(Load(element, array.Element, isVolatile: false, ElementTag(array.Element)));
                break;
            case "Set":
                ArrayType known = self.Type as ArrayType ?? array;
                if (array.Element.IsReference && NeedsStoreCheck(self, known.Element, value!))
                    CheckStore(self, known, value!);
                Store(element, array.Element, value!, isVolatile: false, ElementTag(array.Element));
                break;
            case "Address":
                _stack.Push(new StackValue(StackKind.ByRef, element, "ptr", _context.GetByRef(array.Element)) { IsNonNull = true });
                break;
            default:
                throw Unsupported($"{name} on the array {array}");
        }
    }

    private string ElementAddress(StackValue self, StackValue[] indices, ArrayType array)
    {
        string address = NonNull(self);
        string position = "0";
        for (int i = 0; i < indices.Length; i++)
        {
            string index = _code.NewTemp();
            _code.Emit(new IndexFromZero(index, Coerce(indices[i], "i32", indices[i].Kind), LowerBoundAddress(address, array, i)));
            string length = _code.EmitValue($"load i32, ptr {LengthAddress(address, i)}, !range !2, !invariant.load !1");
            TrapIf(_code.EmitValue($"icmp uge i32 {index}, {length}"), TrapKind.IndexOutOfRange);
            position = i == 0 ? index : _code.EmitValue($"add i32 {_code.EmitValue($"mul i32 {position}, {length}")}, {index}");
        }

        string data = Offset(address, _context.Layouts.ArrayDataOffset(array));
        return _code.EmitValue($"getelementptr inbounds [{_context.Layouts.SizeOf(array.Element)} x i8], ptr {data}, {_types.NativeInt} {Resize(position, "i32", _types.NativeInt, isSigned: false)}");
    }

    private string LengthAddress(string array, int dimension) => Offset(array, _context.PointerSize + BoundSize * (1 + dimension));

    private string LowerBoundAddress(string address, ArrayType array, int dimension) => LengthAddress(address, array.Rank + dimension);

    /// <summary>The constructor that takes a length for each dimension, or a lowest index and a length for each.</summary>
    private void ImportNewMultiDimensionalArray(ArrayType array, MethodSignature constructor)
    {
        StackValue[] arguments = PopArguments(constructor);
        bool hasLowerBounds = arguments.Length == 2 * array.Rank;
        if (array.IsVector)
        {
            _stack.Push(arguments[0]);
            ImportNewArray(array.Element);
            return;
        }

        string lengths = _code.Alloca($"[{array.Rank} x i32]", BoundSize);
        for (int i = 0; i < array.Rank; i++)
            StoreBound(lengths, i, arguments[hasLowerBounds ? 2 * i + 1 : i]);
        MethodNode allocator = _program.RequireRuntime("Flint.Runtime.Heap", "AllocateMultiDimensional", _node);
        string native = _types.NativeInt;
        string address = _code.EmitValue(
            $"call ptr {allocator.Reference}(ptr {lengths}, {native} {array.Rank}, {native} {_context.Layouts.SizeOf(array.Element)}, {native} {_context.Layouts.ArrayDataOffset(array)}){_program.DebugInfo.TypeTag(array)}");
        _program.RequireMethodTable(array, _node);
        _code.Emit(new MethodTableStore(array, address));
        if (hasLowerBounds)
        {
            _program.CanHaveLowerBounds();
            for (int i = 0; i < array.Rank; i++)
                StoreBound(LowerBoundAddress(address, array, 0), i, arguments[2 * i]);
        }

        _stack.Push(new StackValue(StackKind.Reference, address, "ptr", array) { IsNonNull = true, IsExact = true });
    }

    private void StoreBound(string bounds, int dimension, StackValue value) =>
        _code.Emit($"store i32 {Coerce(value, "i32", value.Kind)}, ptr {Offset(bounds, dimension * BoundSize)}");
}

/// <summary>An index less the dimension's lowest index, which is 0 unless the program makes arrays that begin elsewhere.</summary>
internal sealed class IndexFromZero(string result, string index, string lowerBoundAddress) : DeferredInstruction
{
    public override IEnumerable<string> Write(ProgramFacts facts)
    {
        if (facts.Program.HasLowerBounds)
        {
            yield return $"{result}.bound = load i32, ptr {lowerBoundAddress}";
            yield return $"{result} = sub i32 {index}, {result}.bound";
        }
        else
        {
            yield return $"{result} = add i32 {index}, 0";
        }
    }
}

/// <summary>The dimensions of an array whose type is not known, 0 for one that begins at 0 and has one: which all have unless the program makes others.</summary>
internal sealed class RankLoad(string result, string self) : DeferredInstruction
{
    public override IEnumerable<string> Write(ProgramFacts facts) => facts.HasMultiDimensionalArrays
        ? new MethodTableWordLoad(MethodTableWords.Rank, result, "i32", self).Write(facts)
        : [$"{result} = add i32 0, 0"];
}
