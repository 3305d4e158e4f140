using System.Globalization;

namespace Flint.Sim.Renode;

/// <summary>Something that <c>FlintProbe</c> saw in Renode.</summary>
/// <param name="Time">Virtual time since the start.</param>
/// <param name="Kind"><c>uart</c>, <c>led</c>, or <c>pin</c> with its number in the port.</param>
/// <param name="Name">Of the UART, the LED or the port.</param>
/// <param name="Value">The byte, or the level.</param>
public readonly record struct RenodeEvent(TimeSpan Time, string Kind, string Name, int Value)
{
    /// <summary>Of <see cref="TimeSpan"/>.</summary>
    public const long NanosecondsPerTick = 100;

    /// <summary>What the probe answers when it has run the board: a line with the time that has passed and whether the program has ended, and then the events.</summary>
    /// <exception cref="BuildErrorException">A line is not as the probe writes it.</exception>
    public static (TimeSpan Elapsed, bool HasEnded, IReadOnlyList<RenodeEvent> Events) ParseRun(string text)
    {
        int end = text.IndexOf('\n');
        string first = end < 0 ? text : text[..end];
        int space = first.IndexOf(' ');
        if (space < 0 || !long.TryParse(first.AsSpan(0, space), CultureInfo.InvariantCulture, out long nanoseconds))
            throw new BuildErrorException($"Renode's probe said '{first}', which is no time");
        return (TimeSpan.FromTicks(nanoseconds / NanosecondsPerTick), first[space..].Trim() == "ended", Parse(end < 0 ? "" : text[end..]));
    }

    /// <summary>The lines that the probe gives.</summary>
    /// <exception cref="BuildErrorException">A line is not as the probe writes it.</exception>
    public static IReadOnlyList<RenodeEvent> Parse(string text)
    {
        List<RenodeEvent> events = [];
        foreach (string line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            string[] parts = line.Split(' ');
            if (parts.Length != 4 || !long.TryParse(parts[0], CultureInfo.InvariantCulture, out long nanoseconds) || !int.TryParse(parts[3], CultureInfo.InvariantCulture, out int value))
                throw new BuildErrorException($"Renode's probe said '{line}', which is no event");
            events.Add(new RenodeEvent(TimeSpan.FromTicks(nanoseconds / NanosecondsPerTick), parts[1], parts[2], value));
        }

        return events;
    }
}
