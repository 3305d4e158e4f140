using Flint.Sim.Repl;

namespace Flint.Sim;

/// <summary>A board as its platform description builds it: the machine, and its devices by name.</summary>
public sealed class Platform
{
    private readonly Dictionary<string, object> devices;

    internal Platform(SimulatedMachine machine, Dictionary<string, object> devices)
    {
        Machine = machine;
        this.devices = devices;
        Semihosting = new SemihostingHost(machine);
        foreach (Riscv.Hart hart in machine.Harts)
            hart.Semihosting = Semihosting.Serve;
    }

    public SimulatedMachine Machine { get; }

    internal SemihostingHost Semihosting { get; }

    /// <summary>Builds what a <c>.repl</c> file describes.</summary>
    /// <exception cref="BuildErrorException">The file is malformed, or names a device that is not simulated.</exception>
    public static Platform Load(string path) => PlatformDescription.Read(path).Build();

    /// <summary>Builds what a description says.</summary>
    /// <param name="file">What messages call it.</param>
    /// <exception cref="BuildErrorException">It is malformed, or names a device that is not simulated.</exception>
    public static Platform Parse(string description, string file) => PlatformBuilder.Build(ReplParser.Parse(description, file), file);

    /// <summary>The device of a name and a kind.</summary>
    /// <exception cref="BuildErrorException">There is none.</exception>
    public T Device<T>(string name)
        where T : class =>
        devices.GetValueOrDefault(name) as T
        ?? throw new BuildErrorException(
            $"the platform has no {typeof(T).Name} '{name}'",
            $"it has: {string.Join(", ", devices.Where(device => device.Value is T).Select(device => device.Key).Order(StringComparer.Ordinal))}");

    /// <summary>All memories, each once.</summary>
    public IEnumerable<Memory> Memories => devices.Values.OfType<Memory>();

    /// <summary>Whether a memory is what is seen at an address, where it begins or under another address.</summary>
    public bool IsAt(Memory memory, ulong address) => Machine.Bus.Memories.Any(other => other.IsSameAs(memory) && address - other.Start < other.Length);

    /// <summary>The names of all UARTs, the console first: the first by name.</summary>
    public IReadOnlyList<string> Consoles => Names<Peripherals.IUart>();

    /// <summary>The names of all devices of a kind, in ordinal order.</summary>
    public IReadOnlyList<string> Names<T>() => [.. devices.Where(device => device.Value is T).Select(device => device.Key).Order(StringComparer.Ordinal)];
}
