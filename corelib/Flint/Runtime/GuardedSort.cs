using System;

namespace Flint.Runtime;

/// <summary>A sort whose comparison can throw: the exception that comes out is the official one, with the cause inside.</summary>
internal static class GuardedSort<T, TOrder>
    where TOrder : struct, IOrder<T>
{
    [CatchesIfOthersDo]
    public static void Sort(Span<T> keys, TOrder order)
    {
        try
        {
            IntroSort<T, TOrder>.Sort(keys, order);
        }
        catch (IndexOutOfRangeException)
        {
            throw new ArgumentException(
                "Unable to sort because the IComparer.Compare() method returns inconsistent results. Either a value does not compare equal to itself, or one value repeatedly compared to another value yields different results.");
        }
        catch (Exception e)
        {
            throw new InvalidOperationException("Failed to compare two elements in the array.", e);
        }
    }
}
