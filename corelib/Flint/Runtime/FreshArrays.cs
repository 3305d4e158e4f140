using System;
using System.Buffers;

namespace Flint.Runtime;

internal sealed class FreshArrays<T> : ArrayPool<T>
{
    public override T[] Rent(int minimumLength)
    {
        if (minimumLength < 0)
            throw new ArgumentOutOfRangeException(nameof(minimumLength));
        return new T[minimumLength];
    }

    public override void Return(T[] array, bool clearArray = false)
    {
        ArgumentNullException.ThrowIfNull(array, nameof(array));
        if (clearArray)
            Array.Clear(array);
    }
}
