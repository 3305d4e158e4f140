using Flint.Runtime;

namespace Flint.Hal;

/// <summary>
/// Flash of the chip that the program does not take, for data that outlives power. Erasing a page sets its bytes to 255, writing clears bits; what is written stays as it
/// was where the power fails, but a unit that was being written or a page that was being erased may hold anything.
/// </summary>
public static unsafe class InternalFlash
{
    /// <summary>In bytes.</summary>
    public static extern int Length { [TargetValue("storage.length")] get; }

    /// <summary>What is erased at once, in bytes.</summary>
    public static extern int PageSize { [TargetValue("storage.pageSize")] get; }

    /// <summary>What is written at once, in bytes: offsets and lengths are multiples of it.</summary>
    public static extern int WriteSize { [TargetValue("storage.writeSize")] get; }

    private static extern nuint Origin { [TargetValue("storage.origin")] get; }

    /// <summary>All of it, as it is now.</summary>
    public static ReadOnlySpan<byte> Bytes => new((void*)Origin, Length);

    /// <param name="offset">Of the page's first byte.</param>
    /// <exception cref="ArgumentOutOfRangeException">No page begins there.</exception>
    public static void ErasePage(int offset)
    {
        if ((uint)offset >= (uint)Length || offset % PageSize != 0)
            throw new ArgumentOutOfRangeException(nameof(offset), "no page begins there");
        Erase(offset);
    }

    /// <param name="offset">A multiple of <see cref="WriteSize"/>, as the length is; what is there has been erased.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is not, or goes beyond the end.</exception>
    public static void Write(int offset, ReadOnlySpan<byte> data)
    {
        if ((uint)offset > (uint)Length || data.Length > Length - offset || (offset | data.Length) % WriteSize != 0)
            throw new ArgumentOutOfRangeException(nameof(offset), "not whole units inside the flash");
        WriteUnits(offset, data);
    }

    [TargetHook("storage.erase")]
    private static extern void Erase(int offset);

    [TargetHook("storage.write")]
    private static extern void WriteUnits(int offset, ReadOnlySpan<byte> data);
}
