using Flint.Runtime;

/// <summary>What official code asks of an operating system.</summary>
internal static partial class Interop
{
    private static uint s_random;

    /// <summary>What Guid.NewGuid is made of.</summary>
    internal static unsafe void GetCryptographicallySecureRandomBytes(byte* buffer, int length) => GetRandomBytes(buffer, length);

    /// <summary>A seed for Random that differs with the time it is asked for; nothing for secrets.</summary>
    internal static unsafe void GetRandomBytes(byte* buffer, int length)
    {
        uint state = s_random ^ (uint)Platform.GetTicks() | 1;
        for (int i = 0; i < length; i++)
        {
            state ^= state << 13;
            state ^= state >> 17;
            state ^= state << 5;
            buffer[i] = (byte)(state >> 11);
        }
        s_random = state;
    }
}
