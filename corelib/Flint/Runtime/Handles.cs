using System.Runtime.CompilerServices;

namespace Flint.Runtime;

/// <summary>The collector's part of <see cref="Handle"/>.</summary>
internal static unsafe class Handles
{
    private static HandleObject* s_newest;

    /// <summary>Whether the program creates a handle.</summary>
    public static extern bool Exist
    {
        [MethodImpl(MethodImplOptions.InternalCall)]
        get;
    }

    public static void Add(Handle handle)
    {
        HandleObject* item = *(HandleObject**)&handle;
        item->Previous = s_newest;
        s_newest = item;
    }

    /// <summary>Keeps the handles that are numbers to the program, and what they keep.</summary>
    public static void MarkNumbered()
    {
        for (HandleObject* handle = s_newest; handle != null; handle = handle->Previous)
        {
            if (handle->KindOrDependent > (nuint)HandleKind.Pinned)
                continue;
            Collector.Pin((HeapObject*)handle);
            if (handle->KindOrDependent < (nuint)HandleKind.Normal || !Collector.IsInHeap(handle->Target))
                continue;
            if (handle->KindOrDependent == (nuint)HandleKind.Pinned)
                Collector.Pin((HeapObject*)handle->Target);
            else
                Collector.Mark((HeapObject*)handle->Target);
        }
    }

    /// <summary>Marks what depends on a target that is marked.</summary>
    /// <returns>Whether there was any that is not all marked yet: the caller has to do that and to ask again.</returns>
    public static bool MarkDependents()
    {
        bool isAnyMarked = false;
        for (HandleObject* handle = s_newest; handle != null; handle = handle->Previous)
        {
            if (!Collector.IsInHeap(handle->KindOrDependent) || !handle->Object.IsMarked || IsDead(handle))
                continue;
            var dependent = (HeapObject*)handle->KindOrDependent;
            if (dependent->IsMarked)
                continue;
            Collector.Mark(dependent);
            isAnyMarked = true;
        }
        return isAnyMarked;
    }

    /// <summary>Clears the handles of targets that are not marked.</summary>
    /// <param name="tracksResurrection">Also those that are cleared only when the target is gone.</param>
    public static void ClearDead(bool tracksResurrection)
    {
        for (HandleObject* handle = s_newest; handle != null; handle = handle->Previous)
        {
            if (!IsDead(handle) || !(tracksResurrection || handle->KindOrDependent is (nuint)HandleKind.NumberedWeak or (nuint)HandleKind.Weak))
                continue;
            handle->Target = 0;
            if (handle->KindOrDependent >= Heap.Alignment)
                handle->KindOrDependent = (nuint)HandleKind.Dependent;
        }
    }

    /// <summary>Forgets the handles that are not marked, and lets the others follow their targets and each other.</summary>
    public static void Thread()
    {
        HandleObject* next = s_newest;
        fixed (HandleObject** first = &s_newest)
        {
            var link = (nuint*)first;
            while (next != null)
            {
                HandleObject* handle = next;
                next = handle->Previous;
                if (!handle->Object.IsMarked)
                    continue;
                *link = (nuint)handle;
                Collector.Thread(link);
                Collector.Thread(&handle->Target);
                Collector.Thread(&handle->KindOrDependent);
                link = (nuint*)&handle->Previous;
            }
            *link = 0;
        }
    }

    private static bool IsDead(HandleObject* handle) =>
        handle->Target == 0 || (Collector.IsInHeap(handle->Target) && !((HeapObject*)handle->Target)->IsMarked);

    /// <summary>A <see cref="Handle"/> as the collector sees it.</summary>
    private struct HandleObject
    {
        public HeapObject Object;
        public HandleObject* Previous;
        public nuint Target;
        public nuint KindOrDependent;
    }
}
