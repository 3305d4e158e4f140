using Flint.Targets;

namespace Flint.Compiler.Link;

/// <summary>What an image takes of its board's memory, all in bytes.</summary>
/// <param name="FlashUsed">The length of the raw image.</param>
/// <param name="Stack">Reserved for the stack.</param>
/// <param name="Data">Initialised variables.</param>
/// <param name="Bss">Variables that start as zero, with the gap that their alignment needs.</param>
public sealed record MemoryUse(ulong FlashUsed, ulong FlashTotal, ulong Stack, ulong Data, ulong Bss, ulong RamTotal)
{
    /// <summary>What is left of RAM is the heap.</summary>
    public ulong RamUsed => Stack + Data + Bss;

    public bool Fits => FlashUsed <= FlashTotal && RamUsed <= RamTotal;

    /// <exception cref="BuildErrorException">The image was not linked by Flint's script.</exception>
    public static MemoryUse Of(ObjectFile image, Target target)
    {
        ulong flashEnd = image.Segments
            .Where(segment => segment.Data.Length > 0)
            .Select(segment => segment.LoadAddress + (ulong)segment.Data.Length)
            .DefaultIfEmpty(target.Flash.Origin)
            .Max();
        ulong stackTop = Address(image, "__stack_top");
        ulong dataEnd = Address(image, "__data_end");
        return new MemoryUse(
            flashEnd - target.Flash.Origin, target.Flash.Length,
            stackTop - Address(image, "__stack_bottom"), dataEnd - stackTop, Address(image, "__bss_end") - dataEnd, target.Ram.Length);
    }

    /// <returns>What a user is told of an image that does not fit, else null.</returns>
    public string? Misfit(string board) =>
        FlashUsed > FlashTotal ? Misfit(board, "flash", FlashUsed, FlashTotal)
        : RamUsed > RamTotal ? Misfit(board, "RAM", RamUsed, RamTotal)
        : null;

    private static string Misfit(string board, string memory, ulong used, ulong total) =>
        $"program does not fit {board}'s {memory}: {used:N0} of {total:N0} bytes used, {used - total:N0} too many";

    private static ulong Address(ObjectFile image, string symbol) =>
        image.FindSymbol(symbol)?.Value
        ?? throw new BuildErrorException($"the image has no symbol {symbol}", "only images that Flint has linked can be measured");
}
