using Flint.Runtime;

namespace System.Collections;

/// <summary>Sizes are powers of two, for which no division and no table of primes is needed.</summary>
internal static class HashHelpers
{
    private const int Smallest = 4;

    /// <summary>A capacity that overflows is more than any device has memory for.</summary>
    public static int GetPrime(int min)
    {
        if (min < 0)
            Panic.OutOfMemory();
        int size = Smallest;
        while (size < min)
            size *= 2;
        return size;
    }

    public static int ExpandPrime(int oldSize) => GetPrime(oldSize * 2);
}
