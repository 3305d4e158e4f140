using System.Collections.Immutable;
using Flint.Compiler.Llvm;
using Flint.Compiler.TypeSystem;

namespace Flint.Compiler.Import;

public sealed partial class MethodImporter
{
    /// <summary>Gives every argument and local an address; LLVM turns those that need none into values.</summary>
    private void DeclareVariables()
    {
        var arguments = ImmutableArray.CreateBuilder<Variable>();
        if (_abi.ThisType is { } thisType)
        {
            TypeDesc type = thisType.IsValueType ? _context.GetByRef(thisType) : thisType;
            bool isUnwritten = _blocks.IsUnwrittenArgument(0);
            string address = _liveness.IsArgumentLive(0) && !isUnwritten ? AllocateInFrame(type) : _code.Alloca("ptr", _context.PointerSize);
            _code.EmitAtEntry($"store ptr %this, ptr {address}");
            arguments.Add(new Variable(address, type)
            {
                IsSingleAssignment = isUnwritten,
                Value = isUnwritten ? new StackValue(StackKindOf(type), "%this", "ptr", type) { IsNonNull = true } : null,
            });
        }

        foreach (ParameterAbi parameter in _abi.Parameters)
            arguments.Add(DeclareParameter(parameter, arguments.Count));
        _arguments = arguments.ToImmutable();
        _locals = [.. _body.Locals.Select((type, index) => DeclareLocal(Concrete(type), index))];
    }

    private Variable DeclareParameter(ParameterAbi parameter, int index)
    {
        // One that is never written can stay where it is; but for its address, LLVM sees what it holds.
        bool isInFrame = _liveness.IsArgumentLive(index) && !_blocks.IsUnwrittenArgument(index);
        if (parameter.IsInMemory && !isInFrame)
            return new Variable($"%p{index}", parameter.Type);
        string address = isInFrame ? AllocateInFrame(parameter.Type) : AllocaFor(parameter.Type);
        if (parameter.IsInMemory)
        {
            _code.EmitAtEntry(CopyInstruction(address, $"%p{index}", parameter.Type));
            return new Variable(address, parameter.Type);
        }

        for (int i = 0; i < parameter.Leaves.Length; i++)
        {
            Leaf leaf = parameter.Leaves[i];
            string target = address;
            if (leaf.Offset > 0)
            {
                target = _code.NewTemp();
                _code.EmitAtEntry($"{target} = getelementptr inbounds i8, ptr {address}, i32 {leaf.Offset}");
            }

            string name = parameter.IsScalar ? $"%p{index}" : $"%p{index}.{i}";
            _code.EmitAtEntry($"store {leaf.Type} {name}, ptr {target}, align {leaf.Alignment}");
        }

        return new Variable(address, parameter.Type);
    }

    private Variable DeclareLocal(TypeDesc type, int index)
    {
        bool isInFrame = _liveness.IsLocalLive(index);
        string address = isInFrame ? AllocateInFrame(type) : AllocaFor(type);
        if (_body.InitLocals || _context.Layouts.HasReferences(type))
        {
            if (type.IsStruct)
                _code.EmitAtEntry(ZeroInstruction(address, type));
            else
                _code.EmitAtEntry($"store {_types.Storage(type)} zeroinitializer, ptr {address}");
        }

        return new Variable(address, type) { IsSingleAssignment = !isInFrame && _blocks.IsSingleAssignmentLocal(index) };
    }

    private void LoadVariable(Variable variable)
    {
        StackValue loaded = Load(variable.Address, variable.Type, isVolatile: false);
        _stack.Push(variable.Value is { } known ? WithFacts(loaded, known) : loaded);
    }

    private void StoreVariable(Variable variable)
    {
        StackValue value = _stack.Pop();
        if (variable.IsSingleAssignment)
            variable.Value = value;
        Store(variable.Address, variable.Type, value, isVolatile: false);
    }

    private void LoadAddress(Variable variable)
    {
        TypeDesc type = variable.Type;
        _stack.Push(new StackValue(StackKind.ByRef, variable.Address, "ptr", _context.GetByRef(type)) { IsNonNull = true });
    }

    private static StackValue WithFacts(StackValue loaded, StackValue known)
    {
        if (known.Kind != loaded.Kind)
            return loaded;
        return loaded with
        {
            Type = known.IsExact ? known.Type : loaded.Type,
            Operand = known.Constant is { } constant && loaded.IsInteger && loaded.LlvmType != "ptr" ? constant.ToString() : loaded.Operand,
            Constant = loaded.LlvmType != "ptr" ? known.Constant : null,
            IsNonNull = known.IsNonNull,
            IsExact = known.IsExact,
            ArrayLength = known.ArrayLength,
            Alignment = known.Alignment,
            TypeToken = known.TypeToken,
        };
    }

    private string AllocaFor(TypeDesc type) => _code.Alloca(_types.Storage(type), Math.Max(_context.Layouts.AlignmentOf(type), 1));

    private StackKind StackKindOf(TypeDesc type)
    {
        switch (type)
        {
            case ByRefType:
                return StackKind.ByRef;
            case PointerType or FunctionPointerType:
                return StackKind.NativeInt;
            case DefType { IsValueType: true }:
                return type.UnderlyingType.Primitive switch
                {
                    PrimitiveKind.None => StackKind.Struct,
                    PrimitiveKind.Int64 or PrimitiveKind.UInt64 => StackKind.Int64,
                    PrimitiveKind.IntPtr or PrimitiveKind.UIntPtr => StackKind.NativeInt,
                    PrimitiveKind.Single => StackKind.Float32,
                    PrimitiveKind.Double => StackKind.Float64,
                    _ => StackKind.Int32,
                };
            default:
                return StackKind.Reference;
        }
    }
}
