using Flint.Compiler.TypeSystem;

namespace Flint.Compiler.Evaluation;

internal sealed partial class Interpreter
{
    private sealed partial class Frame
    {
        private void Call(MethodDesc method, bool isVirtual)
        {
            var arguments = new Value[method.Signature.Parameters.Length + (method.Signature.HasThis ? 1 : 0)];
            for (int i = arguments.Length - 1; i >= 0; i--)
                arguments[i] = _stack.Pop();
            if (TryIntrinsic(method, arguments))
                return;
            if (method.Declaration.BodySource is null && _interpreter._evaluator.TargetValue(method) is { } value)
            {
                _stack.Push(value is string text ? Value.Of(_memory.Literal(text)) : Narrow(new Value(ValueKind.Int64, (long)value), method.Signature.ReturnType));
                return;
            }

            if (method.Signature.HasThis)
                method = Target(method, arguments, isVirtual);
            else if (_constrained is DefType constrained && method.IsVirtual)
                method = _context.Virtuals.Resolve(method, constrained) ?? throw new DeclinedException($"it calls {method} on {constrained}");
            if (method.Owner.IsDelegate && method.Declaration.Name == "Invoke")
            {
                Invoke(arguments);
                return;
            }

            if (!method.Declaration.Conditions.IsEmpty)
            {
                // Nothing else runs at build time that the method could have to do with.
                if (!method.Signature.ReturnType.IsVoid)
                    _stack.Push(Narrow(Value.Int32(0), method.Signature.ReturnType));
                return;
            }

            RequireInitialised(method);
            if (TryIntrinsic(method, arguments))
                return;
            if (_interpreter.Run(method, arguments) is { } result)
                _stack.Push(result);
        }

        /// <summary>The method that an instance call reaches; the receiver becomes what that method takes.</summary>
        private MethodDesc Target(MethodDesc method, Value[] arguments, bool isVirtual)
        {
            if (_constrained is { } constrained)
            {
                if (!constrained.IsValueType)
                    arguments[0] = _memory.Load(arguments[0], constrained);
                else if (_context.Virtuals.Resolve(method, (DefType)constrained) is { Owner.IsValueType: true } own)
                    return own;
                else
                    throw new DeclinedException($"it calls {method} on {constrained}");
            }

            if (arguments[0].Kind != ValueKind.Reference)
                return method;
            Block receiver = NonNull(arguments[0]);
            if (isVirtual && method.IsVirtual && receiver.Type is DefType type)
                method = _context.Virtuals.Resolve(method, type) ?? throw new DeclinedException($"it calls {method} on {type}");
            else if (isVirtual && method.IsVirtual)
                throw new DeclinedException($"it calls {method} on an array");
            if (method.Owner.IsValueType)
                arguments[0] = Value.AddressOf(receiver, _context.PointerSize);
            return method;
        }

        /// <summary>A class whose constructor runs before its first method must have none, or one that was evaluated.</summary>
        private void RequireInitialised(MethodDesc method)
        {
            bool enters = method.IsStatic || method.Declaration.IsConstructor;
            Module module = method.Declaration.Module;
            if (!enters || method.Owner == _interpreter._owner
                || method.Owner.Declaration.FindStaticConstructor(module) is not { } constructor
                || method.Owner.Declaration.IsBeforeFieldInit(module))
                return;
            if (!_interpreter._evaluator.Evaluate(method.Owner, _context.GetMethod(method.Owner, constructor)).Succeeded)
                throw new DeclinedException($"it calls {method}, whose class is initialised on the device");
        }

        private void Invoke(Value[] arguments)
        {
            Block self = NonNull(arguments[0]);
            if (!self.References.TryGetValue(_context.Layouts.OffsetOf(DelegateField("_method")), out Reference? code) || code.Target is not MethodDesc method)
                throw new DeclinedException("it invokes a delegate of several targets");
            Value target = _memory.Load(self, _context.Layouts.OffsetOf(DelegateField("_target")), _context.WellKnown.Object);
            Value[] rest = arguments[1..];
            if (!method.IsStatic)
                rest = [method.Owner.IsValueType ? Value.AddressOf(NonNull(target), _context.PointerSize) : target, .. rest];
            RequireInitialised(method);
            if (_interpreter.Run(method, rest) is { } result)
                _stack.Push(result);
        }

