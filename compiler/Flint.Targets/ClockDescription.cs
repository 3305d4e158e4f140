using System.Collections.Immutable;
using System.Globalization;

namespace Flint.Targets;

/// <summary>What a chip can make of its core's clock, and what follows from it.</summary>
/// <param name="Usual">In Hz: at this one, the clock tree is started by those drivers that need it, or not at all where the core has it after reset.</param>
/// <param name="Possible">What else the core can have; anything when empty.</param>
/// <param name="Divided">Values that are the core's clock divided by a number.</param>
internal sealed record ClockDescription(ulong Usual, ImmutableArray<FrequencyRange> Possible, IReadOnlyDictionary<string, ulong> Divided)
{
    /// <summary>The value that says which clock the core is to have, in Hz.</summary>
    public const string Core = "clock.core";

    public static readonly ClockDescription None = new(0, [], new Dictionary<string, ulong>());

    /// <summary>As a message lists them.</summary>
    public string Possibilities => string.Join(", ", Possible.Select(range => range.ToString()));

    public bool CanBe(ulong frequency) => Possible.IsEmpty || Possible.Any(range => range.Contains(frequency));

    public ulong? UsualClock => Usual == 0 ? null : Usual;

    public ulong? CoreClock(ImmutableSortedDictionary<string, string> values) => Usual == 0 ? null : Frequency(values);

    /// <summary>Whether the program has to start the clock tree whatever it does.</summary>
    public bool MustStart(ImmutableSortedDictionary<string, string> values) => Usual != 0 && Frequency(values) != Usual;

    /// <summary>The values with those that follow from the core's clock; one that is said wins.</summary>
    public ImmutableSortedDictionary<string, string> AddTo(ImmutableSortedDictionary<string, string> values)
    {
        foreach ((string name, ulong divisor) in Divided)
        {
            if (!values.ContainsKey(name))
                values = values.Add(name, (Frequency(values) / divisor).ToString(CultureInfo.InvariantCulture));
        }

        return values;
    }

    private static ulong Frequency(ImmutableSortedDictionary<string, string> values) =>
        values[Core] is var text && text.StartsWith("0x", StringComparison.OrdinalIgnoreCase)
            ? ulong.Parse(text.AsSpan(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)
            : ulong.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
}

/// <summary>Frequencies in Hz, from one to another, both included.</summary>
internal sealed record FrequencyRange(ulong From, ulong To, ulong Step)
{
    public static FrequencyRange Of(ulong only) => new(only, only, 1);

    public bool Contains(ulong frequency) => frequency >= From && frequency <= To && (frequency - From) % Step == 0;

    public override string ToString() => From == To ? $"{From}" : $"{From} to {To} in steps of {Step}";
}
