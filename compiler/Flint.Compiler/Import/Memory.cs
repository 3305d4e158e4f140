using System.Reflection.Metadata;
using Flint.Compiler.Llvm;
using Flint.Compiler.TypeSystem;

namespace Flint.Compiler.Import;

public sealed partial class MethodImporter
{
    /// <summary>Reads a value of a type as the evaluation stack holds it: small integers widened, structs copied.</summary>
    /// <param name="isTyped">False when the memory may hold something else than its type says.</param>
    private StackValue Load(string address, TypeDesc type, bool isVolatile, string metadata = "", int alignment = 0, bool isTyped = true)
    {
        StackKind kind = StackKindOf(type);
        if (kind == StackKind.Struct)
        {
            string copy = AllocaFor(type);
            CopyStruct(copy, address, type, isVolatile, alignment);
            return new StackValue(kind, copy, "ptr", type);
        }

        string storage = _types.Storage(type);
        string loaded = _code.EmitValue(
            $"load {(isVolatile ? "volatile " : "")}{storage}, ptr {address}, align {Alignment(type, alignment)}{metadata}{(isTyped && IsNumber(kind) ? DebugInfo.NumberTag : "")}");
        return Widen(loaded, type, storage, kind);
    }

    /// <summary>Native integers may be addresses.</summary>
    private static bool IsNumber(StackKind kind) => kind is StackKind.Int32 or StackKind.Int64 or StackKind.Float32 or StackKind.Float64;

    private StackValue Widen(string operand, TypeDesc type, string storage, StackKind kind)
    {
        if (storage is "i8" or "i16")
        {
            bool isSigned = type.UnderlyingType.Primitive.IsSigned();
            return new StackValue(kind, Resize(operand, storage, "i32", isSigned), "i32", type);
        }

        return new StackValue(kind, operand, storage, type);
    }

    private void Store(string address, TypeDesc type, StackValue value, bool isVolatile, string metadata = "", int alignment = 0)
    {
        if (StackKindOf(type) == StackKind.Struct)
        {
            CopyStruct(address, value.Operand, type, isVolatile, alignment);
            return;
        }

        string storage = _types.Storage(type);
        _code.Emit(
            $"store {(isVolatile ? "volatile " : "")}{storage} {Coerce(value, storage, value.Kind)}, ptr {address}, align {Alignment(type, alignment)}{metadata}");
    }

    private void CopyStruct(string target, string source, TypeDesc type, bool isVolatile = false, int alignment = 0)
    {
        _code.Emit(CopyInstruction(target, source, type, isVolatile, alignment));
    }

    private string CopyInstruction(string target, string source, TypeDesc type, bool isVolatile = false, int alignment = 0)
    {
        int align = Alignment(type, alignment);
        return $"call void @llvm.memcpy.p0.p0.i32(ptr align {align} {target}, ptr align {align} {source}, i32 {_context.Layouts.SizeOf(type)}, i1 {(isVolatile ? "true" : "false")})";
    }

    private string ZeroInstruction(string address, TypeDesc type, int alignment = 0) =>
        $"call void @llvm.memset.p0.i32(ptr align {Alignment(type, alignment)} {address}, i8 0, i32 {_context.Layouts.SizeOf(type)}, i1 false)";

    private int Alignment(TypeDesc type, int declared) => declared > 0 ? declared : Math.Max(1, _types.AccessAlignment(type));

    private int AlignmentOf(StackValue address) => _alignment > 0 ? _alignment : address.Alignment;

    private string Offset(string address, int bytes) =>
        bytes == 0 ? address : _code.EmitValue($"getelementptr inbounds i8, ptr {address}, i32 {bytes}");

