using System.Collections.Immutable;
using System.Text.Json;
using static Flint.Targets.JsonChecks;

namespace Flint.Targets;

/// <summary>Reads what a board's merged description says under <c>clock</c>.</summary>
internal static class ClockReader
{
    /// <param name="name">The board's.</param>
    /// <param name="values">The board's values.</param>
    /// <exception cref="BuildErrorException">The description is wrong, or the board's clock is none that the chip can make.</exception>
    public static ClockDescription Read(JsonSource board, string name, string chip, ImmutableSortedDictionary<string, string> values)
    {
        if (!board.Members.TryGetValue("clock", out JsonSource? source))
            return ClockDescription.None;
        RequireKnownKeys(Expect(source, "clock", JsonValueKind.Object), ["divided", "possible", "usual"]);
        ulong usual = Number(Required(source, "clock", "usual"), "clock.usual");
        var divided = new SortedDictionary<string, ulong>(StringComparer.Ordinal);
        if (source.Members.TryGetValue("divided", out JsonSource? divisors))
        {
            foreach ((string value, JsonSource divisor) in Expect(divisors, "clock.divided", JsonValueKind.Object).Members)
                divided.Add(value, Number(divisor, $"clock.divided.{value}") is > 0 and var by ? by : throw Wrong(divisor, $"'clock.divided.{value}' must be more than 0"));
        }

        ImmutableArray<FrequencyRange> possible = source.Members.TryGetValue("possible", out JsonSource? ranges)
            ? [.. Expect(ranges, "clock.possible", JsonValueKind.Array).Items.Select(ReadRange)]
            : [];
        var clock = new ClockDescription(usual, possible, divided);
        if (!values.ContainsKey(ClockDescription.Core))
            throw Wrong(source, $"board '{name}' has 'clock' and no value '{ClockDescription.Core}'");
        JsonSource core = board.Members["values"].Members[ClockDescription.Core];
        if (!clock.CanBe(Number(core, "values." + ClockDescription.Core)))
            throw Wrong(core, $"'values.{ClockDescription.Core}' is {core.Text}, which a {chip} cannot make; it can make {clock.Possibilities}");
        return clock;
    }

    private static FrequencyRange ReadRange(JsonSource source)
    {
        const string Path = "clock.possible[]";
        if (source.Kind != JsonValueKind.Object)
            return FrequencyRange.Of(Number(source, Path));
        RequireKnownKeys(source, ["from", "step", "to"]);
        ulong from = Number(Required(source, Path, "from"), Path + ".from");
        ulong to = Number(Required(source, Path, "to"), Path + ".to");
        JsonSource step = Required(source, Path, "step");
        return Number(step, Path + ".step") is > 0 and var by ? new FrequencyRange(from, to, by) : throw Wrong(step, $"'{Path}.step' must be more than 0");
    }
}
