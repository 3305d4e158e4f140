using Flint.Sim.Observation;

namespace Flint.Sim.Tests;

/// <summary>Values that a program uses and never wrote.</summary>
public sealed class MemoryCheckTests : IDisposable
{
    private const uint Origin = 0x8000_0000;
    private const uint ToHost = Origin + 0x100;
    private const string Description = "cpu: CPU.RiscV32 @ sysbus\n    cpuType: \"rv32ima\"\nram: Memory.MappedMemory @ sysbus 0x80000000\n    size: 0x1000\n";

    // lui a0, 0x80000; li a1, 1; sw a1, 0x100(a0); j .
    private static readonly uint[] end = [0x80000537, 0x00100593, 0x10B52023, 0x0000006F];

    private readonly string folder = Directory.CreateTempSubdirectory("flint").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    // Each begins with lui s0, 0x80000: s0 + 0x400 was never written.
    [Theory]
    [InlineData("a decision", 8, 0x40042583u, 0x00058263u)] // lw a1, 0x400(s0); beqz a1, .+4
    [InlineData("an address", 12, 0x40042583u, 0x008585B3u, 0x0005A603u)] // lw a1, 0x400(s0); add a1, a1, s0; lw a2, (a1)
    [InlineData("what a decision was computed from", 16, 0x40042583u, 0x00158593u, 0x00B5C5B3u, 0x00059263u)] // addi a1, a1, 1; xor a1, a1, a1; bnez a1, .+4
    [InlineData("a copy", 16, 0x40042583u, 0x40B42223u, 0x40442603u, 0x00060263u)] // sw a1, 0x404(s0); lw a2, 0x404(s0); beqz a2, .+4
    [InlineData("an atomic operation", 8, 0x40040413u, 0x00B4252Fu)] // addi s0, s0, 0x400; amoadd.w a0, a1, (s0)
    [InlineData("a frame that was given back", 28, 0x00040113u, 0x40010113u, 0xFF010113u, 0x00112023u, 0x01010113u, 0xFF012583u, 0x00058263u)] // mv sp, s0; sp += 0x400; push ra; pop; lw a1, -16(sp); beqz a1
    public void Is_told(string what, uint offset, params uint[] code)
    {
        Assert.NotEmpty(what);
        Diagnostic told = Assert.Single(Run(code));
        ulong origin = what switch { "a copy" => Origin + 0x404, "a frame that was given back" => Origin + 0x3F0, _ => Origin + 0x400 };
        Assert.Equal(
            (DiagnosticKind.NeverWritten, $"what is used here was read from 0x{origin:X8}, where nothing was ever written", Origin + offset),
            (told.Kind, told.Message, told.Address));
    }

    [Theory]
    [InlineData("copies", 0x40042583u, 0x40B42223u)] // lw a1, 0x400(s0); sw a1, 0x404(s0)
    [InlineData("what was stored before", 0x40042023u, 0x40042583u, 0x00058263u)] // sw zero, 0x400(s0); lw a1, 0x400(s0); beqz a1, .+4
    [InlineData("the byte of a word that was", 0x40040023u, 0x40042583u, 0x0FF5F593u, 0x00058263u)] // sb zero, 0x400(s0); lw a1, 0x400(s0); andi a1, a1, 0xFF; beqz a1, .+4
    [InlineData("the image itself", 0x00042583u, 0x00058263u)] // lw a1, (s0); beqz a1, .+4
    [InlineData("the byte that is left of a word", 0x400401A3u, 0x40042583u, 0x0185D593u, 0x00058263u)] // sb zero, 0x403(s0); lw a1, 0x400(s0); srli a1, a1, 24; beqz a1, .+4
    // sh zero, 0x400(s0); lw a1, 0x400(s0); slli a1, a1, 16; srli a1, a1, 16; beqz a1, .+4
    [InlineData("the half of a word that was", 0x40041023u, 0x40042583u, 0x01059593u, 0x0105D593u, 0x00058263u)]
    public void Is_not_told(string what, params uint[] code)
    {
        Assert.NotEmpty(what);
        Assert.Empty(Run(code));
    }

    private List<Diagnostic> Run(uint[] code)
    {
        string image = Path.Combine(folder, "test.elf");
        string platform = Path.Combine(folder, "board.repl");
        File.WriteAllBytes(image, TestImage.Make(Origin, TestImage.Words([0x80000437, .. code, .. end]), ("tohost", ToHost)));
        File.WriteAllText(platform, Description);
        var told = new List<Diagnostic>();
        RunResult result = new FlintEngine().Run(
            new RunRequest
            {
                ElfPath = image,
                PlatformPath = platform,
                Output = Stream.Null,
                TimeLimit = TimeSpan.FromMilliseconds(1),
                Observers = [new MemoryCheck()],
                Diagnosed = told.Add,
            },
            TestContext.Current.CancellationToken);
        Assert.Equal(RunEnd.Exited, result.End);
        return told;
    }
}
