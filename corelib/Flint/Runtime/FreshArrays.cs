using System.Buffers;

namespace Flint.Runtime;

internal sealed class FreshArrays<T> : ArrayPool<T>
{
    public override T[] Rent(int minimumLength) => new T[minimumLength];

    public override void Return(T[] array, bool clearArray = false)
    {
    }
}
