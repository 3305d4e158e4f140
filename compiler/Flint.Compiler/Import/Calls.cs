using System.Collections.Immutable;
using System.Reflection.Metadata;
using Flint.Compiler.Analysis;
using Flint.Compiler.Llvm;
using Flint.Compiler.Metadata;
using Flint.Compiler.TypeSystem;

namespace Flint.Compiler.Import;

public sealed partial class MethodImporter
{
    private MethodDesc Method(int token) => _tokens.Method(Handle(token)).Instantiate(_method.Owner.Arguments, _method.Arguments);

    private void ImportCall(int token, bool isVirtual)
    {
        if (_tokens.ArrayMethod(Handle(token)) is (ArrayType array, string name, _))
        {
            ImportArrayMethod((ArrayType)Concrete(array), name);
            return;
        }

        MethodDesc method = Method(token);
        if (method.Owner.Declaration.FullName.StartsWith("Microsoft.CSharp.RuntimeBinder.", StringComparison.Ordinal))
            throw Unsupported("dynamic");
        if (!isVirtual && method == _method && (!_source.HasBody || IsLeftToTheRuntime()))
        {
            if (!TryImportIntrinsic(method, PopArguments(method.Signature)))
                throw _source.HasBody ? Unsupported($"{method}, which calls nothing but itself where a runtime is expected to step in,") : _node.NotImplemented();
            return;
        }

        if (_constrained is { } constrained)
        {
            ImportConstrainedCall(method, constrained);
            return;
        }

        StackValue[] arguments = PopArguments(method.Signature);
        if (TryImportIntrinsic(method, arguments))
            return;
        StackValue? receiver = method.Signature.HasThis ? _stack.Pop() : null;
        if (receiver is null)
            CallStatic(method, arguments);
        else if (isVirtual && !method.IsFinal)
            CallVirtual(method, receiver, arguments);
        else
            CallInstance(method, receiver, arguments);
    }

    /// <summary>Whether a library method that calls itself stands for code that official runtimes make.</summary>
    private bool IsLeftToTheRuntime() => _source.Module.Origin == ModuleOrigin.Official
        && (!_blocks.HasBranches || CustomAttributes.Find(
            _source.Module,
            _source.Module.Reader.GetMethodDefinition(_source.Handle).GetCustomAttributes(),
            "System.Runtime.CompilerServices.IntrinsicAttribute") is not null);

    private StackValue[] PopArguments(MethodSignature signature)
    {
        var arguments = new StackValue[signature.Parameters.Length];
        for (int i = arguments.Length - 1; i >= 0; i--)
            arguments[i] = _stack.Pop();
        return arguments;
    }

    private void CallStatic(MethodDesc method, StackValue[] arguments)
    {
        if (_program.TargetBindings.TryBind(method, _node) is { } binding)
        {
            PushBinding(binding, method, arguments);
            return;
        }

        if (TryPushConstant(method))
            return;

        if (AsksForTypes(method) && _program.Statics.Answer(method) is { } answer)
        {
            PushBoolean(answer);
            return;
        }

        if (method.Declaration.IsAbstract)
            throw Unsupported($"a call of the static abstract {method} without a type that implements it");
        EmitCall(_program.RequireMethod(method, _node).Reference, new MethodAbi(_types, method.Signature, null), null, arguments);
    }

    private bool AsksForTypes(MethodDesc method) =>
        method.Signature.Parameters.IsEmpty
        && method.Signature.ReturnType == _context.WellKnown.Boolean
        && (method.Arguments.Length > 0 || method.Owner.Arguments.Length > 0);

    /// <summary>What a stub returns is known here, so that what lies behind the branches not taken need not be compiled.</summary>
    private bool TryPushConstant(MethodDesc method)
    {
        if (_context.Substitutions.BodyOf(method.Declaration)?.Constant is not { } constant || StackKindOf(method.Signature.ReturnType) != StackKind.Int32)
            return false;
        PushInt32(constant);
        return true;
    }

