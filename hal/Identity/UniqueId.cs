using Flint.Runtime;

namespace Flint.Hal;

/// <summary>The number that the maker gave to this one chip.</summary>
public static class UniqueId
{
    /// <summary>In bytes.</summary>
    public static extern int Length { [TargetValue("uniqueId.length")] get; }

    /// <param name="id"><see cref="Length"/> bytes are written.</param>
    /// <exception cref="ArgumentException">It is shorter than that.</exception>
    public static void Read(Span<byte> id)
    {
        if (id.Length < Length)
            throw new ArgumentException("the number does not fit");
        ReadInto(id);
    }

    [TargetHook("uniqueId.read")]
    private static extern void ReadInto(Span<byte> id);
}
