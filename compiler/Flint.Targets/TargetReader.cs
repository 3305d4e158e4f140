using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using static Flint.Targets.JsonChecks;

namespace Flint.Targets;

/// <summary>Turns a board's merged description into a <see cref="Target"/>, checking every value.</summary>
internal sealed class TargetReader(string name, JsonSource board)
{
    private static readonly string[] exits = ["test-device", "semihosting", "none"];
    private static readonly string[] imageKinds = ["bin", "hex", "uf2", "esp"];
    private static readonly string[] vectorKinds = ["mtvec", "mtvec-addresses", "mtvt"];
    private const int MostCauses = 256;
    private const int MostSources = 1024;
    private const int MostControlRegisters = 4096;
    private const ulong LargestGuard = 65536;

    /// <summary>Every key that a description may have.</summary>
    public static readonly ImmutableArray<string> Keys =
    [
        "$schema", "abi", "chip", "clock", "description", "devices", "documents", "engines", "features", "flashHeader", "flashing", "hooks", "images", "inherits", "interrupts", "isa",
        "memory", "memoryProtection", "pins", "registers", "resetAddress", "stackGuard", "stackSize", "startupStores", "trapAlignment", "values", "vectorTable",
    ];

    /// <exception cref="BuildErrorException">A key is missing, or a value is wrong.</exception>
    public Target Read()
    {
        ImmutableArray<MemoryRegion> memory = ReadMemory();
        ImmutableSortedDictionary<string, string> values = Sorted("values", Scalar);
        string description = Text(FromBoard("description"), "description");
        string chip = Text(FromBoard("chip"), "chip");
        int stackSize = ReadStackSize(memory);
        int threadStackSize = ReadThreadStackSize(stackSize, memory);
        values = values.SetItem(Target.ThreadStackValue, threadStackSize.ToString(CultureInfo.InvariantCulture));
        ClockDescription clock = ClockReader.Read(board, name, chip, values);
        return new Target
        {
            Name = name,
            Description = description,
            Chip = chip,
            Core = new CoreDescription(ReadIsa(), Text(FromBoard("abi"), "abi")),
            Memory = memory,
            StackSize = stackSize,
            ThreadStackSize = threadStackSize,
            StackGuard = ReadStackGuard(memory, chip),
            FlashHeader = ReadFlashHeader(),
            ResetAddress = board.Members.TryGetValue("resetAddress", out JsonSource? reset) ? Number(reset, "resetAddress") : null,
            StartupStores = ReadStartupStores(),
            TrapAlignment = ReadTrapAlignment(),
            Values = clock.AddTo(values),
            StartsClock = clock.MustStart(values),
            UsualClock = clock.UsualClock,
            CoreClock = clock.CoreClock(values),
            BoardClock = clock.CoreClock(values),
            Hooks = Sorted("hooks", Text),
            Interrupts = ReadInterrupts(),
            VectorTable = ReadVectorTable(),
            Pins = Sorted("pins", ReadPin),
            Devices = Sorted("devices", ReadDevice),
            Registers = board.Members.TryGetValue("registers", out JsonSource? registers) ? Text(registers, "registers") : null,
            Features = Texts(board, "features", "features").ToImmutableSortedSet(StringComparer.Ordinal),
            Engines = Sorted("engines", ReadEngine),
            Images = ReadImages(),
            Flashing = ReadFlashing(),
        };
    }

    private string ReadIsa()
    {
        JsonSource source = FromBoard("isa");
        string isa = Text(source, "isa");
        return isa.StartsWith("rv32", StringComparison.Ordinal) || isa.StartsWith("rv64", StringComparison.Ordinal)
            ? isa
            : throw Wrong(source, $"'isa' must begin with rv32 or rv64, as in rv32imac_zicsr_zifencei; it is '{isa}'");
    }

    private ImmutableArray<MemoryRegion> ReadMemory()
    {
        JsonSource source = FromBoard("memory");
        ImmutableArray<MemoryRegion> regions = [.. Sorted("memory", ReadRegion).Values.OrderBy(region => region.Origin)];
        foreach (MemoryKind kind in Enum.GetValues<MemoryKind>())
        {
            if (!regions.Any(region => region.Kind == kind))
                throw Wrong(source, $"board '{name}' has no memory of kind '{KindText(kind)}'");
        }
        for (int i = 1; i < regions.Length; i++)
        {
            if (regions[i - 1].Origin + regions[i - 1].Length > regions[i].Origin)
                throw Wrong(source, $"memory regions {Span(regions[i - 1])} and {Span(regions[i])} overlap");
        }
        return regions;
    }

