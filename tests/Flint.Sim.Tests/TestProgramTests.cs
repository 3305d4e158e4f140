using System.Text;

namespace Flint.Sim.Tests;

/// <summary>Test programs of RISC-V as their suites build them: an ELF file that ends by <c>tohost</c>, and leaves a signature.</summary>
public sealed class TestProgramTests : IDisposable
{
    private const uint Origin = 0x8000_0000;
    private const uint ToHost = Origin + 0x100;
    private const string Description = "cpu: CPU.RiscV32 @ sysbus\n    cpuType: \"rv32i\"\nram: Memory.MappedMemory @ sysbus 0x80000000\n    size: 0x1000\n";

    private readonly string folder = Directory.CreateTempSubdirectory("flint").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData(1, 0)]
    [InlineData(7, 3)]
    public void What_is_stored_to_tohost_is_the_exit_code(uint stored, int exitCode)
    {
        (RunResult result, string output) = Run(null, 0x80000537, 0x00000593 | stored << 20, 0x10B52023, 0x0000006F); // lui a0; li a1; sw a1, 0x100(a0); j .
        Assert.Equal((exitCode, RunEnd.Exited, ""), (result.ExitCode, result.End, output));
    }

    [Fact]
    public void Writes_to_the_console_are_calls_by_a_block_in_memory()
    {
        // lui a0, 0x80000; addi a1, a0, 0x200; sw a1, 0x100(a0); lw a2, 0x140(a0); beqz a2, .-4; li a1, 1; sw a1, 0x100(a0); j .
        uint[] code = [0x80000537, 0x20050593, 0x10B52023, 0x14052603, 0xFE060EE3, 0x00100593, 0x10B52023, 0x0000006F];
        byte[] memory = new byte[0x240];
        TestImage.Words(code).CopyTo(memory, 0);
        TestImage.Words(64, 0, 1, 0, Origin + 0x220, 0, 3, 0).CopyTo(memory, 0x200);
        "abc"u8.CopyTo(memory.AsSpan(0x220));
        (RunResult result, string output) = Run(null, memory);
        Assert.Equal((0, RunEnd.Exited, "abc"), (result.ExitCode, result.End, output));
    }

    [Fact]
    public void The_signature_is_a_line_for_each_word()
    {
        string path = Path.Combine(folder, "signature");
        Run(path, 0x80000537, 0x00100593, 0x10B52023, 0x0000006F);
        Assert.Equal("10b52023\n0000006f\n", File.ReadAllText(path));
    }

    [Fact]
    public void Without_a_platform_there_is_RAM_where_the_suites_expect_it()
    {
        string image = Path.Combine(folder, "test.elf");
        File.WriteAllBytes(image, TestImage.Make(Origin, TestImage.Words(0x80000537, 0x00700593, 0x10B52023, 0x0000006F), ("tohost", ToHost)));
        RunResult result = new FlintEngine().Run(new RunRequest { ElfPath = image, Output = Stream.Null, TimeLimit = TimeSpan.FromMilliseconds(1) }, TestContext.Current.CancellationToken);
        Assert.Equal((3, RunEnd.Exited), (result.ExitCode, result.End));
    }

    private (RunResult Result, string Output) Run(string? signature, params uint[] code) => Run(signature, TestImage.Words(code));

    private (RunResult Result, string Output) Run(string? signature, byte[] memory)
    {
        string image = Path.Combine(folder, "test.elf");
        string platform = Path.Combine(folder, "board.repl");
        File.WriteAllBytes(image, TestImage.Make(
            Origin, memory, ("tohost", ToHost), ("fromhost", ToHost + 0x40), ("begin_signature", Origin + 8), ("end_signature", Origin + 16)));
        File.WriteAllText(platform, Description);
        using var output = new MemoryStream();
        RunResult result = new FlintEngine().Run(
            new RunRequest { ElfPath = image, PlatformPath = platform, SignaturePath = signature, Output = output, TimeLimit = TimeSpan.FromMilliseconds(1) }, TestContext.Current.CancellationToken);
        return (result, Encoding.ASCII.GetString(output.ToArray()));
    }
}
