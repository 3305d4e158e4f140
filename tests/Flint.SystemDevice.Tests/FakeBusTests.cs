using System.Diagnostics;
using Flint.Frontend;
using Flint.Testing;

namespace Flint.SystemDevice.Tests;

/// <summary>Drivers of Iot.Device.Bindings on buses, pins and channels that the program itself implements: each byte sent and each value made of the answers is what it is on a desktop.</summary>
public sealed class FakeBusTests
{
    private const string Program = "tests/Flint.SystemDevice.Tests/Programs/OnFakeBuses";

    [Fact]
    public void Drivers_do_on_a_device_what_they_do_on_a_desktop()
    {
        using var board = Board.Start("pico2", Program);
        board.RunToEnd();
        string device = board.Uart.Text;
        Assert.EndsWith("\ndone\n", device);
        Assert.Equal(Desktop(Path.Combine(Installation.Locate().Root, Program)), device);
    }

    private static string Desktop(string project)
    {
        // Built first, so that what the build says is not taken for what the program says.
        Dotnet("build", project, "--configuration", "Release");
        return Dotnet("run", "--no-build", "--configuration", "Release", "--project", project);
    }

    private static string Dotnet(params string[] arguments)
    {
        using Process process = Process.Start(new ProcessStartInfo(AppCompiler.DotnetHost(), arguments) { RedirectStandardOutput = true })!;
        string text = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, text);
        return text;
    }
}
