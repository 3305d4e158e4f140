using System.Reflection;
using Flint.Frontend;
using Flint.Targets;

namespace Flint.Conformance;

/// <summary>Every program of the Programs folder does on a device what it does on desktop .NET.</summary>
public class ConformanceTests
{
    private static readonly string s_programs = typeof(ConformanceTests).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "ProgramsFolder").Value!;

    private static readonly string[] s_notStressed = ["Arithmetic", "Comparisons", "Conversions", "Floating", "Memory"];

    public static TheoryData<string> Programs =>
    [
        .. Directory.GetFiles(s_programs, "*.cs", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(s_programs, file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>Numbers allocate nothing, and the programs about memory allocate too often to be collected every time.</summary>
    public static TheoryData<string> AllocatingPrograms =>
    [
        .. Programs.Select(row => row.Data).Where(program => !s_notStressed.Contains(program[..program.IndexOf('/', StringComparison.Ordinal)])),
    ];

    [Theory]
    [MemberData(nameof(Programs))]
    public void Does_what_desktop_dotnet_does(string program) => Compare(
        program,
        (OptimizationGoal.Size, HeapMode.Collected),
        (OptimizationGoal.Speed, HeapMode.Collected));

    [Theory]
    [MemberData(nameof(AllocatingPrograms))]
    public void Survives_a_collection_at_every_allocation(string program) => Compare(program, (OptimizationGoal.Size, HeapMode.Stressed));

    private static void Compare(string program, params (OptimizationGoal Goal, HeapMode Heap)[] builds)
    {
        string folder = Path.Combine(Path.GetTempPath(), "flint-conformance", Guid.NewGuid().ToString("n"));
        try
        {
            var device = new DeviceRunner();
            AppAssemblies app = device.Compile(Path.Combine(s_programs, program), folder);
            ProgramRun expected = DesktopRunner.Run(app.AssemblyPath);
            foreach ((OptimizationGoal goal, HeapMode heap) in builds)
                AssertSame(expected, device.Run(app, goal, folder, heap), $"{program}, optimised for {goal}, heap {heap}");
        }
        finally
        {
            if (Directory.Exists(folder))
                Directory.Delete(folder, recursive: true);
        }
    }

    private static void AssertSame(ProgramRun expected, ProgramRun actual, string what)
    {
        string[] left = expected.Output.Split('\n');
        string[] right = actual.Output.Split('\n');
        for (int i = 0; i < Math.Max(left.Length, right.Length); i++)
        {
            string desktop = i < left.Length ? left[i] : "(no line)";
            string device = i < right.Length ? right[i] : "(no line)";
            if (desktop != device)
                Assert.Fail($"{what}, line {i + 1}:\n  desktop: {desktop}\n  device:  {device}\n  device ended with: {actual.Exception ?? "exit code " + actual.ExitCode}");
        }

        Assert.True(expected.Exception == actual.Exception, $"{what}: desktop ended with {expected.Exception ?? "no exception"}, device with {actual.Exception ?? "none"}");
        if (expected.Exception is null)
            Assert.True((expected.ExitCode & 0xFF) == actual.ExitCode, $"{what}: exit code {expected.ExitCode} on desktop, {actual.ExitCode} on device");
    }
}
