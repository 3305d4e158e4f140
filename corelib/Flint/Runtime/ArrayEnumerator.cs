using System;
using System.Collections;
using System.Collections.Generic;

namespace Flint.Runtime;

internal sealed class ArrayEnumerator<T> : IEnumerator<T>
{
    private readonly T[] _array;

    private int _index = -1;

    public ArrayEnumerator(T[] array) => _array = array;

    public T Current
    {
        get
        {
            if ((uint)_index >= (uint)_array.Length)
                ThrowHelper.ThrowInvalidOperationException_InvalidOperation_EnumOpCantHappen();
            return _array[_index];
        }
    }

    object? IEnumerator.Current => Current;

    public bool MoveNext()
    {
        if (_index < _array.Length)
            _index++;
        return _index < _array.Length;
    }

    public void Reset() => _index = -1;

    public void Dispose()
    {
    }
}
