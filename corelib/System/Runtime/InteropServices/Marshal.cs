using Flint.Runtime;

namespace System.Runtime.InteropServices;

public static class Marshal
{
    /// <summary>Whether a program may look at an object as bytes: it holds no references.</summary>
    internal static unsafe bool IsPinnable(object? obj) => obj == null || !(*(HeapObject**)&obj)->HasReferences;
}