    private void PushBinding(TargetBinding binding, MethodDesc method, StackValue[] arguments)
    {
        switch (binding)
        {
            case TargetBinding.Constant { Value: string text }:
                PushString(text);
                break;
            case TargetBinding.Constant { Value: long number }:
                {
                    StackKind kind = StackKindOf(method.Signature.ReturnType);
                    string type = kind == StackKind.Int64 ? "i64" : kind == StackKind.NativeInt ? _types.NativeInt : "i32";
                    PushFolded(kind, type, number);
                    break;
                }

            case TargetBinding.Symbol symbol:
                _stack.Push(new StackValue(StackKind.NativeInt, symbol.Node.Reference, "ptr", method.Signature.ReturnType));
                break;
            case TargetBinding.Hook hook:
                EmitCall(_program.RequireMethod(hook.Method, _node).Reference, new MethodAbi(_types, method.Signature, null), null, arguments);
                break;
        }
    }

    private void CallInstance(MethodDesc method, StackValue receiver, StackValue[] arguments)
    {
        if (method.Owner.IsDelegate && method.Declaration.Name == "Invoke")
        {
            CallDelegate(method, receiver, arguments);
            return;
        }

        // A value type's own method takes an address; the same method called on a boxed value comes through a thunk.
        string self = method.Owner.IsValueType ? AddressOfReceiver(receiver, method.Owner) : NonNull(receiver);
        if (TryPushConstant(method))
            return;
        if (method.Declaration.BodySource is null && SyntheticMethods.TryCreate(method, receiver.Type ?? method.Owner) is { } synthetic)
        {
            EmitCall(_program.Require(synthetic, _node, "calls").Reference, new MethodAbi(_types, method.Signature, method.Owner), self, arguments);
            return;
        }

        EmitCall(_program.RequireMethod(method, _node).Reference, new MethodAbi(_types, method.Signature, method.Owner), self, arguments);
    }

    private string AddressOfReceiver(StackValue receiver, TypeDesc type)
    {
        // Methods of numbers only read them, and expect them aligned.
        if (receiver.Alignment > 0 && type.UnderlyingType.Primitive != PrimitiveKind.None)
            return AddressOfCopy(Load(Coerce(receiver, "ptr", receiver.Kind), type, isVolatile: false, alignment: receiver.Alignment), type);
        if (receiver.Kind is StackKind.ByRef or StackKind.NativeInt or StackKind.Struct or StackKind.Reference && receiver.LlvmType == "ptr")
            return receiver.Operand;
        if (receiver.Kind == StackKind.NativeInt)
            return Coerce(receiver, "ptr", receiver.Kind);
        return AddressOfCopy(receiver, type);
    }

    private string AddressOfCopy(StackValue value, TypeDesc type)
    {
        string address = AllocaFor(type);
        Store(address, type, value, isVolatile: false);
        return address;
    }

    private void CallVirtual(MethodDesc method, StackValue receiver, StackValue[] arguments)
    {
        if (method.Owner.IsDelegate && method.Declaration.Name == "Invoke")
        {
            CallDelegate(method, receiver, arguments);
            return;
        }

        MethodDesc slot = method.Owner.IsInterface ? method : _context.Virtuals.SlotOf(method);
        if (receiver is { IsExact: true, Type: { IsValueType: true } boxed } && _program.Dispatch.Resolve(slot, boxed) is { } own)
        {
            var value = new StackValue(StackKind.ByRef, Offset(NonNull(receiver), _context.PointerSize), "ptr", _context.GetByRef(boxed)) { IsNonNull = true };
            CallOnValue(own, boxed, value, receiver, arguments);
            return;
        }

        if (KnownTarget(slot, receiver) is { } target)
        {
            CallInstance(target, receiver, arguments);
            return;
        }

        _program.Dispatch.Use(slot, _node);
        _node.AddCall(new CallEdge.Virtual(slot, _position));
        string self = NonNull(receiver);
        var abi = new MethodAbi(_types, method.Signature, method.Owner);
        EmitCall(null, abi, self, arguments, slot);
    }

    /// <summary>The only code a call can reach, judged by the receiver's type alone.</summary>
    private MethodDesc? KnownTarget(MethodDesc slot, StackValue receiver)
    {
        if (receiver.Type is not DefType type || type.IsInterface || type.IsValueType || !(receiver.IsExact || type.Declaration.IsSealed))
            return null;
        MethodDesc? target = _program.Dispatch.Resolve(slot, type);
        return target is { Owner.IsValueType: false } && !target.IsStatic && target.Declaration.BodySource is not null ? target : null;
    }

