namespace System;

internal static partial class Number
{
    /// <summary>Always declines, so that the exact algorithm decides.</summary>
    internal static class Grisu3
    {
        public static bool TryRun<TNumber>(TNumber value, int requestedDigits, ref NumberBuffer number)
            where TNumber : unmanaged => false;
    }
}
