using System.Collections;
using Flint.Targets;

namespace Flint.Testing;

/// <summary>Parts of a board by the names that its platform description gives them; case does not matter.</summary>
public class PartCollection<T> : IReadOnlyCollection<T>
    where T : class
{
    private readonly string kind;
    private readonly List<(string Name, T Part)> parts;

    internal PartCollection(string kind, IEnumerable<(string Name, T Part)> parts)
    {
        this.kind = kind;
        this.parts = [.. parts];
    }

    public int Count => parts.Count;

    /// <exception cref="BuildErrorException">There is none.</exception>
    public T First => parts.Count > 0 ? parts[0].Part : throw new BuildErrorException($"the board has no {kind}");

    /// <exception cref="BuildErrorException">There is none of that name.</exception>
    public T this[string name] => Find(name)
        ?? throw new BuildErrorException($"the board has no {kind} '{name}'", NearestName.Hint(name, kind + "s", [.. parts.Select(part => part.Name)]));

    public IEnumerator<T> GetEnumerator() => parts.Select(part => part.Part).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private protected T? Find(string name) => parts.Find(part => string.Equals(part.Name, name, StringComparison.OrdinalIgnoreCase)).Part;

    private protected void Put(string name, T part) => parts.Add((name, part));
}
