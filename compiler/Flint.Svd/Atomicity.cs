using System.Collections.Immutable;
using System.Globalization;

namespace Flint.Svd;

/// <summary>How a chip changes single bits of a register so that no interrupt comes in between.</summary>
/// <param name="SetAlias">Bytes from a register to the address where written ones set its bits; 0 when atomic instructions do that.</param>
/// <param name="Ranges">Of the peripherals for which this holds; all of them when empty.</param>
public sealed record Atomicity(ulong SetAlias, ulong ClearAlias, ImmutableArray<AddressRange> Ranges)
{
    /// <summary>Aliases repeat a block of registers of this size at most, in bytes.</summary>
    private const ulong AliasedBlock = 0x1000;

    public bool UsesInstructions => SetAlias == 0;

    /// <param name="alias"><c>amo</c>, or the offsets of both aliases: <c>0x2000,0x3000</c>.</param>
    /// <param name="ranges">Each <c>FIRST-LAST</c>.</param>
    /// <exception cref="BuildErrorException">One of them is written in another way.</exception>
    public static Atomicity Parse(string alias, IEnumerable<string> ranges)
    {
        ImmutableArray<AddressRange> parsed = [.. ranges.Select(AddressRange.Parse)];
        if (alias == "amo")
            return new Atomicity(0, 0, parsed);
        string[] offsets = alias.Split(',');
        return offsets.Length == 2 && AddressRange.TryParseHex(offsets[0], out ulong set) && AddressRange.TryParseHex(offsets[1], out ulong clear) && set > 0 && clear > 0
            ? new Atomicity(set, clear, parsed)
            : throw new BuildErrorException($"--atomic '{alias}' is neither 'amo' nor two offsets", "as in --atomic 0x2000,0x3000: where a register's bits are set and cleared");
    }

    public bool Covers(Peripheral peripheral) =>
        (Ranges.IsEmpty || Ranges.Any(range => range.Contains(peripheral.Address)))
        && (UsesInstructions || peripheral.Members.All(member => End(member) <= AliasedBlock));

    private static ulong End(Member member)
    {
        ulong size = member is Cluster cluster ? cluster.Members.Select(End).DefaultIfEmpty().Max() : (ulong)((Register)member).Bits / 8;
        return member.Offset + size + (member.Dimension is { } many ? (ulong)(many.Count - 1) * many.Increment : 0);
    }
}

/// <summary>Both ends are in it.</summary>
public readonly record struct AddressRange(ulong First, ulong Last)
{
    public bool Contains(ulong address) => address >= First && address <= Last;

    /// <exception cref="BuildErrorException">It is not two numbers in 0x notation.</exception>
    public static AddressRange Parse(string text) =>
        text.Split('-') is [var first, var last] && TryParseHex(first, out ulong low) && TryParseHex(last, out ulong high)
            ? new AddressRange(low, high)
            : throw new BuildErrorException($"--atomic-range '{text}' is not a range of addresses", "as in --atomic-range 0x40000000-0x4FFFFFFF");

    internal static bool TryParseHex(string text, out ulong value)
    {
        value = 0;
        return text.StartsWith("0x", StringComparison.OrdinalIgnoreCase)
            && ulong.TryParse(text.AsSpan(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out value);
    }
}
