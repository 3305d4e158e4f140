using System;
using System.Collections.Generic;

namespace Flint.Runtime;

/// <summary>
/// How T[] implements the generic collection interfaces: the compiler binds an interface call on an array to the method
/// of that name here, with the array in front.
/// </summary>
internal static class ArrayInterfaces<T>
{
    public static IEnumerator<T> GetEnumerator(T[] self) => new ArrayEnumerator<T>(self);

    public static int get_Count(T[] self) => self.Length;

    public static bool get_IsReadOnly(T[] self) => true;

    public static T get_Item(T[] self, int index)
    {
        if ((uint)index >= (uint)self.Length)
            ThrowHelper.ThrowArgumentOutOfRange_IndexMustBeLessException();
        return self[index];
    }

    public static void set_Item(T[] self, int index, T value)
    {
        if ((uint)index >= (uint)self.Length)
            ThrowHelper.ThrowArgumentOutOfRange_IndexMustBeLessException();
        self[index] = value;
    }

    public static bool Contains(T[] self, T item) => Array.IndexOf(self, item) >= 0;

    public static int IndexOf(T[] self, T item) => Array.IndexOf(self, item);

    public static void CopyTo(T[] self, T[] array, int arrayIndex) => Array.Copy(self, 0, array, arrayIndex, self.Length);

    public static void Add(T[] self, T item) => ThrowFixedSize();

    public static void Insert(T[] self, int index, T item) => ThrowFixedSize();

    public static void Clear(T[] self) => ThrowReadOnly();

    public static void RemoveAt(T[] self, int index) => ThrowFixedSize();

    public static bool Remove(T[] self, T item)
    {
        ThrowFixedSize();
        return false;
    }

    private static void ThrowFixedSize() => throw new NotSupportedException("Collection was of a fixed size.");

    private static void ThrowReadOnly() => throw new NotSupportedException("Collection is read-only.");
}
