using Flint.Elf;

namespace Flint.Sim;

/// <summary>
/// What an ELF file runs on that names no board: all that the core can do, the core-level interruptor, and RAM from 0x80000000 on, as RISC-V's own simulator and the
/// suites of test programs have them.
/// </summary>
public static class BarePlatform
{
    private const string Description = """
        cpu: CPU.RiscV{0} @ sysbus
            cpuType: "rv{0}gc_zba_zbb_zbs_zbkb_zcb"
            timeProvider: clint
            PerformanceInMips: 100
        clint: IRQControllers.CoreLevelInterruptor @ sysbus 0x02000000
            frequency: 10000000
            [0, 1] -> cpu@[3, 7]
        ram: Memory.MappedMemory @ sysbus 0x80000000
            size: 0x8000000
        """;

    /// <summary>Whether an image was not built for a board of Flint's.</summary>
    public static bool Suits(ObjectFile image) => FlintEngine.Ram(image).Length == 0;

    /// <summary>As wide as the image.</summary>
    public static Platform For(ObjectFile image) =>
        Platform.Parse(Description.Replace("{0}", image.Is64Bit ? "64" : "32", StringComparison.Ordinal), "bare.repl");
}
