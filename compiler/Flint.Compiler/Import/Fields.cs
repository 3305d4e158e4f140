using Flint.Compiler.Analysis;
using Flint.Compiler.Llvm;
using Flint.Compiler.TypeSystem;

namespace Flint.Compiler.Import;

public sealed partial class MethodImporter
{
    private void ImportLoadField(FieldDesc field)
    {
        if (field.IsStatic)
        {
            _stack.Pop();
            ImportLoadStatic(field);
            return;
        }

        StackValue owner = _stack.Pop();
        if (field.Owner.Primitive != PrimitiveKind.None && IsPrimitiveValue(owner))
        {
            _stack.Push(owner);
            return;
        }

        bool isLength = field.Owner == _context.WellKnown.String && field.Declaration.Name == "_stringLength";
        string metadata = isLength ? ", !range !2, !invariant.load !1" : AliasTag(field);
        _stack.Push(Load(FieldAddress(owner, field), field.Type, _volatile, metadata, FieldAlignment(owner, field)));
    }

    private void ImportFieldAddress(FieldDesc field)
    {
        StackValue owner = _stack.Pop();
        if (field.IsStatic)
        {
            ImportStaticAddress(field);
            return;
        }

        bool isPointer = owner.Kind == StackKind.NativeInt;
        TypeDesc type = isPointer ? _context.GetPointer(field.Type) : _context.GetByRef(field.Type);
        _stack.Push(new StackValue(isPointer ? StackKind.NativeInt : StackKind.ByRef, FieldAddress(owner, field), "ptr", type)
        {
            IsNonNull = !isPointer,
            Alignment = FieldAlignment(owner, field),
        });
    }

    private void ImportStoreField(FieldDesc field)
    {
        StackValue value = _stack.Pop();
        if (field.IsStatic)
        {
            _stack.Pop();
            _stack.Push(value);
            ImportStoreStatic(field);
            return;
        }

        StackValue owner = _stack.Pop();
        Store(FieldAddress(owner, field), field.Type, value, _volatile, AliasTag(field), FieldAlignment(owner, field));
    }

    private void ImportLoadStatic(FieldDesc field)
    {
        if ((KnownStatic(field) ?? CachedDelegate(field)) is { } known)
        {
            _stack.Push(known);
            return;
        }

        _stack.Push(Load(StaticAddress(field), field.Type, _volatile));
    }

    private void ImportStaticAddress(FieldDesc field) => _stack.Push(
        new StackValue(StackKind.ByRef, StaticAddress(field), "ptr", _context.GetByRef(field.Type)) { IsNonNull = true, FieldToken = field });

    private void ImportStoreStatic(FieldDesc field)
    {
        StackValue value = _stack.Pop();
        Store(StaticAddress(field), field.Type, value, _volatile);
    }

    private string StaticAddress(FieldDesc field)
    {
        if (_program.Statics.Trigger(field, _method) is { } trigger)
            RunStaticConstructor(trigger);
        return field.Declaration.RelativeVirtualAddress != 0
            ? _program.Require(new ConstantDataNode(_program, field), _node, "reads").Reference
            : _program.RequireStatic(field, _node).Reference;
    }

    /// <summary>The value of a read-only static that was computed at build time.</summary>
    private StackValue? KnownStatic(FieldDesc field)
    {
        if (!field.Declaration.IsInitOnly || _program.Statics.InitialValue(field) is not { } storage)
            return null;
        StackKind kind = StackKindOf(field.Type);
        if (kind == StackKind.Reference)
        {
            if (!storage.References.TryGetValue(0, out Evaluation.Reference? reference))
                return new StackValue(kind, "null", "ptr", field.Type);
            if (reference.Target is not Evaluation.Block target)
                return null;
            return new StackValue(kind, DataImage.Require(_program, reference, _node), "ptr", target.Type)
            {
                IsNonNull = true,
                IsExact = true,
                ArrayLength = target.Kind == Evaluation.BlockKind.Array ? target.Length : null,
            };
        }

        if (storage.References.Count > 0 || kind is not (StackKind.Int32 or StackKind.Int64))
            return null;
        long bits = storage.Bytes.Length switch
        {
            1 => field.Type.UnderlyingType.Primitive.IsSigned() ? (sbyte)storage.Bytes[0] : storage.Bytes[0],
            2 => field.Type.UnderlyingType.Primitive.IsSigned() ? BitConverter.ToInt16(storage.Bytes) : BitConverter.ToUInt16(storage.Bytes),
            4 => BitConverter.ToInt32(storage.Bytes),
            _ => BitConverter.ToInt64(storage.Bytes),
        };
        return kind == StackKind.Int32 ? Int32((int)bits) with { Type = field.Type }
            : new StackValue(kind, bits.ToString(), "i64", field.Type) { Constant = bits };
    }

    private void RunStaticConstructor(MethodDesc constructor) =>
        _code.Emit($"call void {_program.Require(new StaticConstructorGuard(constructor), _node, "initialises with").Reference}()");

    private string FieldAddress(StackValue owner, FieldDesc field)
    {
        string address = owner.Kind == StackKind.Reference ? NonNull(owner) : Coerce(owner, "ptr", owner.Kind);
        return Offset(address, _context.Layouts.OffsetOf(field));
    }

    /// <summary>In bytes: what is known of a field's address where that is less than what its type wants; else 0.</summary>
    private int FieldAlignment(StackValue owner, FieldDesc field)
    {
        if (_alignment > 0)
            return _alignment;
        int start = owner.Alignment > 0 ? owner.Alignment
            : field.Owner.IsValueType ? _types.AccessAlignment(field.Owner)
            : _context.PointerSize;
        int alignment = LlvmTypes.AlignmentAt(start, _context.Layouts.OffsetOf(field));
        return alignment < _types.AccessAlignment(field.Type) ? alignment : 0;
    }

    private static bool IsPrimitiveValue(StackValue value) =>
        value.Kind is StackKind.Int32 or StackKind.Int64 or StackKind.Float32 or StackKind.Float64
        || (value.Kind == StackKind.NativeInt && value.Type is not PointerType);

    /// <summary>Fields of objects alias nothing but themselves and what is accessed through references, which carries no tag.</summary>
    private string AliasTag(FieldDesc field) =>
        field.Owner.IsValueType || field.Owner.Declaration.HasExplicitLayout || field.Owner.Declaration.FullName.StartsWith("System.Runtime.CompilerServices.Raw", StringComparison.Ordinal)
            ? ""
            : _program.DebugInfo.AliasTag($"{field.Owner.Declaration.FullName}::{field.Declaration.Name}");
}
