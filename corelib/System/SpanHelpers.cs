using System.Runtime.CompilerServices;

namespace System;

/// <summary>One plain loop each, where the official ones are unrolled for vectors.</summary>
internal static partial class SpanHelpers
{
    /// <summary>The compiler makes it memset.</summary>
    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern void ClearWithoutReferences(ref byte dest, nuint len);

    public static void ClearWithReferences(ref nint ip, nuint pointerSizeLength) =>
        ClearWithoutReferences(ref Unsafe.As<nint, byte>(ref ip), pointerSizeLength * (nuint)Unsafe.SizeOf<nint>());

    internal static void Memmove(ref byte dest, ref byte src, nuint len) => Buffer.Memmove(ref dest, ref src, len);

    public static void Fill<T>(ref T refData, nuint numElements, T value)
    {
        for (nuint i = 0; i < numElements; i++)
            Unsafe.Add(ref refData, i) = value;
    }

    public static void Reverse<T>(ref T elements, nuint length)
    {
        if (length < 2)
            return;
        ref T first = ref elements;
        ref T last = ref Unsafe.Add(ref elements, length - 1);
        for (nuint pairs = length / 2; pairs != 0; pairs--)
        {
            T value = first;
            first = last;
            last = value;
            first = ref Unsafe.Add(ref first, 1);
            last = ref Unsafe.Add(ref last, -1);
        }
    }

    public static void Reverse(ref byte buf, nuint length) => Reverse<byte>(ref buf, length);

    public static void Reverse(ref char buf, nuint length) => Reverse<char>(ref buf, length);

    public static void Reverse(ref int buf, nuint length) => Reverse<int>(ref buf, length);

    public static void Reverse(ref long buf, nuint length) => Reverse<long>(ref buf, length);
}
