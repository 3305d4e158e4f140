namespace System.Runtime.CompilerServices;

/// <summary>All are made by the compiler; those that corelib does not call itself are left to the official declaration.</summary>
public static unsafe class Unsafe
{
    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern T As<T>(object? o)
        where T : class?;

    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern ref TTo As<TFrom, TTo>(ref TFrom source)
        where TFrom : allows ref struct
        where TTo : allows ref struct;

    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern ref T Add<T>(ref T source, int elementOffset)
        where T : allows ref struct;

    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern ref T Add<T>(ref T source, nint elementOffset)
        where T : allows ref struct;

    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern ref T Add<T>(ref T source, nuint elementOffset)
        where T : allows ref struct;

    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern ref T AddByteOffset<T>(ref T source, nuint byteOffset)
        where T : allows ref struct;

    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern bool AreSame<T>(ref readonly T left, ref readonly T right)
        where T : allows ref struct;

    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern void* AsPointer<T>(ref readonly T value)
        where T : allows ref struct;

    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern ref T AsRef<T>(void* source)
        where T : allows ref struct;

    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern ref T AsRef<T>(scoped ref readonly T source)
        where T : allows ref struct;

    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern TTo BitCast<TFrom, TTo>(TFrom source)
        where TFrom : allows ref struct
        where TTo : allows ref struct;

    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern nint ByteOffset<T>(ref readonly T origin, ref readonly T target)
        where T : allows ref struct;

    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern void InitBlock(ref byte startAddress, byte value, uint byteCount);

    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern bool IsNullRef<T>(ref readonly T source)
        where T : allows ref struct;

    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern ref T NullRef<T>()
        where T : allows ref struct;

    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern int SizeOf<T>()
        where T : allows ref struct;

    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern void SkipInit<T>(out T value)
        where T : allows ref struct;
}
