using System.CommandLine;
using System.Runtime.InteropServices;
using Flint.Compiler;
using Flint.Compiler.Link;
using Flint.Compiler.Reports;
using Flint.Frontend;
using Flint.Sim;
using Flint.Targets;

namespace Flint.Cli.Commands;

/// <summary><c>flint run</c>: an app on a simulated board, with its UART on standard input and output.</summary>
internal static class RunCommand
{
    /// <summary>What a program ends with that ends by an error: 128 + SIGABRT, as .NET does.</summary>
    private const int ErrorExitCode = 134;

    private const int DefaultGdbPort = 3333;

    private static readonly Argument<string> app = new("app") { Description = "A .cs file, a folder, a .csproj, or an ELF file" };
    private static readonly Option<string> board = CommonOptions.Board(required: false);
    private static readonly Option<string[]> boards = CommonOptions.Boards();
    private static readonly Option<OptimizationGoal> optimize = CommonOptions.Optimize();
    private static readonly Option<HeapMode?> heap = CommonOptions.Heap();
    private static readonly NativeOptions native = new();

    private static readonly Option<string?> engine = new("--engine")
    {
        Description = "What simulates the board: flint, qemu or renode; the first of them that has the board when left out",
        HelpName = "engine",
    };

    private static readonly Option<string?> limit = new("--for")
    {
        Description = "Stop after this time, as in 500ms, 2s or 1m, with exit code 0",
        HelpName = "time",
    };

    private static readonly Option<string?> platform = new("--platform")
    {
        Description = "Run an ELF file on a platform description of its own, not on a board; without both, it has RAM at 0x80000000",
        HelpName = "file.repl",
    };

    private static readonly Option<string?> signature = new("--signature")
    {
        Description = "Write what an architectural test leaves between begin_signature and end_signature, 4 bytes a line; engine flint",
        HelpName = "file",
    };

    private static readonly Option<bool> countInstructions = new("--icount")
    {
        Description = "Let the simulated clock advance 1 ns per instruction, so that runs repeat exactly",
    };

    /// <summary>Shows GDB strings, arrays and lists by their content.</summary>
    private static readonly string printers = Path.Combine(AppContext.BaseDirectory, "Gdb", "flint.py");

