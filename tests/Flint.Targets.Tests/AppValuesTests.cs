namespace Flint.Targets.Tests;

/// <summary>What an app's app.json says of the boards that it is built for.</summary>
public sealed class AppValuesTests : IDisposable
{
    private readonly BoardFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("""{ "values": { "clock.core": 108000000 } }""", "108000000", "27000000", true)]
    [InlineData("""{ "values": { "clock.core": 16000000 }, "boards": { "longan-nano": { "clock.core": 72000000 } } }""", "72000000", "18000000", true)]
    [InlineData("""{ "boards": { "pico2": { "clock.core": 48000000 } } }""", "8000000", "2000000", false)]
    [InlineData("""{ "needs": ["led"], "ram": 4096 }""", "8000000", "2000000", false)]
    public void Clock_of_an_app(string json, string core, string timer, bool starts)
    {
        folder.Add("app", "app", json);

        Target target = new TargetCatalog([BoardFolder.BuiltIn]).Load("longan-nano", Path.Combine(folder.Path, "app"));

        Assert.Equal((core, timer, starts), (target.Values["clock.core"], target.Values["clock.frequency"], target.StartsClock));
        Assert.Equal(core, target.CoreClock.ToString());
    }

    [Theory]
    [InlineData(
        "{\n\"values\": { \"clock.core\": 60000000 } }",
        "app/app.json(2): error: 'values.clock.core' is 60000000, which a GD32VF103CBT6 cannot make; it can make 8000000 to 56000000 in steps of 4000000, 64000000 to 108000000 in steps of 4000000")]
    [InlineData("{\n\"clock\": 1 }", "app/app.json(2): error: unknown key 'clock'\n  hint: known keys: boards, needs, ram, values")]
    [InlineData("""{ "values": 1 }""", "app/app.json(1): error: 'values' must be an object, not a number")]
    public void Wrong_app(string json, string expected)
    {
        folder.Add("app", "app", json);

        Assert.Equal(expected, folder.ErrorOf(() => new TargetCatalog([BoardFolder.BuiltIn]).Load("longan-nano", Path.Combine(folder.Path, "app"))));
    }
}
