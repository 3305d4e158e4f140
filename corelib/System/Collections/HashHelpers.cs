namespace System.Collections;

/// <summary>Sizes are powers of two, for which no division and no table of primes is needed.</summary>
internal static class HashHelpers
{
    private const int Smallest = 4;

    public static int GetPrime(int min)
    {
        if (min < 0)
            throw new ArgumentException("Hashtable's capacity overflowed and went negative. Check load factor, capacity and the current size of the table.");
        int size = Smallest;
        while (size < min)
            size *= 2;
        return size;
    }

    public static int ExpandPrime(int oldSize) => GetPrime(oldSize * 2);
}
