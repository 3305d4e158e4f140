using System.Runtime.CompilerServices;

namespace Flint.Runtime;

/// <summary>
/// Runs the finalizers of objects that nothing refers to any more, on the stack of whoever waits: at a place where a desktop's other threads could run, too. Each
/// finalizable object has a word behind its fields that says what is to become of it.
/// </summary>
internal static unsafe class Finalizers
{
    /// <summary>The state of an object whose finalizer has run, or never will.</summary>
    private const nuint None = 0;

    /// <summary>The state of an object that waits for nothing to refer to it.</summary>
    private const nuint Registered = 1;

    /// <summary>The state of the last object whose finalizer is due; that of others is the object after it. No address of an object, so it stays as it is when these move.</summary>
    private const nuint LastDue = 2;

    /// <summary>The objects whose finalizers are due, in the order of their creation.</summary>
    private static HeapObject* s_due;

    private static bool s_isRunning;

    /// <summary>Whether the program creates an object that has a finalizer.</summary>
    public static extern bool Exist
    {
        [MethodImpl(MethodImplOptions.InternalCall)]
        get;
    }

    public static bool AreDue => Exist && s_due != null && !s_isRunning;

    /// <param name="o">Just made, of a type with a finalizer.</param>
    public static void RegisterNew(object o)
    {
        if (!Collector.IsEnabled)
            return;
        *HeapObject.FinalizationState(*(HeapObject**)&o) = Registered;
        // An object that nothing uses has a finalizer all the same.
        System.GC.KeepAlive(o);
    }

    /// <param name="o">A copy, of any type.</param>
    public static void RegisterCopy(object o)
    {
        if (Collector.IsEnabled && Exist && HeapObject.IsFinalizable(*(HeapObject**)&o))
            RegisterNew(o);
    }

    /// <param name="o">Of any type.</param>
    public static void Register(object o)
    {
        HeapObject* item = *(HeapObject**)&o;
        if (Collector.IsEnabled && Exist && HeapObject.IsFinalizable(item) && *HeapObject.FinalizationState(item) == None)
            *HeapObject.FinalizationState(item) = Registered;
    }

    /// <param name="o">Of any type.</param>
    public static void Suppress(object o)
    {
        HeapObject* item = *(HeapObject**)&o;
        if (!Collector.IsEnabled || !Exist || !HeapObject.IsFinalizable(item))
            return;
        nuint* state = HeapObject.FinalizationState(item);
        if (*state > Registered)
            RemoveDue(item, *state);
        *state = None;
    }

    /// <summary>Runs what is due, later ones included that these make due; nothing when it is called by a finalizer.</summary>
    /// <returns>Whether any ran.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static bool Run()
    {
        if (s_isRunning || s_due == null)
            return false;
        s_isRunning = true;
        TryFrame* handlers = Unwinder.Suspend();
        do
        {
            HeapObject* item = s_due;
            s_due = Next(item);
            *HeapObject.FinalizationState(item) = None;
            Finalize(*(object*)&item);
        }
        while (s_due != null);
        Unwinder.Restore(handlers);
        s_isRunning = false;
        return true;
    }

    /// <summary>Marks what is due since an earlier collection.</summary>
    public static void MarkDue()
    {
        for (HeapObject* item = s_due; item != null; item = Next(item))
            Collector.Mark(item);
    }

    /// <summary>Makes due what is not marked, and marks it: its finalizer can still use it.</summary>
    public static void FindDue(HeapObject* first, HeapObject* last)
    {
        HeapObject* newest = null;
        for (HeapObject* item = s_due; item != null; item = Next(item))
            newest = item;
        HeapObject* known = newest;
        for (HeapObject* item = first; item != last; item = HeapObject.After(item))
        {
            if (item->IsGap || item->IsMarked || !HeapObject.IsFinalizable(item) || *HeapObject.FinalizationState(item) != Registered)
                continue;
            *HeapObject.FinalizationState(item) = LastDue;
            if (newest == null)
                s_due = item;
            else
                *HeapObject.FinalizationState(newest) = (nuint)item;
            newest = item;
        }
        for (HeapObject* item = known == null ? s_due : Next(known); item != null; item = Next(item))
            Collector.Mark(item);
    }

    /// <summary>Lets the list follow its objects when they move.</summary>
    public static void Thread()
    {
        fixed (HeapObject** first = &s_due)
        {
            for (var slot = (nuint*)first; *slot is not 0 and not LastDue;)
            {
                nuint* next = HeapObject.FinalizationState((HeapObject*)*slot);
                Collector.Thread(slot);
                slot = next;
            }
        }
    }

    private static HeapObject* Next(HeapObject* item)
    {
        nuint state = *HeapObject.FinalizationState(item);
        return state == LastDue ? null : (HeapObject*)state;
    }

    private static void RemoveDue(HeapObject* item, nuint state)
    {
        if (item == s_due)
        {
            s_due = Next(item);
            return;
        }
        HeapObject* before = s_due;
        while (Next(before) != item)
            before = Next(before);
        *HeapObject.FinalizationState(before) = state;
    }

    /// <summary>Calls the object's finalizer.</summary>
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern void Finalize(object o);
}