    private void ImportConstrainedCall(MethodDesc method, TypeDesc constrained)
    {
        if (method.IsStatic)
        {
            StackValue[] values = PopArguments(method.Signature);
            MethodDesc implementation = constrained is DefType definition && method.Declaration.IsVirtual
                ? _context.Virtuals.Resolve(method, definition) ?? throw Unsupported($"{method} on {constrained}")
                : method;
            foreach (StackValue value in values)
                _stack.Push(value);
            values = PopArguments(implementation.Signature);
            if (!TryImportIntrinsic(implementation, values))
                CallStatic(implementation, values);
            return;
        }

        StackValue[] arguments = PopArguments(method.Signature);
        StackValue address = _stack.Pop();
        if (!constrained.IsValueType)
        {
            StackValue reference = Load(Coerce(address, "ptr", address.Kind), constrained, isVolatile: false);
            _stack.Push(reference);
            if (TryImportIntrinsic(method, arguments))
                return;
            _stack.Pop();
            if (method.IsFinal)
                CallInstance(method, reference, arguments);
            else
                CallVirtual(method, reference, arguments);
            return;
        }

        MethodDesc? target = method.IsVirtual ? _program.Dispatch.Resolve(SlotFor(method), constrained) : method;
        if (target is null)
            throw Unsupported($"{method} on {constrained}");
        CallOnValue(target, constrained, address, null, arguments);
    }

    /// <summary>Calls what a value's type runs for a virtual method: a method of its own, or one inherited from Object, ValueType, Enum or an interface, which works on an object.</summary>
    /// <param name="boxed">The object, when there is one already.</param>
    private void CallOnValue(MethodDesc target, TypeDesc type, StackValue address, StackValue? boxed, StackValue[] arguments)
    {
        bool isOwn = target.Owner.IsValueType;
        if (isOwn)
        {
            foreach (StackValue argument in arguments)
                _stack.Push(argument);
            arguments = PopArguments(target.Signature);
        }

        StackValue self = isOwn ? address : boxed ?? Box(Load(Coerce(address, "ptr", address.Kind), type, isVolatile: false), type);
        _stack.Push(self);
        if (TryImportIntrinsic(target, arguments))
            return;
        _stack.Pop();
        if (!isOwn && SyntheticMethods.TryCreate(target, type) is { } synthetic)
            EmitCall(_program.Require(synthetic, _node, "calls").Reference, new MethodAbi(_types, target.Signature, target.Owner), NonNull(self), arguments);
        else
            CallInstance(target, self, arguments);
    }

    private MethodDesc SlotFor(MethodDesc method) => method.Owner.IsInterface ? method : _context.Virtuals.SlotOf(method);

    /// <summary>Calls code of a known symbol, or what a slot holds, and pushes the result.</summary>
    private void EmitCall(string? callee, MethodAbi abi, string? self, StackValue[] arguments, MethodDesc? slot = null, string metadata = "")
    {
        var list = new List<string>();
        string? memory = null;
        if (abi.Return == MethodAbi.ReturnKind.Memory)
        {
            memory = AllocaFor(abi.Signature.ReturnType);
            list.Add($"ptr {memory}");
        }

        if (self is not null)
            list.Add($"ptr {self}");
        for (int i = 0; i < arguments.Length; i++)
            AddArgument(list, abi.Parameters[i], arguments[i]);

        string text = string.Join(", ", list);
        string? result = abi.ReturnType == "void" ? null : _code.NewTemp();
        if (slot is not null)
            _code.Emit(new VirtualCall(slot, result, abi, self!, text, _code.NewTemp()));
        else
            _code.Emit($"{(result is null ? "" : result + " = ")}call {abi.ReturnAttributes}{abi.ReturnType} {callee}({text}){metadata}");
        PushResult(abi, result, memory);
    }

