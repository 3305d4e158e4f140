using System.Collections.Concurrent;
using Flint.Differential;
using Flint.Frontend;

namespace Flint.Fuzzing.Campaigns;

/// <summary>Runs one program on the desktop, and on a device in each of some configurations.</summary>
internal sealed class Experiment
{
    /// <summary>In bytes: the generator does not watch how deep calls go.</summary>
    private const int StackSize = 64 * 1024;

    private readonly ConcurrentDictionary<string, DeviceRunner> _runners = [];

    /// <summary>The first failure, or null when the program does the same everywhere.</summary>
    public Failure? Run(string text, IReadOnlyList<Configuration> configurations)
    {
        using var folder = new BuildFolder();
        string source = Path.Combine(folder.Path, "generated.cs");
        File.WriteAllText(source, text);
        AppAssemblies app;
        try
        {
            app = Runner(configurations[0].Board).Compile(source, folder.Path);
        }
        catch (BuildErrorException error)
        {
            return new Failure(FailureKind.Source, null, error.Message);
        }
        ProgramRun desktop = DesktopRunner.Run(app.AssemblyPath);
        return configurations.AsParallel().AsOrdered()
            .Select(configuration => Compare(app, desktop, configuration, folder.Path))
            .ToArray()
            .FirstOrDefault(failure => failure is not null);
    }

    private Failure? Compare(AppAssemblies app, ProgramRun desktop, Configuration configuration, string folder)
    {
        ProgramRun device;
        try
        {
            device = Runner(configuration.Board).Run(app, configuration.Goal, folder, configuration.Heap);
        }
        catch (BuildErrorException error)
        {
            return new Failure(FailureKind.BuildError, configuration, error.Message);
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            return new Failure(FailureKind.Crash, configuration, error.ToString());
        }
        return ProgramRun.Difference(desktop, device) is { } difference
            ? new Failure(FailureKind.Difference, configuration, difference)
            : null;
    }

    private DeviceRunner Runner(string board) => _runners.GetOrAdd(board, name => new DeviceRunner(name, StackSize) { TimeLimit = TimeSpan.FromSeconds(10) });
}
