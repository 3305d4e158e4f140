using System.Reflection;
using Flint.Differential;
using Flint.Frontend;
using Flint.Targets;

namespace Flint.Conformance;

/// <summary>Every program of the Programs folder does on a device what it does on desktop .NET.</summary>
public class ConformanceTests
{
    private static readonly string s_programs = typeof(ConformanceTests).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "ProgramsFolder").Value!;

    private const string WithoutAtomics = "qemu-virt-rv32imc";

    // Numbers allocate nothing, and the programs about memory allocate too often to be collected every time.
    private static readonly string[] s_notStressed = ["Arithmetic", "Comparisons", "Conversions", "Floating", "Memory"];

    public static TheoryData<string> Programs =>
    [
        .. Directory.GetFiles(s_programs, "*.cs", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(s_programs, file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Programs))]
    public void Does_what_desktop_dotnet_does(string program) => Compare(
        program,
        new DeviceRunner(),
        (OptimizationGoal.Size, HeapMode.Collected),
        (OptimizationGoal.Speed, HeapMode.Collected));

    [Theory]
    [MemberData(nameof(Programs))]
    public void Does_it_without_atomic_instructions_and_with_a_collection_at_every_allocation(string program) =>
        Compare(program, new DeviceRunner(WithoutAtomics), (OptimizationGoal.Size, IsStressed(program) ? HeapMode.Stressed : HeapMode.Collected));

    private static bool IsStressed(string program) => !s_notStressed.Contains(program[..program.IndexOf('/', StringComparison.Ordinal)]);

    private static void Compare(string program, DeviceRunner device, params (OptimizationGoal Goal, HeapMode Heap)[] builds)
    {
        using var folder = new BuildFolder();
        string source = Path.Combine(s_programs, program);
        AppAssemblies app = device.Compile(source, folder.Path);
        ProgramRun expected = DesktopRunner.Run(app.AssemblyPath, DesktopLibrary.Build(source, folder.Path));
        foreach ((OptimizationGoal goal, HeapMode heap) in builds)
            if (ProgramRun.Difference(expected, device.Run(app, goal, folder.Path, heap, DesktopLibrary.InputsOf(source))) is { } difference)
                Assert.Fail($"{program}, optimised for {goal}, heap {heap}, {difference}");
    }
}