        private FieldDesc DelegateField(string name) =>
            _context.WellKnown.Delegate.InstanceFields.Single(field => field.Declaration.Name == name);

        private void NewObject(MethodDesc constructor)
        {
            DefType type = constructor.Owner;
            if (type.IsDelegate)
            {
                Value function = _stack.Pop();
                Value target = _stack.Pop();
                if (function.Target is MethodDesc { IsStatic: false })
                    NonNull(target);
                Block created = NewInstance(type);
                _memory.Store(created, _context.Layouts.OffsetOf(DelegateField("_target")), _context.WellKnown.Object, target);
                _memory.Store(created, _context.Layouts.OffsetOf(DelegateField("_method")), _context.WellKnown.IntPtr, function);
                _stack.Push(Value.Of(created));
                return;
            }

            var arguments = new Value[constructor.Signature.Parameters.Length + 1];
            for (int i = arguments.Length - 1; i > 0; i--)
                arguments[i] = _stack.Pop();
            if (type == _context.WellKnown.String)
            {
                var signature = new MethodSignature(false, 0, type, constructor.Signature.Parameters);
                MethodDeclaration factory = type.Declaration.FindMethod("Ctor", signature) ?? throw new DeclinedException($"it uses {constructor}");
                _stack.Push(_interpreter.Run(_context.GetMethod(type, factory), arguments[1..])!.Value);
                return;
            }

            if (type.HasFinalizer)
                throw new DeclinedException("it creates an object with a finalizer");
            RequireInitialised(constructor);
            if (type.IsValueType)
            {
                Block value = _memory.Temporary(type);
                arguments[0] = Value.AddressOf(value, 0);
                _interpreter.Run(constructor, arguments);
                _stack.Push(_memory.Load(value, 0, type));
                return;
            }

            Block instance = NewInstance(type);
            arguments[0] = Value.Of(instance);
            _interpreter.Run(constructor, arguments);
            _stack.Push(arguments[0]);
        }

        private Block NewInstance(DefType type) => _memory.Allocate(
            BlockKind.Object, type, LayoutAlgorithm.Align(_context.Layouts.Get(type).Size, _context.PointerSize));

        private void Box(TypeDesc type)
        {
            if (!type.IsValueType)
                return;
            if (type is DefType { IsNullable: true })
                throw new DeclinedException("it boxes a nullable");
            Value value = _stack.Pop();
            Block box = _memory.Allocate(
                BlockKind.Boxed, type, LayoutAlgorithm.Align(_context.PointerSize + _context.Layouts.SizeOf(type), _context.PointerSize));
            _memory.Store(box, _context.PointerSize, type, value);
            _stack.Push(Value.Of(box));
        }

        private void UnboxAny(TypeDesc type)
        {
            if (!type.IsValueType)
            {
                Cast(type, isTest: false);
                return;
            }

            Block box = NonNull(_stack.Pop());
            if (box.Type != type)
                throw new DeclinedException("it unboxes another type");
            _stack.Push(_memory.Load(box, _context.PointerSize, type));
        }

        private void Cast(TypeDesc type, bool isTest)
        {
            Value value = _stack.Peek();
            if (value.Target is not Block block)
                return;
            if (type is DefType { IsNullable: true } nullable)
                type = nullable.Arguments[0];
            if (type.IsValueType ? block.Type == type : _context.Virtuals.IsAssignable(block.Type, type))
                return;
            if (!isTest)
                throw new DeclinedException("a cast fails in it");
            _stack.Pop();
            _stack.Push(Value.Null);
        }
    }
}
