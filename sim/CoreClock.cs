using Flint.Elf;
using Flint.Targets;

namespace Flint.Sim;

/// <summary>The core's clock that an image was built for. One that is not the chip's usual one is the value of the symbol <c>__core_clock</c>.</summary>
internal static class CoreClock
{
    /// <returns>In Hz; null on a board that cannot have several.</returns>
    public static ulong? Of(ObjectFile image, Target target) => image.FindSymbol("__core_clock")?.Value ?? target.UsualClock;

    /// <summary>For engines that have the board's clock whatever the program starts.</summary>
    /// <exception cref="BuildErrorException">Flint has built the image for another clock.</exception>
    public static void RequireBoards(string engine, string elfPath, Target target)
    {
        if (target.BoardClock is null)
            return;
        var image = ObjectFile.Read(elfPath);
        if (image.FindSymbol("__stack_bottom") is not null && Of(image, target) is { } clock && clock != target.BoardClock)
        {
            throw new BuildErrorException(
                $"engine {engine} has board '{target.Name}' with {target.BoardClock} Hz, and the program is built for {clock} Hz",
                target.Engines.ContainsKey(FlintEngine.EngineName) ? "use engine flint" : "leave 'clock.core' out of app.json, or use a board that engine flint has");
        }
    }
}
