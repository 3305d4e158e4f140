using Flint.Runtime;

namespace Flint.Hal;

/// <summary>Copies by the DMA controller.</summary>
public static unsafe class MemoryCopy
{
    /// <summary>Returns when the copy is complete.</summary>
    /// <exception cref="ArgumentException">The destination is shorter than the source.</exception>
    public static void Copy(ReadOnlySpan<byte> source, Span<byte> destination)
    {
        if (destination.Length < source.Length)
            throw new ArgumentException("the destination is too short");
        fixed (byte* from = source, to = destination)
            CopyBytes(to, from, source.Length);
    }

    [TargetHook("dma.copy")]
    private static extern void CopyBytes(void* destination, void* source, int bytes);
}
