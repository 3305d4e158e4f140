namespace Flint.Compiler.Link;

/// <summary>The raw image: flash as it is after programming, from the first byte used to the last.</summary>
public static class BinImage
{
    /// <summary>What erased flash reads as; fills gaps.</summary>
    internal const byte Erased = 0xFF;

    public static byte[] Create(ObjectFile program)
    {
        ElfSegment[] stored = Stored(program);
        if (stored.Length == 0)
            return [];
        ulong start = stored[0].LoadAddress;
        byte[] image = new byte[stored.Max(segment => segment.LoadAddress + (ulong)segment.Data.Length) - start];
        image.AsSpan().Fill(Erased);
        foreach (ElfSegment segment in stored)
            segment.Data.Span.CopyTo(image.AsSpan((int)(segment.LoadAddress - start)));
        return image;
    }

    /// <returns>The segments that flash holds, by load address.</returns>
    internal static ElfSegment[] Stored(ObjectFile program) =>
        [.. program.Segments.Where(segment => segment.Data.Length > 0).OrderBy(segment => segment.LoadAddress)];
}
