using Flint.Runtime;

namespace System;

public class WeakReference
{
    private readonly Handle _handle;

    public WeakReference(object? target)
        : this(target, trackResurrection: false)
    {
    }

    public WeakReference(object? target, bool trackResurrection) =>
        _handle = new Handle(target, trackResurrection ? HandleKind.LongWeak : HandleKind.Weak);

    ~WeakReference()
    {
    }

    public virtual bool TrackResurrection => _handle.TracksResurrection;

    public virtual bool IsAlive => _handle.Target != null;

    public virtual object? Target
    {
        get => _handle.Target;
        set => _handle.Target = value;
    }
}
