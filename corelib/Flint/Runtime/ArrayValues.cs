using System;
using System.Collections;

namespace Flint.Runtime;

/// <summary>Enumerates an array of any type, values boxed, the last dimension first.</summary>
internal sealed class ArrayValues : IEnumerator
{
    private readonly Array _array;

    private int _index = -1;

    public ArrayValues(Array array) => _array = array;

    public object? Current
    {
        get
        {
            if ((uint)_index >= (uint)_array.Length)
                ThrowHelper.ThrowInvalidOperationException_InvalidOperation_EnumOpCantHappen();
            return _array.ValueAt(_index);
        }
    }

    public bool MoveNext()
    {
        if (_index < _array.Length)
            _index++;
        return _index < _array.Length;
    }

    public void Reset() => _index = -1;
}
