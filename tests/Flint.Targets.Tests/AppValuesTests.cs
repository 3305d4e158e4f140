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
    [InlineData(
        "{\n\"boards\": { \"longan-nano\": { \"clock.core\": 4000000 } } }",
        "app/app.json(2): error: 'values.clock.core' is 4000000, which a GD32VF103CBT6 cannot make; it can make 8000000 to 56000000 in steps of 4000000, 64000000 to 108000000 in steps of 4000000")]
    [InlineData("{ \"values\": {\n\"threads.stackSize\": \"x\" } }", "app/app.json(2): error: 'values.threads.stackSize' must be a whole number such as 4096 or \"0x1000\"; it is 'x'")]
    [InlineData("{ \"values\": {\n\"threads.stackSize\": -8 } }", "app/app.json(2): error: 'values.threads.stackSize' must be a whole number such as 4096 or \"0x1000\"; it is '-8'")]
    [InlineData("{ \"values\": {\n\"threads.stackSize\": 32768 } }", "app/app.json(2): error: 'values.threads.stackSize' must be less than 32768, not 32768")]
    [InlineData("{\n\"clock\": 1 }", "app/app.json(2): error: unknown key 'clock'\n  hint: known keys: boards, needs, ram, stackGuard, values")]
    [InlineData("""{ "values": 1 }""", "app/app.json(1): error: 'values' must be an object, not a number")]
    [InlineData("""{ "values": { "clock.core": null } }""", "app/app.json(1): error: 'values.clock.core' must be a string or a number or true or false, not null")]
    [InlineData("{ \"values\": {\n\"clock.core\": [] } }", "app/app.json(2): error: 'values.clock.core' must be a string or a number or true or false, not an array")]
    [InlineData("""{ "boards": [] }""", "app/app.json(1): error: 'boards' must be an object, not an array")]
    [InlineData("{ \"boards\": {\n\"pico2\": 8 } }", "app/app.json(2): error: 'boards.pico2' must be an object, not a number")]
    [InlineData("""{ "needs": "led" }""", "app/app.json(1): error: 'needs' must be an array, not a string")]
    [InlineData("""{ "needs": [1] }""", "app/app.json(1): error: 'needs' must be a string, not a number")]
    [InlineData("""{ "ram": "much" }""", "app/app.json(1): error: 'ram' must be a whole number such as 4096 or \"0x1000\"; it is 'much'")]
    [InlineData(
        "{ \"boards\": {\n\"longan\": {} } }",
        "app/app.json(2): error: unknown board 'longan'\n  hint: did you mean 'longan-nano'? known boards: ch32v003evt, esp32-c3-devkitm-1, esp32-c3-devkitm-1-ram, hifive1-revb, hifive1-revb-qemu, longan-nano, pico2, qemu-virt-rv32, qemu-virt-rv32imc")]
    public void Wrong_app(string json, string expected)
    {
        Assert.Equal(expected, ErrorFor("longan-nano", json));
    }

    [Theory]
    [InlineData("longan-nano", "GD32VF103CBT6")]
    [InlineData("ch32v003evt", "CH32V003F4")]
    public void Stack_guard_where_the_chip_cannot_close_memory(string board, string chip) => Assert.Equal(
        $"app/app.json(2): error: 'stackGuard' needs physical memory protection, which a {chip} does not have\n  hint: leave it out here; an app says under 'boards' which boards are to have it",
        ErrorFor(board, "{ \"needs\": [],\n\"stackGuard\": 1024 }"));

    [Theory]
    [InlineData("{}", 1024)]
    [InlineData("""{ "stackGuard": 4096 }""", 4096)]
    [InlineData("""{ "stackGuard": 0 }""", 0)]
    [InlineData("""{ "stackGuard": 4096, "boards": { "pico2": { "stackGuard": 32, "clock.core": 125000000 } } }""", 32)]
    [InlineData("""{ "boards": { "hifive1-revb": { "stackGuard": 64 } } }""", 1024)]
    public void Stack_guard_of_an_app(string json, int bytes) => Assert.Equal(bytes, Load("pico2", json).StackGuard);

    [Fact]
    public void Stack_guard_that_the_chip_cannot_close() => Assert.Equal(
        "app/app.json(1): error: 'stackGuard' must be 0, or a power of two from 32 to 65536 that RAM's origin is a multiple of, not 24",
        ErrorFor("pico2", """{ "stackGuard": 24 }"""));

    [Theory]
    [InlineData("""{ "values": { "clock.cores": 8000000 } }""")]
    [InlineData("""{ "boards": { "longan-nano": { "clock.cores": 8000000 } } }""")]
    public void Value_that_the_board_lacks(string json)
    {
        string values = string.Join(", ", new TargetCatalog([BoardFolder.BuiltIn]).Load("longan-nano").Values.Keys);

        Assert.Equal(
            $"app/app.json(1): error: board 'longan-nano' has no value 'clock.cores'\n  hint: did you mean 'clock.core'? known values: {values}",
            ErrorFor("longan-nano", json));
    }

    [Fact]
    public void Value_that_follows_from_the_clock_can_be_said() =>
        Assert.Equal("1000000", Load("longan-nano", """{ "values": { "clock.frequency": 1000000 } }""").Values["clock.frequency"]);

    [Fact]
    public void Clock_of_a_board_that_has_one() => Assert.Equal(
        "app/app.json(1): error: board 'qemu-virt-rv32' has no value 'clock.core'\n  hint: its core has one clock; say under 'boards' which boards are to have another",
        ErrorFor("qemu-virt-rv32", """{ "values": { "clock.core": 8000000 } }"""));

    [Fact]
    public void Board_has_its_own_clock_beside_what_the_app_asks_for()
    {
        folder.Add("fast", "board", """{ "inherits": "longan-nano", "values": { "clock.core": 72000000 } }""");
        folder.Add("app", "app", """{ "values": { "clock.core": 108000000 } }""");

        Target target = new TargetCatalog([BoardFolder.BuiltIn, folder.Path]).Load("fast", Path.Combine(folder.Path, "app"));

        Assert.Equal((8000000UL, 72000000UL, 108000000UL), (target.UsualClock, target.BoardClock, target.CoreClock));
    }

    /// <summary>RP2350 Datasheet, PLL: the crystal times 16 to 320 is 750 to 1,600 MHz, divided by two numbers from 1 to 7; Flint goes to 150 MHz.</summary>
    [Fact]
    public void Rp2350_can_have_what_its_PLL_makes_of_the_crystal()
    {
        ulong[] made =
        [
            .. from feedback in Enumerable.Range(16, 305)
               let oscillator = 12_000_000UL * (ulong)feedback
               where oscillator is >= 750_000_000 and <= 1_600_000_000
               from first in Enumerable.Range(1, 7)
               from second in Enumerable.Range(1, 7)
               let divisor = (ulong)(first * second)
               where oscillator % divisor == 0 && oscillator / divisor <= 150_000_000
               select oscillator / divisor,
        ];
        string[] ranges = ErrorFor("pico2", """{ "values": { "clock.core": 1 } }""").Split("it can make ")[1].Split(", ");

        Assert.Equal(made.Distinct().Order(), ranges.SelectMany(Frequencies).Distinct().Order());

        static IEnumerable<ulong> Frequencies(string range)
        {
            ulong[] numbers = [.. range.Split(' ').Where(word => char.IsAsciiDigit(word[0])).Select(ulong.Parse)];
            for (ulong frequency = numbers[0]; frequency <= numbers[1]; frequency += numbers[2])
                yield return frequency;
        }
    }

    [Theory]
    [InlineData("{}", true)]
    [InlineData("""{ "values": { "clock.core": 108000000 } }""", true)]
    [InlineData("""{ "needs": ["led", "Uart", "i2c.open"], "ram": 32768 }""", true)]
    [InlineData("""{ "needs": ["ethernet"] }""", false)]
    [InlineData("""{ "ram": 32769 }""", false)]
    public void App_fits_boards_that_have_what_it_needs(string json, bool fits)
    {
        folder.Add("app", "app", json);

        Assert.Equal(fits, AppDescription.Read(Path.Combine(folder.Path, "app")).Fits(new TargetCatalog([BoardFolder.BuiltIn]).Load("longan-nano")));
    }

    [Theory]
    [InlineData("led", "Uart", null)]
    [InlineData("led", "Uarts", "app/app.json(2): error: no board has 'Uarts'\n  hint: did you mean 'Uart'?")]
    [InlineData("led", "ethernet", "app/app.json(2): error: no board has 'ethernet'\n  hint: 'needs' names features, pins, devices or hooks of boards")]
    public void Needs_that_some_board_must_have(string first, string second, string? expected)
    {
        folder.Add("app", "app", $"{{ \"needs\": [\"{first}\",\n\"{second}\"] }}");
        var description = AppDescription.Read(Path.Combine(folder.Path, "app"));
        var catalog = new TargetCatalog([BoardFolder.BuiltIn]);
        Target[] boards = [.. catalog.List().Select(board => catalog.Load(board.Name))];

        if (expected is null)
            description.RequireKnownNeeds(boards);
        else
            Assert.Equal(expected, folder.ErrorOf(() => description.RequireKnownNeeds(boards)));
    }

    private string ErrorFor(string board, string json) => folder.ErrorOf(() => Load(board, json));

    private Target Load(string board, string json)
    {
        folder.Add("app", "app", json);
        return new TargetCatalog([BoardFolder.BuiltIn]).Load(board, Path.Combine(folder.Path, "app"));
    }
}
