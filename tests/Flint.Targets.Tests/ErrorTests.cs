namespace Flint.Targets.Tests;

/// <summary>What a user reads who makes a mistake in a board or in its name.</summary>
public sealed class ErrorTests : IDisposable
{
    private const string Start = """{ "inherits": "chip", "description": "A board", """;
    private readonly BoardFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("hifive1", "error: unknown board 'hifive1'\n  hint: did you mean 'hifive1-revb'? known boards: {boards}")]
    [InlineData("longan_nan", "error: unknown board 'longan_nan'\n  hint: did you mean 'longan-nano'? known boards: {boards}")]
    [InlineData("stm32", "error: unknown board 'stm32'\n  hint: known boards: {boards}")]
    [InlineData("fe310-g002", "error: 'fe310-g002' is a chip, not a board\n  hint: known boards: {boards}")]
    public void Unknown_board(string name, string expected) =>
        Assert.Equal(
            expected.Replace("{boards}", string.Join(", ", new TargetCatalog([BoardFolder.BuiltIn]).List().Select(board => board.Name)), StringComparison.Ordinal),
            folder.ErrorOf(() => new TargetCatalog([BoardFolder.BuiltIn]).Load(name)));

    [Theory]
    [InlineData(
        "{\n  \"chip\": \"x\"\n  \"abi\": 1\n}",
        "board/board.json(3): error: not valid JSON: '\"' is invalid after a value. Expected either ',', '}', or ']'.")]
    [InlineData("[]", "board/board.json(1): error: expected an object, not an array")]
    [InlineData("{\n\"chip\": \"x\",\n\"chip\": \"y\"\n}", "board/board.json(3): error: 'chip' is said twice")]
    [InlineData("""{ "inherits": 4 }""", "board/board.json(1): error: 'inherits' must be a string, not a number")]
    [InlineData(
        """{ "inherits": "chop" }""",
        "board/board.json(1): error: 'board' inherits from unknown 'chop'\n  hint: did you mean 'chip'? known names: board, chip, core")]
    [InlineData("""{ "inherits": "board" }""", "board/board.json(1): error: 'board' inherits from itself: board -> board")]
    [InlineData(
        """{ "description": "A board" }""",
        "board/board.json: error: board 'board' has no 'memory'\n  hint: say it in the board or in the chip or core that it inherits from")]
    [InlineData(
        """{ "inherits": "chip" }""",
        "board/board.json: error: board 'board' has no 'description'\n  hint: say it in the board or in the chip or core that it inherits from")]
    public void Wrong_file(string json, string expected) => Assert.Equal(expected, folder.ErrorOf(() => folder.Load(json)));

    [Theory]
    [InlineData(
        "\n\"stackSiz\": 512",
        "board/board.json(2): error: unknown key 'stackSiz'\n  hint: did you mean 'stackSize'? known keys: $schema, abi, chip, clock, description, devices, documents, engines, features, flashHeader, flashing, hooks, images, inherits, interrupts, isa, memory, memoryProtection, pins, registers, resetAddress, stackGuard, stackSize, startupStores, trapAlignment, values, vectorTable")]
    [InlineData("\"stackSize\": true", "board/board.json(1): error: 'stackSize' must be a number or a string, not true or false")]
    [InlineData(
        "\"stackSize\": \"big\"",
        "board/board.json(1): error: 'stackSize' must be a whole number such as 4096 or \"0x1000\"; it is 'big'")]
    [InlineData("\"stackSize\": 100", "board/board.json(1): error: 'stackSize' must be a multiple of 16, not 100")]
    [InlineData("\"stackSize\": 4096", "board/board.json(1): error: 'stackSize' is 4096, but there are only 2048 bytes of RAM")]
    [InlineData("\"memoryProtection\": 12, \"stackGuard\": 64", "board/board.json(1): error: 'memoryProtection' must be a power of two from 8 to 4096, not 12")]
    [InlineData("\"memoryProtection\": 32, \"stackGuard\": 16", "board/board.json(1): error: 'stackGuard' must be 0, or a power of two from 32 to 65536 that RAM's origin is a multiple of, not 16")]
    [InlineData("\"trapAlignment\": 6", "board/board.json(1): error: 'trapAlignment' must be a power of two from 4 to 4096, not 6")]
    [InlineData("\"startupStores\": [{ \"address\": 6, \"value\": 0 }]", "board/board.json(1): error: 'startupStores[].address' must be a multiple of 4, not 0x6")]
    [InlineData("\"startupStores\": [{ \"address\": 4 }]", "board/board.json(1): error: 'startupStores[]' has no 'value'")]
    [InlineData("\"startupStores\": [{ \"address\": 4, \"value\": \"0x100000000\" }]", "board/board.json(1): error: 'startupStores[].value' must have at most 32 bits")]
    [InlineData("\"isa\": \"arm\"", "board/board.json(1): error: 'isa' must begin with rv32 or rv64, as in rv32imac_zicsr_zifencei; it is 'arm'")]
    [InlineData("\"images\": [\"dfu\"]", "board/board.json(1): error: 'images' must be one of bin, hex, uf2, esp; it is 'dfu'")]
    [InlineData("\"flashHeader\": [\"0x123456789\"]", "board/board.json(1): error: a word of 'flashHeader' has 32 bits; it is '0x123456789'")]
    [InlineData("\"flashHeader\": [\"a b\"]", "board/board.json(1): error: linker symbol name 'a b' is not a C# name")]
    [InlineData("\"flashing\": [{ \"connect\": \"x\" }]", "board/board.json(1): error: 'flashing[]' must have one of 'tool' and 'drive'")]
    [InlineData("\"flashing\": [{ \"tool\": \"t\", \"connect\": \"x\" }]", "board/board.json(1): error: 'flashing[]' has no 'install'")]
    [InlineData("\"images\": []", "board/board.json(1): error: 'images' must name at least one kind")]
    [InlineData("\"hooks\": { \"exit\": 1 }", "board/board.json(1): error: 'hooks.exit' must be a string, not a number")]
    [InlineData("\"values\": { \"a\": [] }", "board/board.json(1): error: 'values.a' must be a string or a number or true or false, not an array")]
    [InlineData("\"pins\": { \"Led\": {} }", "board/board.json(1): error: 'pins.Led' has no 'number'")]
    [InlineData("\"pins\": { \"PA-1\": {} }", "board/board.json(1): error: pin name 'PA-1' is not a C# name")]
    [InlineData(
        "\"pins\": { \"Led\": { \"number\": 1, \"activelow\": true } }",
        "board/board.json(1): error: unknown key 'activelow'\n  hint: did you mean 'activeLow'? known keys: activeLow, number")]
    [InlineData(
        "\"engines\": { \"qemu\": { \"machine\": \"m\", \"exit\": \"never\" } }",
        "board/board.json(1): error: 'engines.qemu.exit' must be one of test-device, semihosting, none; it is 'never'")]
    [InlineData("\"clock\": { \"possible\": [] }", "board/board.json(1): error: 'clock' has no 'usual'")]
    [InlineData("\"clock\": { \"usual\": 8 }", "board/board.json(1): error: board 'board' has 'clock' and no value 'clock.core'")]
    [InlineData(
        "\"clock\": { \"usual\": 8, \"possible\": [8, { \"from\": 20, \"to\": 40, \"step\": 10 }] },\n\"values\": { \"clock.core\": 25 }",
        "board/board.json(2): error: 'values.clock.core' is 25, which a Chip 1 cannot make; it can make 8, 20 to 40 in steps of 10")]
    [InlineData("\"clock\": { \"usual\": 8, \"possible\": [{ \"from\": 1, \"to\": 2, \"step\": 0 }] }", "board/board.json(1): error: 'clock.possible[].step' must be more than 0")]
    [InlineData("\"clock\": { \"usual\": 8, \"divided\": { \"a\": 0 } }", "board/board.json(1): error: 'clock.divided.a' must be more than 0")]
    [InlineData("\"memory\": { \"RAM\": { \"length\": 0 } }", "board/board.json(1): error: 'memory.RAM.length' must be more than 0")]
    [InlineData("\"memory\": { \"RAM\": null }", "board/board.json(1): error: board 'board' has no memory of kind 'ram'")]
    [InlineData(
        "\"memory\": { \"RAM\": { \"origin\": \"0x08003FFF\" } }",
        "board/board.json(1): error: memory regions FLASH (0x08000000 to 0x08003FFF) and RAM (0x08003FFF to 0x080047FE) overlap")]
    public void Wrong_value(string member, string expected) =>
        Assert.Equal(expected, folder.ErrorOf(() => folder.Load(Start + member + " }")));

    [Fact]
    public void Inheritance_cycle_is_shown()
    {
        folder.Add("a", "board", """{ "inherits": "b" }""");
        folder.Add("b", "board", """{ "inherits": "c" }""");
        folder.Add("c", "board", """{ "inherits": "b" }""");

        Assert.Equal(
            "c/board.json(1): error: 'b' inherits from itself: b -> c -> b",
            folder.ErrorOf(() => new TargetCatalog([folder.Path]).Load("a")));
    }

    [Fact]
    public void Chip_cannot_inherit_from_a_board()
    {
        folder.Add("b", "board", """{ "inherits": "c" }""");
        folder.Add("c", "chip", """{ "inherits": "d" }""");
        folder.Add("d", "board", "{}");

        Assert.Equal(
            "c/chip.json(1): error: a chip cannot inherit from a board",
            folder.ErrorOf(() => new TargetCatalog([folder.Path]).Load("b")));
    }

    [Fact]
    public void Mistake_in_an_inherited_value_is_reported_in_the_file_that_has_it()
    {
        folder.Add("core", "core", "{\n  \"isa\": 32\n}");
        folder.Add("b", "board", """
            { "inherits": "core", "description": "b", "chip": "c", "abi": "ilp32", "stackSize": 16, "memory": {
              "F": { "kind": "flash", "origin": 0, "length": 16 }, "R": { "kind": "ram", "origin": 16, "length": 32 } } }
            """);

        Assert.Equal(
            "core/core.json(2): error: 'isa' must be a string, not a number",
            folder.ErrorOf(() => new TargetCatalog([folder.Path]).Load("b")));
    }

    [Fact]
    public void Folder_that_is_not_there() =>
        Assert.Equal(
            "error: there is no folder of boards at nowhere\n  hint: correct --boards or the FLINT_BOARDS environment variable",
            folder.ErrorOf(() => _ = new TargetCatalog([folder.Path, "nowhere"])));

    [Fact]
    public void Name_in_two_folders()
    {
        using var other = new BoardFolder();
        folder.Add("x", "board", "{}");
        other.Add("x", "chip", "{}");

        Assert.Equal(
            $"{Path.Combine(other.Path, "x", "chip.json")}: error: 'x' is already defined by x/board.json\n  hint: rename one of the two folders",
            folder.ErrorOf(() => _ = new TargetCatalog([folder.Path, other.Path])));
    }

    [Fact]
    public void Folder_with_two_definitions()
    {
        folder.Add("x", "board", "{}");
        folder.Add("x", "chip", "{}");

        Assert.Equal(
            "x: error: 'x' is defined twice, by chip.json and board.json\n  hint: keep one of the two files",
            folder.ErrorOf(() => _ = new TargetCatalog([folder.Path])));
    }
}
