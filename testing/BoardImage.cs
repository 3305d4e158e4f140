using System.Collections.Concurrent;
using Flint.Compiler;
using Flint.Compiler.Link;
using Flint.Compiler.Reports;
using Flint.Elf;
using Flint.Frontend;
using Flint.Sim;
using Flint.Targets;

namespace Flint.Testing;

/// <summary>Firmware for a board with all that is asked of it. Made once in a process, and never changed.</summary>
internal sealed class BoardImage
{
    private static readonly ConcurrentDictionary<(string Board, string App, OptimizationGoal Goal, HeapMode? Heap), Lazy<BoardImage>> known = new();
    private static readonly Lazy<string> buildFolder = new(CreateBuildFolder);

    private readonly Lazy<LineTable> lines;
    private readonly Lazy<RuntimeErrorDecoder> errors;
    private readonly Lazy<PlatformDescription> platform;
    private readonly Lazy<IReadOnlyList<ulong>> exitLoop;
    private readonly Lazy<string?> mainLed;

    private BoardImage(Target target, string elfPath)
    {
        Target = target;
        ElfPath = elfPath;
        Image = ObjectFile.Read(elfPath);
        lines = new Lazy<LineTable>(() => LineTable.Read(Image));
        errors = new Lazy<RuntimeErrorDecoder>(() => new RuntimeErrorDecoder(Image, ElfPath, ToolSearch.FromEnvironment().FindSymbolizer().Path));
        mainLed = new Lazy<string?>(() => LedPin() is { } pin ? Platform.LedOn(pin) : null);
        exitLoop = new Lazy<IReadOnlyList<ulong>>(() => Sim.ExitLoop.Addresses(Lines));
        platform = new Lazy<PlatformDescription>(() => PlatformDescription.Of(Target, Image));
    }

    public Target Target { get; }

    public string ElfPath { get; }

    public ObjectFile Image { get; }

    public RuntimeErrorDecoder Errors => errors.Value;

    /// <exception cref="BuildErrorException">The board is not simulated.</exception>
    public PlatformDescription Platform => platform.Value;

    public LineTable Lines => lines.Value;

    /// <summary>Where the core comes to when Main has returned, on boards that have nothing to tell it to.</summary>
    public IReadOnlyList<ulong> ExitLoop => exitLoop.Value;

    /// <exception cref="BuildErrorException">There is no such board, or the app cannot be built.</exception>
    public static BoardImage Get(string board, string app, BoardOptions options)
    {
        string path = AppPath.Find(app);
        return known.GetOrAdd((board, path, options.Goal, options.Heap), _ => new Lazy<BoardImage>(() => Create(board, path, options))).Value;
    }

    /// <param name="name">A symbol's name or its beginning; in C# names, a dot stands for <c>::</c>, too.</param>
    /// <exception cref="BuildErrorException">The image has none, or several.</exception>
    public ElfSymbol Symbol(string name)
    {
        if (Image.FindSymbol(name) is { } exact)
            return exact;
        ElfSymbol[] found =
        [
            .. Image.Symbols.Where(symbol => symbol.IsDefined && Dotted(symbol.Name).StartsWith(Dotted(name), StringComparison.Ordinal))
                .DistinctBy(symbol => symbol.Value),
        ];
        return found.Length == 1 ? found[0] : throw NoSymbol(name, found);
    }

    /// <exception cref="BuildErrorException">No code is left of that line.</exception>
    public IReadOnlyList<ulong> Addresses(string file, int line)
    {
        IReadOnlyList<ulong> found = Lines.Addresses(file, line);
        if (found.Count > 0)
            return found;
        IReadOnlyList<int> there = Lines.Lines(file);
        throw new BuildErrorException(
            $"no code is left of line {line} of {file}",
            there.Count > 0 ? $"lines with code: {string.Join(", ", there)}" : $"files with code: {string.Join(", ", AppFiles())}");
    }

    /// <summary><c>in Method, file.cs:line 5</c>, as far as it is known.</summary>
    public string Describe(ulong address)
    {
        string? method = Image.Symbols
            .Where(symbol => symbol.IsFunction && address >= symbol.Value && address < symbol.Value + Math.Max(1, symbol.Size))
            .Select(symbol => Dotted(symbol.Name))
            .FirstOrDefault();
        LineRow? row = Lines.Find(address);
        string place = row is null ? "" : $" ({row.File}:line {row.Line})";
        return method is null ? $"at 0x{address:X8}{place}" : $"in {method}{place}";
    }

    /// <summary>An LED that is more than a pin is a device.</summary>
    private int? LedPin() => Target.Pins.TryGetValue("Led", out PinDescription? pin) ? pin.Number
        : Target.Devices.TryGetValue("Led", out DeviceDescription? device) ? device.Pins[0]
        : null;

    /// <summary>The platform's LED on the pin that the board calls <c>Led</c>, or null.</summary>
    public string? MainLed => mainLed.Value;

    private static BoardImage Create(string board, string app, BoardOptions options)
    {
        Installation installation = Installation.Locate();
        bool isImage = Path.GetExtension(app) == ".elf";
        Target target = TargetCatalog.Open(installation.Boards, []).Load(board, isImage ? null : AppSource.Find(app).Folder);
        if (isImage)
            return new BoardImage(target, app);
        string folder = Path.Combine(buildFolder.Value, Guid.NewGuid().ToString("N"));
        AppAssemblies assemblies = AppCompiler.Compile(app, target, installation, Path.Combine(folder, "obj"));
        BuildResult build = FirmwareBuilder.Build(new BuildRequest
        {
            Target = target,
            AssemblyPath = assemblies.AssemblyPath,
            ReferencePaths = assemblies.ReferencePaths,
            Goal = options.Goal,
            Heap = options.Heap ?? assemblies.Heap ?? HeapMode.Collected,
            Native = assemblies.Native,
            AppFolder = AppSource.Find(app).Folder,
            OutputFolder = folder,
            Name = assemblies.Name,
            Installation = installation,
        });
        build.Link.RequireFit();
        return new BoardImage(target, build.ElfPath);
    }

    /// <summary>In the system's temporary folder until the process ends, so that test programs that run side by side build without each other.</summary>
    private static string CreateBuildFolder()
    {
        string folder = Directory.CreateTempSubdirectory("flint-testing-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        return folder;
    }

    private static string Dotted(string symbol) => symbol.Replace("::", ".", StringComparison.Ordinal);

    private IEnumerable<string> AppFiles() =>
        Lines.Rows.Select(row => row.File).Where(file => !file.StartsWith("/_/", StringComparison.Ordinal)).Distinct().Order(StringComparer.Ordinal);

    private BuildErrorException NoSymbol(string name, ElfSymbol[] found) => found.Length > 1
        ? new BuildErrorException($"'{name}' is the beginning of {found.Length} symbols", $"they are: {string.Join(", ", found.Select(symbol => Dotted(symbol.Name)).Order(StringComparer.Ordinal))}")
        : new BuildErrorException(
            $"the image has no symbol '{name}'",
            $"a method that was inlined has none; methods of the app: {string.Join(", ", Image.Symbols.Where(symbol => symbol.IsFunction).Select(symbol => Dotted(symbol.Name)).Where(symbol => symbol.StartsWith("Program.", StringComparison.Ordinal)).Order(StringComparer.Ordinal))}");
}