    private static readonly Option<string?> gdb = new("--gdb")
    {
        Description = "Wait for gdb-multiarch on this port of this machine, 3333 when left out; engine flint",
        HelpName = "port",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private static readonly RunObservation observation = new();

    public static Command Create()
    {
        var command = new Command("run", "Run an app on a simulated board; ends with what Main returns")
        {
            app, board, boards, optimize, heap, engine, limit, countInstructions, platform, signature, gdb,
        };
        native.AddTo(command);
        observation.AddTo(command);
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        string path = parsed.GetRequiredValue(app);
        TimeSpan? time = parsed.GetValue(limit) is { } text ? Duration.Parse("--for", text) : null;
        bool isImage = AppBuild.IsImage(path);
        string? named = parsed.GetValue(engine);
        if (parsed.GetValue(platform) is not null
            || isImage && parsed.GetValue(board) is null && named is null or FlintEngine.EngineName && BarePlatform.Suits(ObjectFile.Read(path)))
            return RunBare(path, isImage, parsed.GetValue(platform), parsed, time);
        if (named is not null)
            Engines.Find(named);
        Installation installation = Installation.Locate();
        var catalog = TargetCatalog.Open(installation.Boards, parsed.GetRequiredValue(boards));
        Target target = catalog.Load(parsed.GetValue(board) ?? throw new BuildErrorException("--board is missing", "flint boards lists what there is; an ELF file that was built by other tools can run without"));
        IEngine simulator = Engines.Choose(named, target, catalog.List());
        if (simulator is not FlintEngine && parsed.GetValue(signature) is not null)
            throw new BuildErrorException($"engine {simulator.Name} has no --signature", "use --engine flint");
        bool waitsForGdb = parsed.GetResult(gdb) is not null;
        if (simulator is not FlintEngine && (waitsForGdb || observation.IsAsked(parsed)))
            throw new BuildErrorException($"engine {simulator.Name} has no --gdb, --trace, --vcd, --profile and --check", "use --engine flint");
        observation.Check(parsed, waitsForGdb);
        if (!isImage)
        {
            target = catalog.Load(target.Name, AppSource.Find(path).Folder);
            BuildResult build = AppBuild.Run(path, target, installation, parsed.GetValue(optimize), parsed.GetValue(heap), native.Of(parsed));
            CommonOutput.WriteWarnings(parsed, build);
            build.Link.RequireFit();
            path = build.ElfPath;
        }
        else
        {
            // An engine would run a damaged file as if it were code.
            ObjectFile.Read(path);
        }

        using var files = observation.Open(parsed);
        TextWriter errors = parsed.InvocationConfiguration.Error;
        var request = new RunRequest
        {
            ElfPath = path,
            Target = target,
            Output = Stream.Null,
            SignaturePath = parsed.GetValue(signature),
            TimeLimit = time,
            CountsInstructions = parsed.GetValue(countInstructions),
            Observers = files.Observers,
            Gdb = waitsForGdb ? new GdbAccess(GdbPort(parsed.GetValue(gdb)), port => errors.WriteLine($"waiting for GDB: gdb-multiarch {Quoted(path)} -x {Quoted(printers)} -ex 'target remote :{port}'")) : null,
        };
        return Simulate(simulator, target, request, errors);
    }

    /// <summary>A bare image: nothing is known of it but what its symbols say.</summary>
    private static int RunBare(string image, bool isImage, string? description, ParseResult parsed, TimeSpan? time)
    {
        if (!isImage)
            throw new BuildErrorException($"{image} is built for a board, and --platform is for ELF files", "give --board instead");
        if (parsed.GetResult(gdb) is not null || observation.IsAsked(parsed))
            throw new BuildErrorException("an ELF file without --board has no --gdb, --trace, --vcd, --profile and --check", "make it a board: a folder with a board.json that names the platform description");
        if (description is not null && !File.Exists(description))
            throw new BuildErrorException($"{description} does not exist", "--platform is a platform description, FILE.repl");
        using Stream output = Console.OpenStandardOutput();
        RunResult result = new FlintEngine().Run(new RunRequest
        {
            ElfPath = image,
            PlatformPath = description,
            SignaturePath = parsed.GetValue(signature),
            Output = output,
            TimeLimit = time,
            Diagnosed = diagnostic => parsed.InvocationConfiguration.Error.WriteLine(DiagnosticText.Of(diagnostic, [])),
        });
        return result.End == RunEnd.Failed ? throw new BuildErrorException($"engine flint failed: {result.Messages}") : result.ExitCode;
    }

    /// <summary>For a shell.</summary>
    private static string Quoted(string path) => path.Contains(' ', StringComparison.Ordinal) ? $"'{path}'" : path;

    private static int GdbPort(string? text) => text is null ? DefaultGdbPort
        : int.TryParse(text, out int port) && port is >= 0 and <= 65535 ? port
        : throw new BuildErrorException($"--gdb is '{text}', which is no port", "give a number from 1 to 65535, or leave it out for 3333");

    private static int Simulate(IEngine simulator, Target target, RunRequest request, TextWriter errors)
    {
        string image = request.ElfPath;
        var decoder = new Lazy<RuntimeErrorDecoder>(() => new RuntimeErrorDecoder(
            ObjectFile.Read(image), image, ToolSearch.FromEnvironment().FindSymbolizer().Path));
        using var stop = new CancellationTokenSource();
        int? exitCode = null;
        ErrorLine? failure = null;
        CoreDump? core = null;
        void Stop(int code)
        {
            exitCode = code;
            stop.Cancel();
        }
        using PosixSignalRegistration interrupt = OnFirst(PosixSignal.SIGINT, () => Stop(130));
        using PosixSignalRegistration terminate = OnFirst(PosixSignal.SIGTERM, () => Stop(143));
        using Stream output = Console.OpenStandardOutput();
        using var filter = new ErrorLineFilter(output, line =>
        {
            failure = line;
            // A board without a way to end would stay where it is.
            if (target.Engines[simulator.Name].Exit == "none")
                Stop(ErrorExitCode);
        });
        RunResult result = simulator.Run(
            request with
            {
                Input = Console.OpenStandardInput(),
                Output = filter,
                Ended = dump => core = dump,
                Diagnosed = diagnostic => errors.WriteLine(DiagnosticText.Of(diagnostic, decoder.Value.FramesAt(diagnostic.Address))),
            },
            stop.Token);
        filter.Complete();
        if (failure is not null)
        {
            errors.WriteLine(decoder.Value.Decode(failure, core));
            if (core is null)
                errors.WriteLine($"   ({simulator.Name} does not tell what called this; --engine flint does)");
        }
        return result.End == RunEnd.Failed
            ? throw new BuildErrorException($"engine {simulator.Name} failed: {result.Messages}")
            : exitCode ?? result.ExitCode;
    }

    /// <summary>Handles a signal; when it comes again it ends the command at once.</summary>
    private static PosixSignalRegistration OnFirst(PosixSignal signal, Action handler)
    {
        bool isHandled = false;
        return PosixSignalRegistration.Create(signal, context =>
        {
            context.Cancel = !isHandled;
            isHandled = true;
            handler();
        });
    }
}
