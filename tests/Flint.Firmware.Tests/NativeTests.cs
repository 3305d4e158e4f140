using System.Reflection;
using Flint.Differential;
using Flint.Frontend;
using Flint.Targets;

namespace Flint.Firmware.Tests;

/// <summary>C# that calls C, and C that calls it back.</summary>
public sealed class NativeTests
{
    private static readonly string s_programs = typeof(NativeTests).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "ProgramsFolder").Value!;

    [Theory]
    [InlineData("qemu-virt-rv32", OptimizationGoal.Size)]
    [InlineData("qemu-virt-rv32imc", OptimizationGoal.Speed)]
    public void The_C_library_sorts_with_a_comparison_in_CSharp_and_parses(string board, OptimizationGoal goal)
    {
        using var folder = new BuildFolder();
        var device = new DeviceRunner(board);
        AppAssemblies app = device.Compile(Path.Combine(s_programs, "CLibrary.cs"), folder.Path);
        Assert.Equal("-3\n0\n5\n7\n9\n1234\n4\n1.5\n", device.Run(app, goal, folder.Path).Output);
    }
}
