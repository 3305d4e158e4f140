using Flint.Compiler.Analysis;
using Flint.Compiler.Llvm;
using Flint.Compiler.TypeSystem;

namespace Flint.Compiler.Import;

public sealed partial class MethodImporter
{
    private void ImportLoadFunction(int token)
    {
        MethodDesc method = Method(token);
        if (_constrained is DefType constrained && method.IsVirtual)
            method = _context.Virtuals.Resolve(method, constrained) ?? throw Unsupported($"{method} on {constrained}");
        PushFunction(method, isVirtual: false);
    }

    private void ImportLoadVirtualFunction(int token)
    {
        StackValue receiver = _stack.Pop();
        MethodDesc method = Method(token);
        if (method.IsFinal || KnownTarget(SlotFor(method), receiver) is not null)
        {
            NonNull(receiver);
            PushFunction(method.IsFinal ? method : KnownTarget(SlotFor(method), receiver)!, isVirtual: false);
            return;
        }

        MethodDesc slot = SlotFor(method);
        _program.Dispatch.Use(slot, _node);
        _program.LoadsVirtualFunction();
        string result = _code.NewTemp();
        _code.Emit(new VirtualFunction(slot, result, NonNull(receiver)));
        _stack.Push(new StackValue(StackKind.NativeInt, result, "ptr", null) { Function = new FunctionToken(method, IsVirtual: true) });
    }

    private void PushFunction(MethodDesc method, bool isVirtual)
    {
        // A delegate needs a thunk instead for static and struct methods, so the plain code is required only when the pointer is used as such.
        bool feedsDelegate = new Metadata.ILReader(_body.Code, _offset + 6).PeekOpCode() == System.Reflection.Metadata.ILOpCode.Newobj;
        string operand = "poison";
        if (!feedsDelegate)
        {
            Node code = method.Declaration.HasAttribute(NativeEntry.Attribute)
                ? _program.Exports.EntryOf(method, _node)
                : _program.RequireMethod(method, _node, "takes the address of");
            _program.TakesAddress(null, method, code);
            operand = code.Reference;
        }

        _stack.Push(new StackValue(StackKind.NativeInt, operand, "ptr", null) { Function = new FunctionToken(method, isVirtual) });
    }

    private void ImportNewDelegate(DefType type)
    {
        StackValue function = _stack.Pop();
        StackValue target = _stack.Pop();
        if (function.Function is not { } token)
            throw Unsupported("a delegate made from a function pointer");
        string code = function.Operand;
        if (!token.IsVirtual)
        {
            // The first argument of a closed static method takes the target's place.
            bool isClosed = token.Method.IsStatic && token.Method.Signature.Parameters.Length > InvokeOf(type).Signature.Parameters.Length;
            Node called = isClosed
                ? _program.RequireMethod(token.Method, _node, "takes the address of")
                : _program.RequireDelegateTarget(token.Method, _node, type);
            if (isClosed)
                _program.TakesAddress(type, token.Method, called);
            code = called.Reference;
        }

        string receiver = token.Method.IsStatic ? Coerce(target, "ptr", target.Kind) : NonNull(target, TrapKind.Argument);

        StackValue created = Allocate(type);
        FieldDesc targetField = DelegateField("_target");
        FieldDesc methodField = DelegateField("_method");
        _code.Emit($"store ptr {receiver}, ptr {Offset(created.Operand, _context.Layouts.OffsetOf(targetField))}{AliasTag(targetField)}");
        _code.Emit($"store ptr {code}, ptr {Offset(created.Operand, _context.Layouts.OffsetOf(methodField))}{AliasTag(methodField)}");
        _stack.Push(created);
    }

    private MethodDesc InvokeOf(DefType type) => _context.GetMethod(type, type.Declaration.GetMethod("Invoke"));

    private FieldDesc DelegateField(string name) =>
        _context.WellKnown.Delegate.InstanceFields.Single(field => field.Declaration.Name == name);

    private void CallDelegate(MethodDesc invoke, StackValue receiver, StackValue[] arguments)
    {
        _node.AddCall(new CallEdge.DelegateCall(invoke.Owner, _position));
        string self = NonNull(receiver);
        FieldDesc targetField = DelegateField("_target");
        FieldDesc methodField = DelegateField("_method");
        string target = _code.EmitValue($"load ptr, ptr {Offset(self, _context.Layouts.OffsetOf(targetField))}{AliasTag(targetField)}");
        string code = _code.EmitValue($"load ptr, ptr {Offset(self, _context.Layouts.OffsetOf(methodField))}{AliasTag(methodField)}");
        EmitCall(code, new MethodAbi(_types, invoke.Signature, invoke.Owner), target, arguments, metadata: DebugInfo.DelegateTag);
    }
}

/// <summary>The code that a slot of an object holds.</summary>
internal sealed class VirtualFunction(MethodDesc slot, string result, string self) : DeferredInstruction
{
    public override IEnumerable<string> Write(ProgramFacts facts)
    {
        if (facts.SingleTarget(slot) is { } target)
        {
            yield return $"{result} = select i1 true, ptr {target.Reference}, ptr null";
        }
        else if (!facts.HasTargets(slot))
        {
            yield return $"{result} = freeze ptr poison";
        }
        else
        {
            foreach (string line in facts.LoadSlot(slot, self, result, result))
                yield return line;
        }
    }
}
