using System.Diagnostics;
using Flint.Compiler.Link;

namespace Flint.Compiler.Tests.Link;

/// <summary>Espressif's own tool reads the images.</summary>
public sealed class EspToolTests : IDisposable
{
    private const string Endless = """
        @answer = internal global i32 42
        define void @flint_main() noreturn {
          br label %loop
        loop:
          %value = load volatile i32, ptr @answer
          br label %loop
        }
        """;

    private readonly LinkFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Esptool_finds_chip_checksum_and_digest_right()
    {
        string? tool = Tool();
        Assert.SkipWhen(tool is null, "esptool is not installed: pip install esptool, or let FLINT_ESPTOOL name it");
        string image = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(image, EspImage.Create(folder.Link("esp32-c3-devkitm-1-ram", Endless).Image));
            var start = new ProcessStartInfo(tool, ["--chip", "esp32c3", "image_info", "--version", "2", image]) { RedirectStandardOutput = true };
            using Process process = Process.Start(start)!;
            string output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            Assert.Equal(0, process.ExitCode);
            Assert.Contains("Entry point: 0x40380000", output, StringComparison.Ordinal);
            Assert.Contains("Chip ID: 5 (ESP32-C3)", output, StringComparison.Ordinal);
            Assert.Equal(2, output.Split("(valid)").Length - 1);
        }
        finally
        {
            File.Delete(image);
        }
    }

    private static string? Tool()
    {
        if (Environment.GetEnvironmentVariable("FLINT_ESPTOOL") is { Length: > 0 } named)
            return named;
        string[] folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        return folders.SelectMany(folder => (string[])[Path.Combine(folder, "esptool"), Path.Combine(folder, "esptool.py")]).FirstOrDefault(File.Exists);
    }
}
