using Flint.Elf;
using Flint.Sim.Repl;
using Flint.Targets;

namespace Flint.Sim;

/// <summary>A platform description that was read, from which any number of boards can be built.</summary>
public sealed class PlatformDescription
{
    private readonly IReadOnlyList<ReplEntry> entries;
    private readonly string file;
    private readonly ulong? frequency;

    private PlatformDescription(IReadOnlyList<ReplEntry> entries, string file, ulong? frequency)
    {
        this.entries = entries;
        this.file = file;
        this.frequency = frequency;
    }

    /// <summary>The description of a board for Flint's own engine, with the core's clock that an image was built for.</summary>
    /// <exception cref="BuildErrorException">The board has none, or it is malformed.</exception>
    public static PlatformDescription Of(Target target, ObjectFile image)
    {
        string path = Engines.Describe(FlintEngine.EngineName, target).Machine;
        return new PlatformDescription(ReplParser.ReadFile(path), path, CoreClock.Of(image, target));
    }

    /// <exception cref="BuildErrorException">The file is not there, or malformed.</exception>
    public static PlatformDescription Read(string path) => new(ReplParser.ReadFile(path), path, null);

    /// <exception cref="BuildErrorException">It names a device that is not simulated, or connects what cannot be.</exception>
    public Platform Build() => PlatformBuilder.Build(entries, file, frequency);

    /// <summary>The LED on a pin, counted over all ports in the order of their names; null when there is none.</summary>
    public string? LedOn(int pin)
    {
        Platform platform = Build();
        foreach (string name in platform.Names<Peripherals.IGpioPort>())
        {
            int count = platform.Device<Peripherals.IGpioPort>(name).PinCount;
            if (pin < count)
                return LedOn(name, pin);
            pin -= count;
        }

        return null;
    }

    /// <summary>The device that a part is registered at, or null when that is the bus, or nothing.</summary>
    public string? PlaceOf(string part) => entries
        .Where(entry => entry.Name == part)
        .SelectMany(entry => entry.Places)
        .Select(place => place.Target)
        .FirstOrDefault(target => target != "sysbus");

    /// <summary>Whether a device has registers on the bus.</summary>
    public bool IsOnBus(string device) => entries.Any(entry => entry.Name == device && entry.Places.Any(place => place.Target == "sysbus"));

    private static bool IsLed(string? type) => type?.Split('.')[^1] is "LED" or "WS2812";

    private string? LedOn(string port, int pin) => entries
        .Where(entry => entry.Name == port)
        .SelectMany(entry => entry.Attributes.OfType<ReplConnection>())
        .Where(connection => connection.Sources.Contains(pin))
        .SelectMany(connection => connection.Destinations)
        .Select(destination => destination.Target)
        .FirstOrDefault(target => entries.Any(entry => entry.Name == target && IsLed(entry.Type)));
}