    private DefType IndirectType(ILOpCode opcode) => opcode switch
    {
        ILOpCode.Ldind_i1 or ILOpCode.Stind_i1 => _context.WellKnown.SByte,
        ILOpCode.Ldind_u1 => _context.WellKnown.Byte,
        ILOpCode.Ldind_i2 or ILOpCode.Stind_i2 => _context.WellKnown.Int16,
        ILOpCode.Ldind_u2 => _context.WellKnown.UInt16,
        ILOpCode.Ldind_i4 or ILOpCode.Stind_i4 => _context.WellKnown.Int32,
        ILOpCode.Ldind_u4 => _context.WellKnown.UInt32,
        ILOpCode.Ldind_i8 or ILOpCode.Stind_i8 => _context.WellKnown.Int64,
        ILOpCode.Ldind_i or ILOpCode.Stind_i => _context.WellKnown.IntPtr,
        ILOpCode.Ldind_r4 or ILOpCode.Stind_r4 => _context.WellKnown.Single,
        ILOpCode.Ldind_r8 or ILOpCode.Stind_r8 => _context.WellKnown.Double,
        _ => _context.WellKnown.Object,
    };

    private void ImportLoadIndirect(TypeDesc type)
    {
        StackValue address = _stack.Pop();

        // ldind.ref knows no type, but the reference that it goes through does.
        if (type == _context.WellKnown.Object && address.Type is ByRefType { Element: { IsReference: true } known })
            type = known;
        _stack.Push(Load(Coerce(address, "ptr", address.Kind), type, _volatile, alignment: AlignmentOf(address)));
    }

    private void ImportStoreIndirect(TypeDesc type)
    {
        StackValue value = _stack.Pop();
        StackValue address = _stack.Pop();
        Store(Coerce(address, "ptr", address.Kind), type, value, _volatile, alignment: AlignmentOf(address));
    }

    private void ImportCopyObject(TypeDesc type)
    {
        StackValue source = _stack.Pop();
        StackValue target = _stack.Pop();
        StackValue value = Load(Coerce(source, "ptr", source.Kind), type, _volatile, alignment: AlignmentOf(source));
        Store(Coerce(target, "ptr", target.Kind), type, value, _volatile, alignment: AlignmentOf(target));
    }

    private void ImportInitObject(TypeDesc type)
    {
        StackValue address = _stack.Pop();
        string target = Coerce(address, "ptr", address.Kind);
        if (type.IsStruct)
            _code.Emit(ZeroInstruction(target, type, AlignmentOf(address)));
        else
            _code.Emit($"store {_types.Storage(type)} zeroinitializer, ptr {target}, align {Alignment(type, AlignmentOf(address))}");
    }

    private void ImportCopyBlock()
    {
        StackValue size = _stack.Pop();
        StackValue source = _stack.Pop();
        StackValue target = _stack.Pop();
        _code.Emit($"call void @llvm.memcpy.p0.p0.i32(ptr {Coerce(target, "ptr", target.Kind)}, ptr {Coerce(source, "ptr", source.Kind)}, i32 {Coerce(size, "i32", size.Kind)}, i1 {(_volatile ? "true" : "false")})");
    }

    private void ImportInitBlock()
    {
        StackValue size = _stack.Pop();
        StackValue value = _stack.Pop();
        StackValue target = _stack.Pop();
        _code.Emit($"call void @llvm.memset.p0.i32(ptr {Coerce(target, "ptr", target.Kind)}, i8 {Coerce(value, "i8", value.Kind)}, i32 {Coerce(size, "i32", size.Kind)}, i1 {(_volatile ? "true" : "false")})");
    }

    private void ImportStackAllocation()
    {
        StackValue size = _stack.Pop();
        string address;
        if (size.Constant is { } bytes && !_blocks.IsInLoop(_offset))
        {
            // A fixed size outside of loops is part of the frame.
            address = _code.Alloca($"[{bytes} x i8]", 8);
            if (_body.InitLocals && bytes > 0)
                _code.Emit($"call void @llvm.memset.p0.i32(ptr align 8 {address}, i8 0, i32 {bytes}, i1 false)");
        }
        else
        {
            string count = Coerce(size, "i32", size.Kind);
            address = _code.EmitValue($"alloca i8, i32 {count}, align 8");
            if (!_regions.IsEmpty)
                _code.Emit(new TryStackUpdate(_protection, _code.NewTemp(), Frame));
            if (_body.InitLocals)
                _code.Emit($"call void @llvm.memset.p0.i32(ptr align 8 {address}, i8 0, i32 {count}, i1 false)");
        }

        _stack.Push(new StackValue(StackKind.NativeInt, address, "ptr", _context.GetPointer(_context.WellKnown.Byte)) { IsNonNull = true });
    }
}
