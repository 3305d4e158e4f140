using System.Collections.Immutable;

namespace Flint.Bench;

/// <summary>A workload with a C# and a C version.</summary>
/// <param name="Checksum">What both must compute.</param>
/// <param name="TinyGoInstructions">TinyGo 0.33 at -opt=2; 0 when not measured.</param>
/// <param name="TinyGoLeanBytes">Image of TinyGo 0.33 at -opt=z without scheduler, collector, serial port and messages.</param>
internal sealed record Kernel(string Name, uint Checksum, int TinyGoInstructions, int TinyGoLeanBytes)
{
    /// <summary>TinyGo's figures were measured once on QEMU virt, RV32IMAC, with the same workloads.</summary>
    public static ImmutableArray<Kernel> All { get; } =
    [
        new("empty", 0, 0, 1444),
        new("crc32", 4170314095, 131_173, 1628),
        new("nqueens", 92, 778_720, 1680),
        new("fannkuch", 22816, 1_051_340, 1784),
        new("matmul", 624150, 273_230, 1720),
        new("sha256", 768424183, 113_072, 2448),
        new("iface", 2016692, 258_761, 2288),
        new("mapslice", 514595080, 1_389_210, 3548),
        new("bintrees", 10410, 1_977_678, 1752),
        new("strbuild", 3918008594, 125_765, 2592),
        new("strconcat", 3918008594, 775_212, 2368),
    ];
}