    private void AddArgument(List<string> list, ParameterAbi parameter, StackValue value)
    {
        if (parameter.IsScalar)
        {
            string type = parameter.Leaves[0].Type;
            list.Add($"{type} {MethodAbi.Extension(parameter.Type)}{Coerce(value, type, value.Kind)}");
        }
        else if (parameter.IsInMemory)
        {
            list.Add($"ptr {value.Operand}");
        }
        else
        {
            foreach (Leaf leaf in parameter.Leaves)
                list.Add($"{leaf.Type} {_code.EmitValue($"load {leaf.Type}, ptr {Offset(value.Operand, leaf.Offset)}, align {leaf.Alignment}")}");
        }
    }

    private void PushResult(MethodAbi abi, string? result, string? memory)
    {
        TypeDesc type = abi.Signature.ReturnType;
        if (type.IsVoid)
            return;
        if (memory is not null)
        {
            _stack.Push(new StackValue(StackKind.Struct, memory, "ptr", type));
            return;
        }

        if (abi.Return == MethodAbi.ReturnKind.Scalar)
        {
            _stack.Push(Widen(result!, type, abi.ReturnType, StackKindOf(type)));
            return;
        }

        string copy = AllocaFor(type);
        for (int i = 0; i < abi.ReturnLeaves.Length; i++)
        {
            Leaf leaf = abi.ReturnLeaves[i];
            string value = abi.ReturnLeaves.Length == 1 ? result! : _code.EmitValue($"extractvalue {abi.ReturnType} {result}, {i}");
            _code.Emit($"store {leaf.Type} {value}, ptr {Offset(copy, leaf.Offset)}, align {leaf.Alignment}");
        }

        _stack.Push(new StackValue(StackKind.Struct, copy, "ptr", type));
    }

    private void ImportReturn()
    {
        TypeDesc type = _method.Signature.ReturnType;
        if (!_regions.IsEmpty)
            _code.Emit(new TryExit(_protection, _code.NewTemp(), Frame));
        if (type.IsVoid)
        {
            _code.Terminate("ret void");
            return;
        }

        StackValue value = _stack.Pop();
        switch (_abi.Return)
        {
            case MethodAbi.ReturnKind.Memory:
                CopyStruct("%result", value.Operand, type);
                _code.Terminate("ret void");
                break;
            case MethodAbi.ReturnKind.Scalar:
                _code.Terminate($"ret {_abi.ReturnType} {Coerce(value, _abi.ReturnType, value.Kind)}");
                break;
            default:
                ReturnLeaves(value);
                break;
        }
    }

    private void ReturnLeaves(StackValue value)
    {
        ImmutableArray<Leaf> leaves = _abi.ReturnLeaves;
        string result = "poison";
        for (int i = 0; i < leaves.Length; i++)
        {
            string loaded = _code.EmitValue($"load {leaves[i].Type}, ptr {Offset(value.Operand, leaves[i].Offset)}, align {leaves[i].Alignment}");
            result = leaves.Length == 1 ? loaded : _code.EmitValue($"insertvalue {_abi.ReturnType} {result}, {leaves[i].Type} {loaded}, {i}");
        }

        _code.Terminate(leaves.Length == 0 ? "ret void" : $"ret {_abi.ReturnType} {result}");
    }

    private void ImportCallIndirect(int token)
    {
        MethodSignature signature = _tokens.Signature((StandaloneSignatureHandle)System.Reflection.Metadata.Ecma335.MetadataTokens.Handle(token))
            .Instantiate(_method.Owner.Arguments, _method.Arguments);
        StackValue target = _stack.Pop();
        StackValue[] arguments = PopArguments(signature);
        string? self = signature.HasThis ? _stack.Pop().Operand : null;
        _node.AddCall(new CallEdge.PointerCall(signature, _position));
        if (signature.IsUnmanaged && !NativeAbi.Of(_context, _types, signature).HasScalarsOnly)
        {
            Node stub = _program.Require(new NativePointerCall(_program, signature), _node, "calls through a pointer");
            EmitCall(stub.Reference, NativePointerCall.AbiOf(_program, signature), null, [target, .. arguments]);
            return;
        }

        EmitCall(Coerce(target, "ptr", target.Kind), new MethodAbi(_types, signature, signature.HasThis ? _context.WellKnown.Object : null), self, arguments);
    }
}