    private static string Span(MemoryRegion region) => $"{region.Name} (0x{region.Origin:X8} to 0x{region.Origin + region.Length - 1:X8})";

    private static string KindText(MemoryKind kind) => kind == MemoryKind.Flash ? "flash" : "ram";

    private static MemoryRegion ReadRegion(JsonSource source, string path)
    {
        RequireKnownKeys(Expect(source, path, JsonValueKind.Object), ["codeOrigin", "dataOrigin", "kind", "length", "origin"]);
        JsonSource kindSource = Required(source, path, "kind");
        MemoryKind kind = OneOf(kindSource, path + ".kind", ["flash", "ram"]) == "flash" ? MemoryKind.Flash : MemoryKind.Ram;
        JsonSource lengthSource = Required(source, path, "length");
        ulong length = Number(lengthSource, path + ".length");
        if (length == 0)
            throw Wrong(lengthSource, $"'{path}.length' must be more than 0");
        ulong origin = Number(Required(source, path, "origin"), path + ".origin");
        return new MemoryRegion(path[(path.IndexOf('.') + 1)..], kind, origin, length)
        {
            DataOrigin = Alias(source, path, "dataOrigin") ?? origin,
            CodeOrigin = Alias(source, path, "codeOrigin") ?? origin,
        };
    }

    private static ulong? Alias(JsonSource source, string path, string key) =>
        source.Members.TryGetValue(key, out JsonSource? value) ? Number(value, $"{path}.{key}") : null;

    private int ReadStackSize(ImmutableArray<MemoryRegion> memory)
    {
        JsonSource source = FromBoard("stackSize");
        ulong size = Number(source, "stackSize");
        ulong ram = memory.First(region => region.Kind == MemoryKind.Ram).Length;
        if (size == 0 || size % 16 != 0)
            throw Wrong(source, $"'stackSize' must be a multiple of 16, not {size}");
        return size < ram ? (int)size : throw Wrong(source, $"'stackSize' is {size}, but there are only {ram} bytes of RAM");
    }

    private int ReadThreadStackSize(int stackSize, ImmutableArray<MemoryRegion> memory) =>
        board.Members.GetValueOrDefault("values")?.Members.GetValueOrDefault(Target.ThreadStackValue) is { } source
            ? Below(source, $"values.{Target.ThreadStackValue}", (int)memory.First(region => region.Kind == MemoryKind.Ram).Length)
            : stackSize / 2;

    private int ReadStackGuard(ImmutableArray<MemoryRegion> memory, string chip)
    {
        if (!board.Members.TryGetValue("stackGuard", out JsonSource? source) || Number(source, "stackGuard") is not (> 0 and var size))
            return 0;
        if (ReadMemoryProtection() is not { } smallest)
            throw new BuildErrorException(
                $"'stackGuard' needs physical memory protection, which a {chip} does not have",
                "leave it out here; an app says under 'boards' which boards are to have it",
                source.File,
                source.Line);
        ulong ram = memory.First(region => region.Kind == MemoryKind.Ram).Origin;
        return ulong.IsPow2(size) && size >= smallest && size <= LargestGuard && ram >= size && ram % size == 0
            ? (int)size
            : throw Wrong(source, $"'stackGuard' must be 0, or a power of two from {smallest} to {LargestGuard} that RAM's origin is a multiple of, not {size}");
    }

    /// <returns>Bytes of the smallest region that the core can close; null when it closes none.</returns>
    private ulong? ReadMemoryProtection()
    {
        if (!board.Members.TryGetValue("memoryProtection", out JsonSource? source))
            return null;
        ulong size = Number(source, "memoryProtection");
        return ulong.IsPow2(size) && size is >= 8 and <= 4096 ? size : throw Wrong(source, $"'memoryProtection' must be a power of two from 8 to 4096, not {size}");
    }

    private ImmutableArray<RegisterStore> ReadStartupStores() =>
        board.Members.TryGetValue("startupStores", out JsonSource? source)
            ? [.. Expect(source, "startupStores", JsonValueKind.Array).Items.Select(ReadStartupStore)]
            : [];

    private static RegisterStore ReadStartupStore(JsonSource source)
    {
        const string Path = "startupStores[]";
        RequireKnownKeys(Expect(source, Path, JsonValueKind.Object), ["address", "value"]);
        JsonSource address = Required(source, Path, "address");
        uint at = Word(address, Path + ".address");
        return at % 4 == 0
            ? new RegisterStore(at, Word(Required(source, Path, "value"), Path + ".value"))
            : throw Wrong(address, $"'{Path}.address' must be a multiple of 4, not 0x{at:X}");
    }

