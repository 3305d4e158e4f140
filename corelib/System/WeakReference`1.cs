using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Flint.Runtime;

namespace System;

public sealed class WeakReference<T>
    where T : class?
{
    private readonly Handle _handle;

    public WeakReference(T target)
        : this(target, trackResurrection: false)
    {
    }

    public WeakReference(T target, bool trackResurrection) =>
        _handle = new Handle(target, trackResurrection ? HandleKind.LongWeak : HandleKind.Weak);

    public bool TryGetTarget([MaybeNullWhen(false), NotNullWhen(true)] out T target)
    {
        target = Unsafe.As<T>(_handle.Target)!;
        return target != null;
    }

    public void SetTarget(T target) => _handle.Target = target;
}
