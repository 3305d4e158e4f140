using System.Reflection;
using Flint.Frontend;
using Flint.Targets;

namespace Flint.Differential.Tests;

/// <summary>Numbers are computed with, printed and parsed on a device as on desktop .NET, over many random values.</summary>
public class NumberTests
{
    private static readonly string s_numbers = typeof(NumberTests).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "NumbersFolder").Value!;

    public static TheoryData<string> Programs =>
    [
        .. ((string[])["Arithmetic", "Text"]).SelectMany(folder => Directory.GetFiles(Path.Combine(s_numbers, folder), "*.cs"))
            .Select(file => Path.GetRelativePath(s_numbers, file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Programs))]
    public void Are_those_of_desktop_dotnet(string program)
    {
        using var folder = new BuildFolder();
        (ProgramRun desktop, ProgramRun device) = Run(program, folder.Path, "", -1);
        if (ProgramRun.Difference(desktop, device) is not { } difference)
            return;

        // The first thousand values that differ, once more and each by itself.
        (string expected, string actual) = desktop.Output.Split('\n').Zip(device.Output.Split('\n')).FirstOrDefault(pair => pair.First != pair.Second);
        if (expected?.Split(';') is [var topic, var chunk, _] && actual.StartsWith($"{topic};{chunk};", StringComparison.Ordinal))
        {
            using var again = new BuildFolder();
            (desktop, device) = Run(program, again.Path, topic, int.Parse(chunk));
            difference = $"{topic}, {Context(desktop.Output, device.Output)}";
        }
        Assert.Fail($"{program}: {difference}");
    }

    private static (ProgramRun Desktop, ProgramRun Device) Run(string program, string folder, string topic, int chunk)
    {
        string source = Path.Combine(folder, "source");
        Directory.CreateDirectory(source);
        foreach (string file in Directory.GetFiles(Path.Combine(s_numbers, "Common"), "*.cs").Append(Path.Combine(s_numbers, program)))
            File.Copy(file, Path.Combine(source, Path.GetFileName(file)));
        File.WriteAllText(Path.Combine(source, "Detail.cs"), $"internal static class Detail {{ public const string Topic = \"{topic}\"; public const int Chunk = {chunk}; }}");
        var runner = new DeviceRunner { TimeLimit = TimeSpan.FromMinutes(10) };
        AppAssemblies app = runner.Compile(source, folder);
        return (DesktopRunner.Run(app.AssemblyPath), runner.Run(app, OptimizationGoal.Speed, folder));
    }

    private static string Context(string desktop, string device)
    {
        string[] expected = desktop.Split('\n');
        string[] actual = device.Split('\n');
        int line = expected.Zip(actual).TakeWhile(pair => pair.First == pair.Second).Count();
        int operands = Array.FindLastIndex(expected, Math.Min(line, expected.Length - 1), text => text.StartsWith("of ", StringComparison.Ordinal));
        return $"{(operands < 0 ? "" : expected[operands])}\n  desktop: {expected.ElementAtOrDefault(line)}\n  device:  {actual.ElementAtOrDefault(line)}";
    }
}
