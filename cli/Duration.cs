using System.Globalization;
using System.Text.RegularExpressions;

namespace Flint.Cli;

/// <summary>A length of time as a user types it: a number and <c>ms</c>, <c>s</c> or <c>m</c>.</summary>
internal static partial class Duration
{
    /// <exception cref="BuildErrorException">The text is no such thing, or less than a millisecond or more than a day.</exception>
    public static TimeSpan Parse(string option, string text)
    {
        Match match = Form().Match(text);
        double number = match.Success ? double.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture) : 0;
        double milliseconds = number * match.Groups[2].Value switch { "ms" => 1, "s" => 1000, _ => 60_000 };
        return milliseconds is >= 1 and <= 86_400_000
            ? TimeSpan.FromMilliseconds(milliseconds)
            : throw new BuildErrorException($"{option} is '{text}', which is no length of time", "give a number with its unit: 500ms, 2s, 1.5m");
    }

    [GeneratedRegex(@"^(\d+(?:\.\d+)?)(ms|s|m)$")]
    private static partial Regex Form();
}
