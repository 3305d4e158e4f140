using System.Runtime.CompilerServices;
using Flint.Runtime;

namespace System.Runtime.InteropServices;

public static class MemoryMarshal
{
    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern ref T GetArrayDataReference<T>(T[] array);

    public static ref byte GetArrayDataReference(Array array) => ref MethodTable.FirstElement(array);

    public static ref T GetReference<T>(Span<T> span) => ref span._reference;

    public static ref T GetReference<T>(ReadOnlySpan<T> span) => ref span._reference;

    public static Span<T> CreateSpan<T>(scoped ref T reference, int length) => new(ref Unsafe.AsRef(in reference), length);

    public static ReadOnlySpan<T> CreateReadOnlySpan<T>(scoped ref readonly T reference, int length) =>
        new(ref Unsafe.AsRef(in reference), length);
}
