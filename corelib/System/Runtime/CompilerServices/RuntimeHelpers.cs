namespace System.Runtime.CompilerServices;

public static class RuntimeHelpers
{
    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern ReadOnlySpan<T> CreateSpan<T>(RuntimeFieldHandle fldHandle);

    /// <summary>From the object's address: objects do not move.</summary>
    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern int GetHashCode(object? o);

    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern void InitializeArray(Array array, RuntimeFieldHandle fldHandle);

    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern bool IsBitwiseEquatable<T>();

    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern bool IsReferenceOrContainsReferences<T>()
        where T : allows ref struct;
}
