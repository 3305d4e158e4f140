using System.Reflection.Metadata;
using Flint.Compiler.Analysis;
using Flint.Compiler.Llvm;
using Flint.Compiler.TypeSystem;

namespace Flint.Compiler.Import;

public sealed partial class MethodImporter
{
    /// <summary>
    /// Imports the code between <c>catch</c> and its block as a function of its own, <c>bool (exception, frame)</c>. The method's variables
    /// are where its frame says.
    /// </summary>
    internal static FunctionBody ImportFilter(Program program, ExceptionFilter filter, MethodNode method, MethodDeclaration source, ExceptionRegion region)
    {
        var importer = new MethodImporter(program, method, source, new MethodAbi(program.Types, method.Method.Signature, method.Method.Signature.HasThis ? method.Method.Owner : null), filter);
        return importer.Guarded(() => importer.RunFilter(region.FilterOffset));
    }

    private void RunFilter(int start)
    {
        SetPosition(start);
        string variables = _code.NewTemp();
        _code.EmitAtEntry($"{variables}.field = getelementptr inbounds i8, ptr %frame, i32 {(int)TryFrame.Field.Variables * _context.PointerSize}");
        _code.EmitAtEntry($"{variables} = load ptr, ptr {variables}.field");
        int index = 0;
        if (_abi.ThisType is { } thisType)
            _arguments = [VariableAt(thisType.IsValueType ? _context.GetByRef(thisType) : thisType)];
        else
            _arguments = [];
        _arguments = [.. _arguments, .. _abi.Parameters.Select(parameter => VariableAt(parameter.Type))];
        _locals = [.. _body.Locals.Select(type => VariableAt(Concrete(type)))];

        StackValue slot = NewSlot(new StackValue(StackKind.Reference, "", "ptr", _context.WellKnown.Object) { IsNonNull = true });
        _entryStacks[start] = [slot];
        _code.Emit($"store ptr %exception, ptr {slot.Operand}");
        Schedule(start);
        _code.Branch(BlockLabel(start));
        ImportPending();

        Variable VariableAt(TypeDesc type)
        {
            string address = _code.NewTemp();
            _code.EmitAtEntry($"{address}.slot = getelementptr inbounds i8, ptr {variables}, i32 {index++ * _context.PointerSize}");
            _code.EmitAtEntry($"{address} = load ptr, ptr {address}.slot");
            return new Variable(address, type);
        }
    }

    private void ImportEndFilter()
    {
        StackValue caught = _stack.Pop();
        string isCaught = _code.EmitValue($"icmp ne i32 {Coerce(caught, "i32", caught.Kind)}, 0");
        _code.Terminate($"ret i8 {_code.EmitValue($"zext i1 {isCaught} to i8")}");
    }
}
