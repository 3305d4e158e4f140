using System.Text.RegularExpressions;

namespace Flint.Targets.Tests;

/// <summary>docs/adding-a-board.md is followed to the letter.</summary>
public sealed class GuideTests
{
    private static readonly string guide = File.ReadAllText(Path.Combine(BoardFolder.BuiltIn, "..", "docs", "adding-a-board.md"));

    [Fact]
    public void Example_is_a_board()
    {
        using var folder = new BoardFolder();
        folder.Add("weather-station", "board", Regex.Match(guide, "```json\n(.*?)```", RegexOptions.Singleline).Groups[1].Value);

        Target target = new TargetCatalog([BoardFolder.BuiltIn, folder.Path]).Load("weather-station");

        Assert.Equal(new PinDescription((1 * 16) + 5, ActiveLow: false), target.Pins["Led"]);
        Assert.Equal("9600", target.Values["console.baud"]);
    }

    [Fact]
    public void Every_key_is_explained()
    {
        using var folder = new BoardFolder();
        string known = folder.ErrorOf(() => folder.Load("""{ "x": 1 }""")).Split("known keys: ")[1];

        Assert.Equal(
            known.Split(", "),
            Regex.Matches(guide, @"^\| `([^`]+)` \| (?:yes)? ?\|", RegexOptions.Multiline).Select(match => match.Groups[1].Value).Order(StringComparer.Ordinal));
    }
}
