using Flint.Runtime;

namespace System.Runtime.CompilerServices;

public static class RuntimeHelpers
{
    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern ReadOnlySpan<T> CreateSpan<T>(RuntimeFieldHandle fldHandle);

    /// <summary>Stack overflow is found by other means.</summary>
    public static bool TryEnsureSufficientExecutionStack() => true;

    public static void EnsureSufficientExecutionStack()
    {
    }

    public static T[] GetSubArray<T>(T[] array, Range range)
    {
        ArgumentNullException.ThrowIfNull(array, nameof(array));
        int start = range.Start.GetOffset(array.Length);
        int end = range.End.GetOffset(array.Length);
        if ((uint)end > (uint)array.Length || (uint)start > (uint)end)
            throw new ArgumentOutOfRangeException("length");
        return new ReadOnlySpan<T>(array, start, end - start).ToArray();
    }

    /// <summary>The first byte after the method table.</summary>
    internal static ref byte GetRawData(this object obj) => ref Unsafe.As<RawData>(obj).First;

    /// <summary>The object's address, at which it stays from now on.</summary>
    public static unsafe int GetHashCode(object? o)
    {
        FixedObjects.Add(o);
        return (int)*(nint*)&o;
    }

    public static object? GetObjectValue(object? obj) => obj is ValueType value ? value.Copy() : obj;

    internal static int TryGetHashCode(object? o) => GetHashCode(o);

    internal static bool ObjectHasComponentSize(object obj) => obj is Array or string;

    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern void InitializeArray(Array array, RuntimeFieldHandle fldHandle);

    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern bool IsBitwiseEquatable<T>();

    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern bool IsReferenceOrContainsReferences<T>()
        where T : allows ref struct;

    private sealed class RawData
    {
        public byte First;
    }
}