    private static uint Word(JsonSource source, string path) =>
        Number(source, path) is <= uint.MaxValue and var word ? (uint)word : throw Wrong(source, $"'{path}' must have at most 32 bits");

    private int ReadTrapAlignment() =>
        board.Members.TryGetValue("trapAlignment", out JsonSource? source) ? Alignment(source, "trapAlignment") : 4;

    private static int Alignment(JsonSource source, string path)
    {
        ulong alignment = Number(source, path);
        return ulong.IsPow2(alignment) && alignment is >= 4 and <= 4096
            ? (int)alignment
            : throw Wrong(source, $"'{path}' must be a power of two from 4 to 4096, not {alignment}");
    }

    private ImmutableArray<string> ReadFlashHeader() =>
        board.Members.TryGetValue("flashHeader", out JsonSource? source)
            ? [.. Expect(source, "flashHeader", JsonValueKind.Array).Items.Select(ReadHeaderWord)]
            : [];

    private static string ReadHeaderWord(JsonSource source)
    {
        if (source.Kind == JsonValueKind.String && source.Text.Length > 0 && !char.IsAsciiDigit(source.Text[0]))
        {
            RequireName(source, "flashHeader." + source.Text, "linker symbol");
            return source.Text;
        }

        ulong word = Number(source, "flashHeader");
        return word <= uint.MaxValue ? $"0x{word:X8}" : throw Wrong(source, $"a word of 'flashHeader' has 32 bits; it is '{source.Text}'");
    }

    private static PinDescription ReadPin(JsonSource source, string path)
    {
        RequireKnownKeys(Expect(source, path, JsonValueKind.Object), ["activeLow", "number"]);
        RequireName(source, path, "pin");
        JsonSource number = Required(source, path, "number");
        ulong value = Number(number, path + ".number");
        bool activeLow = source.Members.TryGetValue("activeLow", out JsonSource? low)
            && Expect(low, path + ".activeLow", JsonValueKind.True, JsonValueKind.False).Kind == JsonValueKind.True;
        return value <= int.MaxValue ? new PinDescription((int)value, activeLow) : throw Wrong(number, $"'{path}.number' is too large");
    }

    private DeviceDescription ReadDevice(JsonSource source, string path)
    {
        RequireKnownKeys(Expect(source, path, JsonValueKind.Object), ["number", "pins", "type"]);
        RequireName(source, path, "device");
        string device = path[(path.IndexOf('.') + 1)..];
        if (board.Members.TryGetValue("pins", out JsonSource? names) && names.Members.ContainsKey(device))
            throw Wrong(source, $"'{device}' is the name of a pin and of a device");
        return new DeviceDescription(
            Text(Required(source, path, "type"), path + ".type"),
            Below(Required(source, path, "number"), path + ".number", int.MaxValue),
            source.Members.TryGetValue("pins", out JsonSource? pins)
                ? [.. Expect(pins, path + ".pins", JsonValueKind.Array).Items.Select(pin => Below(pin, path + ".pins", int.MaxValue))]
                : []);
    }

    private ImmutableSortedDictionary<string, InterruptDescription> ReadInterrupts()
    {
        ImmutableSortedDictionary<string, InterruptDescription> interrupts = Sorted("interrupts", ReadInterrupt);
        var names = new Dictionary<int, string>();
        foreach ((string name, InterruptDescription interrupt) in interrupts)
        {
            if (!names.TryAdd(interrupt.Number, name))
                throw Wrong(board.Members["interrupts"].Members[name], $"interrupts '{names[interrupt.Number]}' and '{name}' are the same");
        }
        return interrupts;
    }

    private static InterruptDescription ReadInterrupt(JsonSource source, string path)
    {
        RequireKnownKeys(Expect(source, path, JsonValueKind.Object), ["cause", "source"]);
        RequireName(source, path, "interrupt");
        int cause = Below(Required(source, path, "cause"), path + ".cause", MostCauses);
        return new InterruptDescription(cause, source.Members.TryGetValue("source", out JsonSource? value) ? Below(value, path + ".source", MostSources) : 0);
    }

