using System.Collections.Immutable;
using Flint.Targets;

namespace Flint.Frontend;

/// <summary>What an app is compiled against besides the class library and its own packages.</summary>
/// <param name="Registers">Of the board's chip, or null when the HAL has none.</param>
/// <param name="MeadowAdapter">Folder of the sources that an app with Meadow's contracts gets.</param>
internal sealed record DeviceAssemblies(string Hal, string Board, string? Registers, string MeadowAdapter)
{
    /// <summary>Those that the C# compiler refers to.</summary>
    public ImmutableArray<string> References => Registers is null ? [Hal, Board] : [Hal, Board, Registers];

    /// <summary>Those that every image is made from. The registers are found beside the HAL when a program uses them, and read only then.</summary>
    public ImmutableArray<string> Parts => [Hal, Board];

    /// <exception cref="BuildErrorException">The chip names an assembly that is not there.</exception>
    public static string? FindRegisters(Target target, Installation installation)
    {
        if (target.Registers is not { } name)
            return null;
        string path = Path.Combine(installation.HalFolder, name + ".dll");
        return File.Exists(path)
            ? path
            : throw new BuildErrorException($"the registers of {target.Name} are missing: the HAL has no {name}", "correct 'registers' of the chip, or run ./build.sh");
    }
}
