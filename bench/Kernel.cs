using System.Collections.Immutable;

namespace Flint.Bench;

/// <summary>A workload with a C# and a C version.</summary>
/// <param name="Checksum">What both must compute.</param>
/// <param name="IsPure">Nothing is allocated and nothing of the class library takes part but spans and arrays.</param>
/// <param name="MostInstructions">What it should take at most when optimised for speed; null when only the ratio to C counts.</param>
/// <param name="TinyGo">Figures of TinyGo 0.33, measured once on the same machine with the same workload.</param>
internal sealed record Kernel(string Name, uint Checksum, bool IsPure, int? MostInstructions, TinyGoFigures TinyGo)
{
    public static ImmutableArray<Kernel> All { get; } =
    [
        new("empty", 0, false, null, new(null, 1444, 3940)),
        new("crc32", 4170314095, true, null, new(131_173, 1628, 4128)),
        new("nqueens", 92, true, null, new(778_720, 1680, 4184)),
        new("fannkuch", 22816, true, null, new(1_051_340, 1784, 4288)),
        new("matmul", 624150, true, null, new(273_230, 1720, 4220)),
        new("sha256", 768424183, true, null, new(113_072, 2448, 4952)),
        new("mapslice", 514595080, false, 335_000, new(1_389_210, 3548, 5932)),
        new("bintrees", 10410, false, 1_900_000, new(2_678_526, 1752, 4140)) { Board = Workbench.SmallVirt },
        new("iface", 2016692, false, 205_000, new(258_761, 2288, 4688)),
        new("strbuild", 3918008594, false, 100_000, new(125_765, 2592, 5232)),
        new("strconcat", 3918008594, false, 150_000, new(775_212, 2368, 4768)),
    ];

    /// <summary>What its instructions are counted on.</summary>
    public string Board { get; init; } = Workbench.Virt;

    /// <exception cref="BuildErrorException">The checksum is another one.</exception>
    public int CountInstructions(Workbench bench, string elf)
    {
        (int instructions, uint checksum) = bench.Run(elf, Board);
        return checksum == Checksum
            ? instructions
            : throw new BuildErrorException($"{Path.GetFileName(elf)} computed {checksum} instead of {Checksum}");
    }
}

/// <param name="Instructions">At -opt=2; null when not measured.</param>
/// <param name="LeanBytes">Of the image at -opt=z without scheduler, collector, serial port and messages.</param>
/// <param name="DefaultBytes">Of the image at -opt=z.</param>
internal sealed record TinyGoFigures(int? Instructions, int LeanBytes, int DefaultBytes);