    private VectorTableDescription? ReadVectorTable()
    {
        if (!board.Members.TryGetValue("vectorTable", out JsonSource? source))
        {
            return board.Members.TryGetValue("interrupts", out JsonSource? interrupts)
                ? throw Wrong(interrupts, $"board '{name}' has 'interrupts' and no 'vectorTable'")
                : null;
        }
        RequireKnownKeys(Expect(source, "vectorTable", JsonValueKind.Object), ["alignment", "kind", "nested"]);
        return new VectorTableDescription(
            OneOf(Required(source, "vectorTable", "kind"), "vectorTable.kind", vectorKinds) switch
            {
                "mtvec-addresses" => VectorTableKind.MtvecAddresses,
                "mtvt" => VectorTableKind.Mtvt,
                _ => VectorTableKind.Mtvec,
            },
            Alignment(Required(source, "vectorTable", "alignment"), "vectorTable.alignment"))
        {
            NestedState = source.Members.TryGetValue("nested", out JsonSource? nested)
                ? [.. Expect(nested, "vectorTable.nested", JsonValueKind.Array).Items.Select(register => Below(register, "vectorTable.nested", MostControlRegisters))]
                : [],
        };
    }

    /// <summary>The last part of a path names something in C#.</summary>
    private static void RequireName(JsonSource source, string path, string what)
    {
        string name = path[(path.IndexOf('.') + 1)..];
        if (name.Length == 0 || char.IsAsciiDigit(name[0]) || !name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '_'))
            throw Wrong(source, $"{what} name '{name}' is not a C# name");
    }

    private static EngineDescription ReadEngine(JsonSource source, string path)
    {
        RequireKnownKeys(Expect(source, path, JsonValueKind.Object), ["arguments", "exit", "machine"]);
        JsonSource machine = Required(source, path, "machine");
        string text = Text(machine, path + ".machine");
        // A platform description lies beside the file that names it.
        bool isFile = text.EndsWith(".repl", StringComparison.Ordinal) || text.EndsWith(".resc", StringComparison.Ordinal);
        return new EngineDescription(
            isFile ? Path.Combine(Path.GetDirectoryName(machine.File)!, text) : text,
            [.. Texts(source, "arguments", path + ".arguments")],
            OneOf(Required(source, path, "exit"), path + ".exit", exits));
    }

    private ImmutableArray<string> ReadImages()
    {
        JsonSource source = Expect(FromBoard("images"), "images", JsonValueKind.Array);
        return source.Items.Count > 0
            ? [.. source.Items.Select(item => OneOf(item, "images", imageKinds))]
            : throw Wrong(source, "'images' must name at least one kind");
    }

    private ImmutableArray<FlashMethod> ReadFlashing() =>
        board.Members.TryGetValue("flashing", out JsonSource? source)
            ? [.. Expect(source, "flashing", JsonValueKind.Array).Items.Select(ReadFlashMethod)]
            : [];

    private static FlashMethod ReadFlashMethod(JsonSource source)
    {
        const string Path = "flashing[]";
        RequireKnownKeys(Expect(source, Path, JsonValueKind.Object), ["arguments", "connect", "drive", "image", "install", "portArguments", "tool"]);
        string? Optional(string key) => source.Members.TryGetValue(key, out JsonSource? value) ? Text(value, $"{Path}.{key}") : null;
        string? tool = Optional("tool");
        string? drive = Optional("drive");
        if (tool is null == drive is null)
            throw Wrong(source, $"'{Path}' must have one of 'tool' and 'drive'");
        return new FlashMethod(
            tool,
            drive,
            source.Members.TryGetValue("image", out JsonSource? image) ? OneOf(image, Path + ".image", imageKinds) : null,
            [.. Texts(source, "arguments", Path + ".arguments")],
            [.. Texts(source, "portArguments", Path + ".portArguments")],
            tool is null ? "" : Text(Required(source, Path, "install"), Path + ".install"),
            Text(Required(source, Path, "connect"), Path + ".connect"));
    }

    private ImmutableSortedDictionary<string, T> Sorted<T>(string key, Func<JsonSource, string, T> read)
    {
        ImmutableSortedDictionary<string, T>.Builder result = ImmutableSortedDictionary.CreateBuilder<string, T>(StringComparer.Ordinal);
        if (board.Members.TryGetValue(key, out JsonSource? source))
        {
            foreach ((string member, JsonSource value) in Expect(source, key, JsonValueKind.Object).Members.OrderBy(pair => pair.Key, StringComparer.Ordinal))
                result.Add(member, read(value, $"{key}.{member}"));
        }
        return result.ToImmutable();
    }

    private JsonSource FromBoard(string key) =>
        board.Members.TryGetValue(key, out JsonSource? value)
            ? value
            : throw new BuildErrorException(
                $"board '{name}' has no '{key}'", "say it in the board or in the chip or core that it inherits from", board.File);
}
