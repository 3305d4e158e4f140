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

    [Theory]
    [InlineData("qemu-virt-rv32", OptimizationGoal.Size)]
    [InlineData("qemu-virt-rv32imc", OptimizationGoal.Speed)]
    public void C_calls_methods_by_their_exported_names_and_allocates_from_the_one_heap(string board, OptimizationGoal goal)
    {
        ProgramRun run = Run("Exports", board, goal);
        Assert.Equal("142\n20008\n322\n1\n", run.Output);
        Assert.Equal("System.ArgumentException", run.Exception);
    }

    [Fact]
    public void An_exported_method_that_C_does_not_call_costs_nothing()
    {
        using var folder = new BuildFolder();
        var device = new DeviceRunner();
        string source = Path.Combine(s_programs, "Exports.cs");
        device.Run(device.Compile(source, folder.Path), OptimizationGoal.Size, folder.Path, native: DesktopLibrary.InputsOf(source));
        string[] symbols = [.. Elf.ObjectFile.Read(Path.Combine(folder.Path, "Size.Collected", "Exports.elf")).Symbols.Select(symbol => symbol.Name)];
        Assert.Contains("app_answer", symbols);
        Assert.DoesNotContain("nothing_calls_this", symbols);
    }

    /// <summary>Debian's libstb-dev has the sources; build.sh installs it before tests where there is apt.</summary>
    [Theory]
    [InlineData("qemu-virt-rv32", OptimizationGoal.Size)]
    [InlineData("qemu-virt-rv32imc", OptimizationGoal.Speed)]
    public void A_library_of_others_formats_packs_and_makes_noise(string board, OptimizationGoal goal)
    {
        const string Headers = "/usr/include/stb";
        Assert.SkipUnless(Directory.Exists(Headers), "Debian's package libstb-dev is not installed");
        string source = Path.Combine(s_programs, "Stb.c");
        ProgramRun run = Run("Stb", board, goal, new NativeInputs([source], [Headers], []));
        Assert.Null(run.Exception);
        Assert.Equal("sensor 07: 21.46 C, beef (24)\n1\nTrue\n0\n0\nTrue\n", run.Output);
    }

    private static ProgramRun Run(string program, string board, OptimizationGoal goal, NativeInputs? native = null)
    {
        using var folder = new BuildFolder();
        var device = new DeviceRunner(board);
        string source = Path.Combine(s_programs, program + ".cs");
        return device.Run(device.Compile(source, folder.Path), goal, folder.Path, native: native ?? DesktopLibrary.InputsOf(source));
    }
}
