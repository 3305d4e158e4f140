using System.Runtime.CompilerServices;

namespace System;

public static class Buffer
{
    /// <summary>Overlap is allowed; the compiler makes it memmove.</summary>
    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern void Memmove(ref byte dest, ref byte src, nuint len);

    internal static void Memmove<T>(ref T destination, ref T source, nuint elementCount) =>
        Memmove(
            ref Unsafe.As<T, byte>(ref destination),
            ref Unsafe.As<T, byte>(ref source),
            elementCount * (nuint)Unsafe.SizeOf<T>());
}
