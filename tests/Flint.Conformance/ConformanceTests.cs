using Flint.Compiler;
using Flint.Differential;
using Flint.Sim;
using Flint.Targets;

namespace Flint.Conformance;

/// <summary>Every program of the Programs folder does on a device what it does on desktop .NET. Two classes for each build, as classes run beside each other.</summary>
public abstract class ConformanceTests(CompiledPrograms programs)
{
    /// <summary>Of the machine's own time in Flint's engine, of the host's in QEMU.</summary>
    protected static TimeSpan TimeLimit { get; } = TimeSpan.FromMinutes(2);

    private protected void Compare(string name, DeviceRunner device, OptimizationGoal goal, HeapMode heap, params IEngine[] engines)
    {
        CompiledProgram program = programs.Find(name);
        using var folder = new BuildFolder();
        BuildResult build = device.Build(program.App, goal, folder.Path, heap, program.Native);
        foreach (IEngine engine in engines)
            if (program.DifferenceTo(device.Run(build, engine)) is { } difference)
                Assert.Fail($"{name}, optimised for {goal}, heap {heap}, engine {engine.Name}, {difference}");
    }
}

/// <summary>On a core with atomic instructions, in both engines.</summary>
public abstract class SizeTests(CompiledPrograms programs) : ConformanceTests(programs)
{
    private protected void Compare(string program) =>
        Compare(program, new DeviceRunner { TimeLimit = TimeLimit }, OptimizationGoal.Size, HeapMode.Collected, new QemuEngine(), new FlintEngine());
}

public class FirstSizeTests(CompiledPrograms programs) : SizeTests(programs)
{
    [Theory]
    [MemberData(nameof(CompiledPrograms.SizeFirstHalf), MemberType = typeof(CompiledPrograms))]
    public void Does_what_desktop_dotnet_does(string program) => Compare(program);
}

public class SecondSizeTests(CompiledPrograms programs) : SizeTests(programs)
{
    [Theory]
    [MemberData(nameof(CompiledPrograms.SizeSecondHalf), MemberType = typeof(CompiledPrograms))]
    public void Does_what_desktop_dotnet_does(string program) => Compare(program);
}

/// <summary>On a core without atomic instructions, and with a collection at every allocation.</summary>
public abstract class SpeedTests(CompiledPrograms programs) : ConformanceTests(programs)
{
    // Numbers allocate nothing, and the programs about memory allocate too often to be collected every time.
    private static readonly string[] s_notStressed = ["Arithmetic", "Comparisons", "Conversions", "Floating", "Memory"];

    private protected void Compare(string program) => Compare(
        program,
        new DeviceRunner("qemu-virt-rv32imc") { TimeLimit = TimeLimit },
        OptimizationGoal.Speed,
        IsStressed(program) ? HeapMode.Stressed : HeapMode.Collected,
        new QemuEngine());

    private static bool IsStressed(string program) => !s_notStressed.Contains(program[..program.IndexOf('/', StringComparison.Ordinal)]);
}

public class FirstSpeedTests(CompiledPrograms programs) : SpeedTests(programs)
{
    [Theory]
    [MemberData(nameof(CompiledPrograms.SpeedFirstHalf), MemberType = typeof(CompiledPrograms))]
    public void Does_what_desktop_dotnet_does(string program) => Compare(program);
}

public class SecondSpeedTests(CompiledPrograms programs) : SpeedTests(programs)
{
    [Theory]
    [MemberData(nameof(CompiledPrograms.SpeedSecondHalf), MemberType = typeof(CompiledPrograms))]
    public void Does_what_desktop_dotnet_does(string program) => Compare(program);
}
