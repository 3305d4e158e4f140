using System.Collections.Concurrent;
using System.Reflection;
using Flint.Differential;
using Flint.Frontend;
using Flint.Targets;

[assembly: AssemblyFixture(typeof(Flint.Conformance.CompiledPrograms))]

namespace Flint.Conformance;

/// <summary>The programs of the Programs folder, each compiled to IL once, whichever test comes first.</summary>
public sealed class CompiledPrograms : IDisposable
{
    private static readonly string s_folder = typeof(CompiledPrograms).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "ProgramsFolder").Value!;

    private readonly ConcurrentDictionary<string, Lazy<CompiledProgram>> _programs = new(StringComparer.Ordinal);
    private readonly BuildFolder _output = new();
    private readonly DeviceRunner _device = new();

    public static TheoryData<string> SizeFirstHalf => Half(All, 0);

    public static TheoryData<string> SizeSecondHalf => Half(All, 1);

    public static TheoryData<string> SpeedFirstHalf => Half(ForSpeed, 0);

    public static TheoryData<string> SpeedSecondHalf => Half(ForSpeed, 1);

    /// <summary>Every fourth program, so that all tests end within twenty minutes; all of them with FLINT_TEST_ALL=1 in the environment.</summary>
    private static IEnumerable<string> ForSpeed =>
        All.Where((_, index) => index % 4 == 0 || Environment.GetEnvironmentVariable("FLINT_TEST_ALL") == "1");

    /// <summary>Paths in the Programs folder; of those, the ones that begin with FLINT_TEST_PROGRAMS when the environment has it.</summary>
    private static IEnumerable<string> All => Directory.GetFiles(s_folder, "*.cs", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(s_folder, file).Replace('\\', '/'))
        .Where(name => name.StartsWith(Environment.GetEnvironmentVariable("FLINT_TEST_PROGRAMS") ?? "", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal);

    private static TheoryData<string> Half(IEnumerable<string> programs, int half) => [.. programs.Where((_, index) => index % 2 == half)];

    public CompiledProgram Find(string name) => _programs.GetOrAdd(name, _ => new Lazy<CompiledProgram>(() => Compile(name))).Value;

    public void Dispose() => _output.Dispose();

    private CompiledProgram Compile(string name)
    {
        string source = Path.Combine(s_folder, name);
        string output = Path.Combine(_output.Path, Path.ChangeExtension(name, null));
        AppAssemblies app = _device.Compile(source, output);
        return new CompiledProgram(app, DesktopLibrary.InputsOf(source), DesktopLibrary.Build(source, output));
    }
}

/// <param name="Native">The C that it calls.</param>
/// <param name="Library">The same for desktop .NET, or null.</param>
public sealed record CompiledProgram(AppAssemblies App, NativeInputs Native, string? Library)
{
    private const int MostRuns = 3;

    private readonly List<ProgramRun> _desktop = [];

    /// <summary>
    /// Where a device's run first differs from desktop .NET's, in words; null when it does not. A desktop's threads and timers depend on what else the machine does: where a run there differs, the program is run
    /// there again.
    /// </summary>
    public string? DifferenceTo(ProgramRun device)
    {
        lock (_desktop)
        {
            string? difference = null;
            for (int i = 0; i < MostRuns; i++)
            {
                if (i == _desktop.Count)
                    _desktop.Add(DesktopRunner.Run(App.AssemblyPath, Library));
                string? found = ProgramRun.Difference(_desktop[i], device);
                if (found is null)
                    return null;
                difference ??= found;
            }

            return difference;
        }
    }
}
