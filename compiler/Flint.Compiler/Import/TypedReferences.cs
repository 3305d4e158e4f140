using Flint.Compiler.Analysis;
using Flint.Compiler.TypeSystem;

namespace Flint.Compiler.Import;

/// <summary>Typed references (ECMA-335 I.8.2.1.1): an address with the type object of what is there.</summary>
public sealed partial class MethodImporter
{
    private void ImportMakeTypedReference(TypeDesc type)
    {
        StackValue address = _stack.Pop();
        (DefType owner, FieldDesc value, FieldDesc target) = TypedReferenceFields();
        string copy = AllocaFor(owner);
        _code.Emit($"store ptr {Coerce(address, "ptr", address.Kind)}, ptr {Offset(copy, _context.Layouts.OffsetOf(value))}");
        string typeObject = _program.Require(new TypeObjectNode(type), _node, "refers by type to").Reference;
        _code.Emit($"store ptr {typeObject}, ptr {Offset(copy, _context.Layouts.OffsetOf(target))}");
        _stack.Push(new StackValue(StackKind.Struct, copy, "ptr", owner));
    }

    /// <summary>The address again, when it is asked for by exactly the type that it was made with.</summary>
    private void ImportTypedReferenceValue(TypeDesc type)
    {
        StackValue reference = _stack.Pop();
        (_, FieldDesc value, FieldDesc target) = TypedReferenceFields();
        string expected = _program.Require(new TypeObjectNode(type), _node, "asks for").Reference;
        string actual = _code.EmitValue($"load ptr, ptr {Offset(reference.Operand, _context.Layouts.OffsetOf(target))}");
        TrapIf(_code.EmitValue($"icmp ne ptr {actual}, {expected}"), TrapKind.InvalidCast);
        string address = _code.EmitValue($"load ptr, ptr {Offset(reference.Operand, _context.Layouts.OffsetOf(value))}");
        _stack.Push(new StackValue(StackKind.ByRef, address, "ptr", _context.GetByRef(type)));
    }

    private void ImportTypedReferenceType()
    {
        StackValue reference = _stack.Pop();
        (_, _, FieldDesc target) = TypedReferenceFields();
        _stack.Push(new StackValue(
            StackKind.Struct, Offset(reference.Operand, _context.Layouts.OffsetOf(target)), "ptr", _context.WellKnown.RuntimeTypeHandle));
    }

    private (DefType Owner, FieldDesc Value, FieldDesc Type) TypedReferenceFields()
    {
        DefType owner = _context.WellKnown.Get("System.TypedReference");
        return (
            owner,
            owner.InstanceFields.Single(field => field.Declaration.Name == "_value"),
            owner.InstanceFields.Single(field => field.Declaration.Name == "_type"));
    }
}
