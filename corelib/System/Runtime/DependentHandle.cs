using Flint.Runtime;

namespace System.Runtime;

/// <summary>Not disposing of it costs nothing: it goes when nothing refers to it.</summary>
public struct DependentHandle : IDisposable
{
    private Handle? _data;

    public DependentHandle(object? target, object? dependent) =>
        _data = new Handle(target, HandleKind.Dependent) { Dependent = dependent };

    public bool IsAllocated => _data != null;

    public object? Target
    {
        get => UnsafeGetTarget();
        set
        {
            if (_data == null || value != null)
                ThrowHelper.ThrowInvalidOperationException();
            _data.Target = null;
        }
    }

    public object? Dependent
    {
        get => UnsafeGetTargetAndDependent(out object? dependent) == null ? null : dependent;
        set => UnsafeSetDependent(value);
    }

    internal object? UnsafeGetTarget() => Allocated.Target;

    internal object? UnsafeGetTargetAndDependent(out object? dependent)
    {
        object? target = Allocated.Target;
        dependent = target == null ? null : _data!.Dependent;
        return target;
    }

    internal void UnsafeSetTargetToNull() => Allocated.Target = null;

    internal void UnsafeSetDependent(object? dependent) => Allocated.Dependent = dependent;

    public void Dispose() => _data = null;

    private Handle Allocated
    {
        get
        {
            if (_data == null)
                ThrowHelper.ThrowInvalidOperationException();
            return _data;
        }
    }
}
