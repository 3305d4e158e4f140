using System.CommandLine;
using Flint.Sim.Observation;

namespace Flint.Cli.Commands;

/// <summary>The options of <c>flint run</c> that write down what happened.</summary>
internal sealed class RunObservation
{
    private const string Memory = "memory";

    private readonly Option<string?> trace = new("--trace")
    {
        Description = "Write each instruction to this file, with what it changed; engine flint",
        HelpName = "file",
    };

    private readonly Option<string?> vcd = new("--vcd")
    {
        Description = "Write pins, LEDs and UARTs to this value change dump, which GTKWave opens; engine flint",
        HelpName = "file",
    };

    private readonly Option<string?> profile = new("--profile")
    {
        Description = "Print at the end which method executed how many instructions, and write the chains of calls to a file, folded as flame graph tools take them; engine flint",
        HelpName = "file",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<string?> check = new("--check")
    {
        Description = "Look for more mistakes, which is slow: memory, for values that are used and were never written; engine flint",
        HelpName = "what",
    };

    public void AddTo(Command command)
    {
        command.Add(check);
        command.Add(trace);
        command.Add(vcd);
        command.Add(profile);
    }

    public bool IsAsked(ParseResult parsed) => parsed.GetResult(trace) is not null || parsed.GetResult(vcd) is not null || parsed.GetResult(profile) is not null || parsed.GetResult(check) is not null;

    /// <exception cref="BuildErrorException">What is asked for cannot be had.</exception>
    public void Check(ParseResult parsed, bool waitsForGdb)
    {
        if (parsed.GetValue(check) is { } what and not Memory)
            throw new BuildErrorException($"--check has no '{what}'", $"it has: {Memory}");
        if (waitsForGdb && (parsed.GetResult(trace) ?? parsed.GetResult(profile) ?? parsed.GetResult(check)) is not null)
            throw new BuildErrorException("--gdb does not go together with --trace, --profile and --check", "GDB runs the program from stop to stop; leave one of them out");
    }

    public ObservationFiles Open(ParseResult parsed)
    {
        var files = new ObservationFiles();
        if (parsed.GetValue(trace) is { } tracePath)
            files.Add(new InstructionTrace(files.Create(tracePath)));
        if (parsed.GetValue(vcd) is { } vcdPath)
            files.Add(new ValueChangeDump(files.Create(vcdPath)));
        if (parsed.GetResult(profile) is not null)
            files.Add(new Profile(parsed.InvocationConfiguration.Error, parsed.GetValue(profile) is { } folded ? files.Create(folded) : null));
        if (parsed.GetResult(check) is not null)
            files.Add(new MemoryCheck());
        return files;
    }
}

/// <summary>Observers of a run, and the files that they write.</summary>
internal sealed class ObservationFiles : IDisposable
{
    private readonly List<IRunObserver> observers = [];
    private readonly List<StreamWriter> writers = [];

    public IReadOnlyList<IRunObserver> Observers => observers;

    public void Add(IRunObserver observer) => observers.Add(observer);

    public StreamWriter Create(string path)
    {
        var writer = new StreamWriter(path) { NewLine = "\n" };
        writers.Add(writer);
        return writer;
    }

    public void Dispose()
    {
        foreach (StreamWriter writer in writers)
            writer.Dispose();
    }
}
