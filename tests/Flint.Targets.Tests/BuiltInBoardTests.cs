using NJsonSchema;

namespace Flint.Targets.Tests;

public sealed class BuiltInBoardTests
{
    private static readonly TargetCatalog catalog = new([BoardFolder.BuiltIn]);

    public static TheoryData<string> Files =>
        [.. Directory.EnumerateFiles(BoardFolder.BuiltIn, "*.json", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(BoardFolder.BuiltIn, file))
            .Where(file => file != "schema.json").Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(Files))]
    public async Task File_names_the_schema_and_follows_it(string file)
    {
        JsonSchema schema = await JsonSchema.FromFileAsync(
            Path.Combine(BoardFolder.BuiltIn, "schema.json"), TestContext.Current.CancellationToken);
        string json = await File.ReadAllTextAsync(Path.Combine(BoardFolder.BuiltIn, file), TestContext.Current.CancellationToken);

        Assert.Contains("\"$schema\": \"../schema.json\"", json, StringComparison.Ordinal);
        Assert.Empty(schema.Validate(json));
    }

    [Theory]
    [InlineData("""{ "memroy": {} }""")]
    [InlineData("""{ "stackSize": "many" }""")]
    [InlineData("""{ "engines": { "qemu": { "exit": "never" } } }""")]
    [InlineData("""{ "pins": { "Led 1": { "number": 1 } } }""")]
    public async Task Schema_refuses_what_the_catalog_refuses(string json)
    {
        JsonSchema schema = await JsonSchema.FromFileAsync(
            Path.Combine(BoardFolder.BuiltIn, "schema.json"), TestContext.Current.CancellationToken);

        Assert.NotEmpty(schema.Validate(json));
    }

    [Fact]
    public async Task Schema_and_catalog_know_the_same_keys()
    {
        JsonSchema schema = await JsonSchema.FromFileAsync(
            Path.Combine(BoardFolder.BuiltIn, "schema.json"), TestContext.Current.CancellationToken);
        using var folder = new BoardFolder();

        string error = folder.ErrorOf(() => folder.Load("""{ "nothing-like-it": 1 }"""));

        string known = error[(error.IndexOf("known keys: ", StringComparison.Ordinal) + "known keys: ".Length)..];
        Assert.Equal(schema.Properties.Keys.Order(StringComparer.Ordinal), known.Split(", "));
    }

    [Fact]
    public void List_has_every_board_in_order()
    {
        Assert.Equal(
            [
                "ch32v003evt CH32V003F4 15360 2048 [console led] [flint renode]",
                "esp32-c3-devkitm-1 ESP32-C3 4128768 393216 [console led] [flint renode]",
                "esp32-c3-devkitm-1-ram ESP32-C3 192512 196608 [console led] [flint renode]",
                "hifive1-revb FE310-G002 434464 16384 [console led] [flint renode]",
                "hifive1-revb-qemu FE310-G002 434464 16384 [console led] [qemu]",
                "longan-nano GD32VF103CBT6 122880 32768 [console led] [flint renode]",
                "pico2 RP2350 4128768 532480 [console led] [flint renode]",
                "qemu-virt-rv32 QEMU virt 1048576 1048576 [console] [flint qemu renode]",
                "qemu-virt-rv32imc QEMU virt 1048576 1048576 [console] [flint qemu]",
            ],
            catalog.List().Select(board =>
                $"{board.Name} {board.Chip} {board.FlashSize} {board.RamSize} [{string.Join(' ', board.Features)}] [{string.Join(' ', board.Engines)}]"));
    }

    [Fact]
    public void Simulated_HiFive1_differs_in_its_clock_and_its_end()
    {
        Target real = catalog.Load("hifive1-revb");
        Target simulated = catalog.Load("hifive1-revb-qemu");

        Assert.Equal(("32768", "10000000"), (real.Values["clock.frequency"], simulated.Values["clock.frequency"]));
        Assert.Equal(("Flint.Hal.Idle.Exit", "Flint.Hal.Semihosting.Exit"), (real.Hooks["exit"], simulated.Hooks["exit"]));
        Assert.Equal(real.Memory, simulated.Memory);
        Assert.Equal(0x2001_0000u, simulated.Flash.Origin);
    }

    [Theory]
    [InlineData("ch32v003evt")]
    [InlineData("hifive1-revb")]
    [InlineData("hifive1-revb-qemu")]
    [InlineData("longan-nano")]
    [InlineData("pico2")]
    [InlineData("qemu-virt-rv32")]
    public void Board_answers_everything_that_the_core_library_asks(string name)
    {
        Target target = catalog.Load(name);

        Assert.All(
            ["clock.sleep", "clock.ticks", "clock.wait", "console.read", "console.write", "exit"],
            hook => Assert.StartsWith("Flint.Hal.", target.Hooks[hook], StringComparison.Ordinal));
        Assert.True(int.Parse(target.Values["clock.frequency"]) > 0);
        Assert.Equal(target.Features.Contains("led"), target.Pins.ContainsKey("Led"));
        Assert.Equal(target.Pins.IsEmpty, !target.Hooks.ContainsKey("gpio.configure"));
    }

    [Fact]
    public void Gd32_starts_at_an_alias_of_its_flash_and_keeps_a_mode_in_six_bits_of_mtvec()
    {
        Target target = catalog.Load("longan-nano");

        Assert.Equal(0ul, target.ResetAddress);
        Assert.Equal(64, target.TrapAlignment);
        Assert.Equal(new PinDescription((2 * 16) + 13, ActiveLow: true), target.Pins["Led"]);
    }

    [Fact]
    public void Ch32v003_has_sixteen_registers_and_a_table_of_addresses()
    {
        Target target = catalog.Load("ch32v003evt");

        Assert.Equal(("rv32ec_zicsr_zifencei", "ilp32e"), (target.Core.Isa, target.Core.Abi));
        Assert.Equal((VectorTableKind.MtvecAddresses, 4), (target.VectorTable!.Kind, target.VectorTable.Alignment));
        Assert.Equal([0x341, 0x342, 0x300], target.VectorTable.NestedState);
        Assert.Equal(new InterruptDescription(38, 0), target.Interrupts["Tim2"]);
    }
}
