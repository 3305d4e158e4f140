using System.Text;
using Flint.Compiler.Llvm;
using Flint.Compiler.TypeSystem;

namespace Flint.Compiler.Analysis;

/// <summary>How C calls a method that is <c>[UnmanagedCallersOnly]</c>.</summary>
/// <param name="export">The C symbol of the method, or null when it is called by address only.</param>
internal sealed class NativeEntry(MethodDesc method, string? export) : Node
{
    public const string Attribute = "System.Runtime.InteropServices.UnmanagedCallersOnlyAttribute";

    private MethodNode? _target;

    public override string Symbol => export ?? method.Name + " for C";

    public override string Display => _target?.Display ?? Symbol;

    public override void Expand(Program program)
    {
        _target = program.RequireMethod(method, this);
        NativeCall.RequireIntegerAbi(program, NativeAbi.Of(program.Context, program.Types, method.Signature), this);
    }

    public override void Write(StringBuilder output, ProgramFacts facts)
    {
        TypeSystemContext context = facts.Context;
        LlvmTypes types = facts.Program.Types;
        var abi = new MethodAbi(types, method.Signature, null);
        NativeAbi native = NativeAbi.Of(context, types, method.Signature);
        var code = new FunctionBody();
        var structs = new StructTransfer(code, context, types);

        var parameters = new List<string>();
        if (native.ReturnsInMemory)
            parameters.Add("ptr %result");
        var arguments = new List<string>();
        string? memory = null;
        if (native.Return.Struct is { } returnType)
            memory = native.ReturnsInMemory ? "%result" : structs.Storage(returnType);
        if (abi.Return == MethodAbi.ReturnKind.Memory)
            arguments.Add($"ptr {memory}");
        for (int i = 0; i < native.Parameters.Length; i++)
        {
            NativeValue value = native.Parameters[i];
            parameters.Add($"{value.Type} {value.Extension}%p{i}");
            arguments.AddRange(value.Struct is null ? [$"{value.Type} {value.Extension}%p{i}"] : structs.Arguments(abi.Parameters[i], StructAt(code, structs, value, $"%p{i}")));
        }

        // An exception must not find handlers of the code that called C: C cannot be left that way.
        bool hidesFrames = facts.Program.CatchesExceptions;
        string? frames = hidesFrames ? code.EmitValue($"load ptr, ptr @{TryFrame.Top}") : null;
        if (hidesFrames)
            code.Emit($"store ptr null, ptr @{TryFrame.Top}");
        string call = $"call {abi.ReturnAttributes}{abi.ReturnType} {_target!.Reference}({string.Join(", ", arguments)})";
        string? returned = abi.ReturnType == "void" ? null : code.EmitValue(call);
        if (returned is null)
            code.Emit(call);
        if (hidesFrames)
            code.Emit($"store ptr {frames}, ptr @{TryFrame.Top}");
        Return(code, structs, abi, native, returned, memory);

        // Where the method is inlined, its lines need something to be inlined into.
        int subprogram = facts.Program.DebugInfo.Subprogram("flint_entry " + Symbol);
        output.Append("define ").Append(export is null ? "internal " : "").Append(native.ReturnType).Append(' ').Append(Reference)
            .Append('(').AppendJoin(", ", parameters).Append(") ").Append(ThunkText.Attributes(facts)).Append(" !dbg !").Append(subprogram).Append(" {\n");
        code.Write(output, facts, facts.Program.DebugInfo.UnplacedIn(subprogram));
        output.Append("}\n\n");
    }

    private static string StructAt(FunctionBody code, StructTransfer structs, NativeValue value, string name)
    {
        if (value.IsAddress)
            return name;
        string address = structs.Storage(value.Struct!);
        structs.Store(value, name, address);
        return address;
    }

    private static void Return(FunctionBody code, StructTransfer structs, MethodAbi abi, NativeAbi native, string? returned, string? memory)
    {
        if (memory is not null && abi.Return == MethodAbi.ReturnKind.Leaves)
            structs.StoreReturned(abi, returned, memory);
        if (native.ReturnType == "void")
            code.Terminate("ret void");
        else if (memory is not null)
            code.Terminate($"ret {structs.Argument(native.Return, memory)}");
        else
            code.Terminate($"ret {native.Return.Type} {returned}");
    }
}
