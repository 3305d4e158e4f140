using Flint.Sim.Repl;

namespace Flint.Sim;

/// <summary>What a platform description says of one device, as the device's model asks for it.</summary>
internal sealed class ModelArguments(string name, IReadOnlyList<(ReplProperty Property, string File)> properties, string file, int line)
{
    private readonly HashSet<string> asked = [];

    public string Name => name;

    /// <summary>Where it is on the bus, 0 when it is not.</summary>
    public ulong Address { get; init; }

    /// <exception cref="BuildErrorException">It is no number.</exception>
    public ulong? Number(string property) => Find(property) switch
    {
        null => null,
        { Property.Value: ReplNumber number } => number.Value,
        var other => throw Wrong(other.Value, "a number"),
    };

    /// <exception cref="BuildErrorException">It is left out, or no number.</exception>
    public ulong RequiredNumber(string property) =>
        Number(property) ?? throw new BuildErrorException($"'{name}' has no '{property}'", $"add '{property}: …' to it", file, line);

    /// <exception cref="BuildErrorException">It is no text.</exception>
    public string? Text(string property) => Find(property) switch
    {
        null => null,
        { Property.Value: ReplText text } => text.Value,
        var other => throw Wrong(other.Value, "a text in quotes"),
    };

    /// <exception cref="BuildErrorException">It is neither true nor false.</exception>
    public bool? Flag(string property) => Find(property) switch
    {
        null => null,
        { Property.Value: ReplName { Value: "true" or "True" } } => true,
        { Property.Value: ReplName { Value: "false" or "False" } } => false,
        var other => throw Wrong(other.Value, "true or false"),
    };

    /// <summary>The name of another device.</summary>
    /// <exception cref="BuildErrorException">It is left out, or no name.</exception>
    public string RequiredDevice(string property) => Find(property) switch
    {
        null => throw new BuildErrorException($"'{name}' has no '{property}'", $"add '{property}: …' to it", file, line),
        { Property.Value: ReplName device } => device.Value,
        var other => throw Wrong(other.Value, "the name of a device"),
    };

    /// <summary>A hart by the name of its core.</summary>
    /// <exception cref="BuildErrorException">It is left out, or there is no core of that name.</exception>
    public Riscv.Hart RequiredHart(string property, SimulatedMachine machine)
    {
        string core = RequiredDevice(property);
        return machine.FindHart(core) ?? throw new BuildErrorException($"'{property}' of '{name}' is '{core}', which is no core", null, file, line);
    }

    /// <summary>Memory by its name.</summary>
    /// <exception cref="BuildErrorException">It is left out, or no memory of that name is above.</exception>
    public Memory RequiredMemory(string property, SimulatedMachine machine)
    {
        string memory = RequiredDevice(property);
        return machine.FindMemory(memory)
            ?? throw Refuse(property, $"'{property}' of '{name}' is '{memory}', which is no memory", $"describe it above '{name}'");
    }

    /// <summary>Takes note of properties that only Renode has a use for.</summary>
    public void Ignore(params ReadOnlySpan<string> names)
    {
        foreach (string ignored in names)
            asked.Add(ignored);
    }

    /// <exception cref="BuildErrorException">There is a property that the model did not ask for.</exception>
    public void RequireAllAsked()
    {
        foreach ((ReplProperty property, string where) in properties)
        {
            if (!asked.Contains(property.Name))
                throw new BuildErrorException($"'{name}' has no property '{property.Name}'", Known(), where, property.Line);
        }
    }

    /// <summary>What is wrong with a property that the description has.</summary>
    public BuildErrorException Refuse(string property, string message, string? hint)
    {
        (ReplProperty at, string where) = Find(property)!.Value;
        return new BuildErrorException(message, hint, where, at.Line);
    }

    private string? Known() => asked.Count > 0 ? $"it has: {string.Join(", ", asked.Order(StringComparer.Ordinal))}" : null;

    private (ReplProperty Property, string File)? Find(string property)
    {
        asked.Add(property);
        // A later entry about the same device changes what an earlier one said.
        for (int i = properties.Count - 1; i >= 0; i--)
        {
            if (properties[i].Property.Name == property)
                return properties[i];
        }

        return null;
    }

    private BuildErrorException Wrong((ReplProperty Property, string File) at, string expected) =>
        new($"'{at.Property.Name}' of '{name}' must be {expected}", null, at.File, at.Property.Line);
}
