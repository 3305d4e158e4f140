using System.Collections.Immutable;
using Flint.Compiler.TypeSystem;

namespace Flint.Compiler.Llvm;

/// <summary>Moves structs between memory, the scalars in which Flint passes them, and the registers in which C does.</summary>
internal sealed class StructTransfer(FunctionBody code, TypeSystemContext context, LlvmTypes types)
{
    /// <summary>The address of memory for a struct.</summary>
    public string Storage(TypeDesc type) => code.Alloca(types.Storage(type), Math.Max(context.Layouts.AlignmentOf(type), 1));

    /// <summary>The address of a parameter's struct, as it is passed by Flint.</summary>
    /// <param name="name">Of the LLVM parameter, without the part's number.</param>
    public string AddressOf(ParameterAbi parameter, string name)
    {
        if (parameter.IsInMemory)
            return name;
        string address = Storage(parameter.Type);
        StoreLeaves(parameter.Leaves, [.. parameter.Leaves.Select((_, index) => $"{name}.{index}")], address);
        return address;
    }

    /// <summary>A struct as Flint passes it on, from its address.</summary>
    public IEnumerable<string> Arguments(ParameterAbi parameter, string address) =>
        parameter.IsInMemory ? [$"ptr {address}"] : parameter.Leaves.Select(leaf => $"{leaf.Type} {Load(leaf, address)}").ToArray();

    /// <summary>A struct as C passes it, from its address.</summary>
    public string Argument(NativeValue value, string address)
    {
        if (value.IsAddress)
            return $"ptr {address}";
        string whole = code.Alloca(value.Type, 2 * context.PointerSize);
        Copy(whole, address, value.Struct!);
        return $"{value.Type} {code.EmitValue($"load {value.Type}, ptr {whole}")}";
    }

    /// <summary>Puts a struct that came in registers where it belongs.</summary>
    public void Store(NativeValue value, string operand, string address)
    {
        string whole = code.Alloca(value.Type, 2 * context.PointerSize);
        code.Emit($"store {value.Type} {operand}, ptr {whole}");
        Copy(address, whole, value.Struct!);
    }

    public void Copy(string target, string source, TypeDesc type) =>
        code.Emit($"call void @llvm.memcpy.p0.p0.i32(ptr {target}, ptr {source}, i32 {context.Layouts.SizeOf(type)}, i1 false)");

    /// <summary>Ends a method of Flint's with the struct at an address.</summary>
    public void Return(MethodAbi abi, string address)
    {
        if (abi.Return == MethodAbi.ReturnKind.Memory)
        {
            if (address != "%result")
                Copy("%result", address, abi.Signature.ReturnType);
            code.Terminate("ret void");
            return;
        }

        string result = "poison";
        for (int i = 0; i < abi.ReturnLeaves.Length; i++)
        {
            Leaf leaf = abi.ReturnLeaves[i];
            string part = Load(leaf, address);
            result = abi.ReturnLeaves.Length == 1 ? part : code.EmitValue($"insertvalue {abi.ReturnType} {result}, {leaf.Type} {part}, {i}");
        }

        code.Terminate(abi.ReturnLeaves.Length == 0 ? "ret void" : $"ret {abi.ReturnType} {result}");
    }

    /// <summary>Puts what a method of Flint's returned at an address.</summary>
    public void StoreReturned(MethodAbi abi, string? returned, string address)
    {
        ImmutableArray<Leaf> leaves = abi.ReturnLeaves;
        StoreLeaves(
            leaves, leaves.Length == 1 ? [returned!] : [.. leaves.Select((_, index) => code.EmitValue($"extractvalue {abi.ReturnType} {returned}, {index}"))], address);
    }

    private void StoreLeaves(ImmutableArray<Leaf> leaves, ImmutableArray<string> operands, string address)
    {
        for (int i = 0; i < leaves.Length; i++)
            code.Emit($"store {leaves[i].Type} {operands[i]}, ptr {At(address, leaves[i].Offset)}, align {leaves[i].Alignment}");
    }

    private string Load(Leaf leaf, string address) => code.EmitValue($"load {leaf.Type}, ptr {At(address, leaf.Offset)}, align {leaf.Alignment}");

    private string At(string address, int offset) =>
        offset == 0 ? address : code.EmitValue($"getelementptr inbounds i8, ptr {address}, i32 {offset}");
}
