using System.Collections.Immutable;

namespace Flint.Svd;

/// <summary>What peripherals that are alike share.</summary>
/// <param name="Name">Of the struct.</param>
/// <param name="Body">What stands between its braces.</param>
internal sealed record PeripheralType(string Name, string Body, ImmutableArray<Peripheral> Instances)
{
    private const string Suffix = "Registers";

    /// <returns>The types in the order of their first peripheral.</returns>
    public static ImmutableArray<PeripheralType> Group(Device device, Atomicity? atomicity)
    {
        ImmutableArray<(string Body, ImmutableArray<Peripheral> Instances)> groups =
        [
            .. device.Peripherals
                .Where(peripheral => !peripheral.Members.IsEmpty)
                .GroupBy(peripheral => BlockWriter.Body(peripheral.Members, atomicity?.Covers(peripheral) == true ? atomicity : null))
                .Select(group => (group.Key, group.ToImmutableArray())),
        ];
        ILookup<string, int> groupsOfVendor = groups
            .SelectMany((group, i) => group.Instances.Select(instance => instance.Group).OfType<string>().Distinct().Select(name => (name, i)))
            .ToLookup(pair => pair.name, pair => pair.i);
        ImmutableArray<ImmutableArray<string>> candidates =
            [.. groups.Select(group => Candidates(group.Instances, name => groupsOfVendor[name].Count() == 1))];
        var names = new Names("Peripherals");
        return
        [
            .. groups.Select((group, i) => new PeripheralType(
                names.Take(candidates[i].Append(Names.Pascal(group.Instances[0].Name))
                    .First(name => candidates.Where((other, j) => j != i && other.Contains(name)).All(_ => name == candidates[i][^1])) + Suffix),
                group.Body,
                group.Instances)),
        ];
    }

    /// <summary>What the type may be called, the best first: as the vendor says, as its group is called, as its instances' names begin, as the first instance.</summary>
    private static ImmutableArray<string> Candidates(ImmutableArray<Peripheral> instances, Func<string, bool> isOnlyTypeOfGroup)
    {
        Peripheral first = instances[0];
        var names = new List<string>();
        if (first.StructName is { } said)
            names.Add(Names.Pascal(said));
        if (first.Group is { } group && isOnlyTypeOfGroup(group) && (instances.Length > 1 || first.Name.StartsWith(group, StringComparison.OrdinalIgnoreCase)))
            names.Add(Names.Pascal(group));
        if (CommonStart(instances) is { } start)
            names.Add(Names.Pascal(start));
        names.Add(Names.Pascal(first.Name));
        return [.. names];
    }

    /// <summary><c>UART</c> of <c>UART0</c> and <c>UART1</c>, <c>GPIO</c> of <c>GPIOA</c> and <c>GPIOB</c>; null when the names are not of that kind.</summary>
    private static string? CommonStart(ImmutableArray<Peripheral> instances)
    {
        if (instances.Length < 2)
            return null;
        string start = instances[0].Name[..^1].TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
        return start.Length > 0 && instances.All(instance =>
            instance.Name.StartsWith(start, StringComparison.Ordinal)
            && instance.Name[start.Length..] is { Length: > 0 } rest && (rest.All(char.IsAsciiDigit) || rest is [>= 'A' and <= 'Z']))
            ? start
            : null;
    }
}
