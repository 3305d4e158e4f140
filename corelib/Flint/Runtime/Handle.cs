using System.Runtime.CompilerServices;

namespace Flint.Runtime;

/// <summary>
/// A reference that the collector treats in a special way: what it refers to may go, or must not move. Behind weak references, dependent handles, and the numbers
/// that <c>GCHandle</c> gives out.
/// </summary>
/// <remarks>Its references are numbers to the compiler, so that the collector does not follow them like others. Objects begin at multiples of 8: lower numbers are kinds.</remarks>
internal sealed unsafe class Handle
{
    /// <summary>The handle made before this one.</summary>
    private nuint _previous;

    private nuint _target;

    /// <summary>What the target keeps alive, of a dependent handle; else a <see cref="HandleKind"/>.</summary>
    private nuint _kindOrDependent;

    public Handle(object? target, HandleKind kind)
    {
        _kindOrDependent = (nuint)kind;
        Target = target;
        Handles.Add(this);
    }

    public object? Target
    {
        get => Unsafe.As<nuint, object?>(ref _target);
        set => Unsafe.As<nuint, object?>(ref _target) = value;
    }

    /// <summary>Of a dependent handle.</summary>
    public object? Dependent
    {
        get => IsDependent ? Unsafe.As<nuint, object?>(ref _kindOrDependent) : null;
        set
        {
            if (value == null)
                _kindOrDependent = (nuint)HandleKind.Dependent;
            else
                Unsafe.As<nuint, object?>(ref _kindOrDependent) = value;
        }
    }

    public bool TracksResurrection => _kindOrDependent == (nuint)HandleKind.LongWeak;

    /// <summary>Lets a handle go that is a number to the program.</summary>
    public void Free()
    {
        _target = 0;
        _kindOrDependent = (nuint)HandleKind.Weak;
    }

    private bool IsDependent => _kindOrDependent >= Heap.Alignment;
}

/// <summary>What becomes of a handle's target. The first four are those of <c>GCHandleType</c>, and their handles stay until they are freed.</summary>
internal enum HandleKind
{
    NumberedWeak,
    NumberedLongWeak,
    Normal,
    Pinned,

    /// <summary>Cleared when nothing else refers to the target, before its finalizer runs.</summary>
    Weak,

    /// <summary>Cleared when nothing at all refers to the target.</summary>
    LongWeak,

    /// <summary>As <see cref="LongWeak"/>, without an object that depends on the target.</summary>
    Dependent,
}
