using System.Diagnostics.CodeAnalysis;

namespace Flint.Runtime;

/// <summary>All that corelib asks of the chip it runs on.</summary>
internal static unsafe class Platform
{
    [TargetHook("console.write")]
    public static extern void WriteConsole(byte value);

    /// <summary>The next byte received, or -1 when nothing is there.</summary>
    [TargetHook("console.read")]
    public static extern int ReadConsole();

    [TargetHook("clock.ticks")]
    public static extern ulong GetTicks();

    [TargetHook("clock.wait")]
    public static extern void Wait(ulong ticks);

    /// <summary>Returns when the clock has reached a tick or an interrupt is pending. Interrupts have to be off.</summary>
    [TargetHook("clock.sleep")]
    public static extern void Sleep(ulong until);

    /// <summary>In Hz.</summary>
    [TargetValue("clock.frequency")]
    public static extern ulong GetTickFrequency();

    [DoesNotReturn]
    [TargetHook("exit")]
    public static extern void Exit(int code);

    [LinkerSymbol("__heap_start")]
    public static extern byte* HeapStart();

    [LinkerSymbol("__heap_end")]
    public static extern byte* HeapEnd();

    /// <summary>Where the part of the heap ends that objects of a collected heap are in; the table of its blocks follows.</summary>
    [LinkerSymbol("__heap_objects_end")]
    public static extern byte* ObjectsEnd();

    /// <summary>The end of the table of blocks, where that of fixed objects follows.</summary>
    [LinkerSymbol("__heap_fixed")]
    public static extern byte* FixedObjects();

    /// <summary>Where the stack begins; all other RAM lies above.</summary>
    [LinkerSymbol("__stack_top")]
    public static extern nuint* StackTop();

    /// <summary>Static fields and arrays that start with a value and hold references only.</summary>
    [LinkerSymbol("__data_references")]
    public static extern nuint* ReferencesData();

    [LinkerSymbol("__data_references_end")]
    public static extern nuint* ReferencesDataEnd();

    /// <summary>Static fields and objects that start with a value and hold references among other things.</summary>
    [LinkerSymbol("__data_mixed")]
    public static extern nuint* MixedData();

    [LinkerSymbol("__data_mixed_end")]
    public static extern nuint* MixedDataEnd();

    /// <summary>Static fields of which each thread has its own: those of the one that runs. They are among the mixed ones.</summary>
    [LinkerSymbol("__thread_statics")]
    public static extern uint* ThreadStatics();

    [LinkerSymbol("__thread_statics_end")]
    public static extern uint* ThreadStaticsEnd();

    /// <summary>As the first, starting as zero.</summary>
    [LinkerSymbol("__bss_references")]
    public static extern nuint* ReferencesBss();

    [LinkerSymbol("__bss_references_end")]
    public static extern nuint* ReferencesBssEnd();

    [LinkerSymbol("__bss_mixed")]
    public static extern nuint* MixedBss();

    [LinkerSymbol("__bss_mixed_end")]
    public static extern nuint* MixedBssEnd();

    /// <summary>A byte, when the program has code that takes objects' addresses for their hash codes.</summary>
    [LinkerSymbol("__fixed_addresses")]
    public static extern byte* FixedAddresses();

    [LinkerSymbol("__fixed_addresses_end")]
    public static extern byte* FixedAddressesEnd();
}
