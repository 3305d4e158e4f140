using System.Collections.Immutable;
using System.Globalization;

namespace Flint.Svd;

/// <summary>Reads a CMSIS-SVD file. (Arm: CMSIS-SVD description format, schema 1.3.)</summary>
public static class DeviceReader
{
    private static readonly string[] memberKinds = ["register", "cluster"];

    /// <exception cref="BuildErrorException">The file is not such a description, or contradicts itself.</exception>
    public static Device Read(string file)
    {
        Element device = Element.Load(file);
        Inherited inherited = Inherited.None.With(device);
        ImmutableArray<Peripheral> peripherals =
            [.. device.Members("peripherals", "peripheral").SelectMany(element => ReadPeripheral(element, inherited))];
        RequireDistinct(device.Members("peripherals", "peripheral"), device);
        return peripherals.IsEmpty ? throw device.Error("the device has no peripherals") : new Device(device.RequiredText("name"), peripherals);
    }

    private static IEnumerable<Peripheral> ReadPeripheral(Element element, Inherited outer)
    {
        (string name, Dimension? dimension) = DimensionReader.Read(element, element.RequiredText("name"));
        ulong address = element.RequiredNumber("baseAddress");
        ImmutableArray<Member> members = ReadMembers(element, "registers", outer.With(element));
        string? group = element.Text("groupName");
        string? structName = element.Text("headerStructName");
        if (dimension is null)
            return [new Peripheral(name, group, structName, address, members)];
        IEnumerable<string> names = dimension.Names.IsEmpty ? Enumerable.Range(0, dimension.Count).Select(i => $"{name}{i}") : dimension.Names;
        return names.Select((each, i) => new Peripheral(each, group, structName, address + ((ulong)i * dimension.Increment), members));
    }

    private static ImmutableArray<Member> ReadMembers(Element parent, string? container, Inherited inherited)
    {
        Element[] elements = [.. parent.Members(container, memberKinds)];
        RequireDistinct(elements, parent);
        return [.. elements.Select(element => ReadMember(element, inherited)).OrderBy(member => member.Offset).ThenBy(member => member.Name, StringComparer.Ordinal)];
    }

    private static Member ReadMember(Element element, Inherited outer)
    {
        (string name, Dimension? dimension) = DimensionReader.Read(element, element.RequiredText("name"));
        ulong offset = element.RequiredNumber("addressOffset");
        Inherited inherited = outer.With(element);
        if (element.Kind == "cluster")
            return new Cluster(name, offset, dimension, ReadMembers(element, null, inherited));
        if (inherited.Size is not (8 or 16 or 32 or 64))
            throw element.Error($"{element.Title} has {inherited.Size} bits", "registers have 8, 16, 32 or 64 bits");
        if (offset % (inherited.Size / 8) != 0)
            throw element.Error($"{element.Title} of {inherited.Size} bits is at offset 0x{offset:X}, which is not a multiple of {inherited.Size / 8}");
        ImmutableArray<Field> fields = ReadFields(element, inherited);
        bool hasReadEffect = element.Text("readAction") is not null || fields.Any(field => field.HasReadEffect);
        return new Register(name, offset, dimension, (int)inherited.Size, inherited.Access, inherited.ResetValue, hasReadEffect, fields);
    }

    private static ImmutableArray<Field> ReadFields(Element register, Inherited inherited)
    {
        Element[] elements = [.. register.Members("fields", "field")];
        RequireDistinct(elements, register);
        WriteEffect effect = ReadWriteEffect(register) ?? WriteEffect.Modify;
        return [.. elements.SelectMany(element => ReadField(element, inherited, effect)).OrderBy(field => field.Low).ThenBy(field => field.Name, StringComparer.Ordinal)];
    }

    private static IEnumerable<Field> ReadField(Element element, Inherited inherited, WriteEffect registerEffect)
    {
        (string name, Dimension? dimension) = DimensionReader.Read(element, element.RequiredText("name"));
        (ulong low, ulong width) = BitRange(element);
        ulong last = low + ((ulong)((dimension?.Count ?? 1) - 1) * (dimension?.Increment ?? 0));
        if (last + width > inherited.Size)
            throw element.Error($"{element.Title} ends at bit {last + width - 1} of a register of {inherited.Size} bits");
        Access access = inherited.With(element).Access;
        // What the register forbids, a field cannot allow.
        if ((access & inherited.Access) is var both and not Access.None)
            access = both;
        var field = new Field(
            name, (int)low, (int)width, access, ReadWriteEffect(element) ?? registerEffect, element.Text("readAction") is not null, ReadValues(element, width));
        if (dimension is null)
            return [field];
        IEnumerable<string> names = dimension.Names.IsEmpty ? Enumerable.Range(0, dimension.Count).Select(i => $"{name}{i}") : dimension.Names;
        return names.Select((each, i) => field with { Name = each, Low = (int)low + (i * (int)dimension.Increment) });
    }

    /// <summary>The three notations: offset and width, lowest and highest bit, [high:low].</summary>
    private static (ulong Low, ulong Width) BitRange(Element field)
    {
        if (field.Text("bitRange") is { } range)
        {
            string[] bits = range.TrimStart('[').TrimEnd(']').Split(':');
            return bits.Length == 2
                && ulong.TryParse(bits[0], NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out ulong high)
                && ulong.TryParse(bits[1], NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out ulong low)
                ? Span(field, low, high)
                : throw field.Error($"{field.Title} has the bitRange '{range}'", "write it [high:low], as in [7:4]");
        }

        if (field.Number("lsb") is { } lsb)
            return Span(field, lsb, field.RequiredNumber("msb"));
        ulong width = field.Number("bitWidth") ?? 1;
        if (width is 0 or > 64)
            throw field.Error($"{field.Title} is {width} bits wide");
        return (field.Number("bitOffset") ?? throw field.Error($"{field.Title} does not say its bits", "say bitOffset and bitWidth, lsb and msb, or bitRange"), width);
    }

    private static (ulong Low, ulong Width) Span(Element field, ulong low, ulong high) =>
        low <= high && high < 64 ? (low, high - low + 1) : throw field.Error($"{field.Title} goes from bit {low} to bit {high}");

    /// <summary>A field may have one set of values for reading and one for writing; here they are one.</summary>
    private static ImmutableArray<EnumeratedValue> ReadValues(Element field, ulong width)
    {
        var values = new SortedDictionary<ulong, EnumeratedValue>();
        foreach (Element set in field.Members(null, "enumeratedValues"))
        {
            foreach (Element element in set.Members(null, "enumeratedValue"))
            {
                if (element.Number("value") is not { } value)
                {
                    if (element.Text("isDefault") is null)
                        throw element.Error($"{element.Title} of {field.Title} has no value");
                    continue;
                }

                if (width < 64 && value >> (int)width != 0)
                    throw element.Error($"{element.Title} is {value}, which does not fit the {width} bits of {field.Title}");
                values.TryAdd(value, new EnumeratedValue(element.Text("name") ?? $"VALUE_{value}", value));
            }
        }

        return [.. values.Values];
    }

    private static WriteEffect? ReadWriteEffect(Element element) => element.Text("modifiedWriteValues") switch
    {
        null => null,
        "modify" => WriteEffect.Modify,
        "oneToClear" => WriteEffect.OneClears,
        "oneToSet" => WriteEffect.OneSets,
        "oneToToggle" => WriteEffect.OneToggles,
        "zeroToClear" => WriteEffect.ZeroClears,
        "zeroToSet" => WriteEffect.ZeroSets,
        "zeroToToggle" => WriteEffect.ZeroToggles,
        "clear" => WriteEffect.Clears,
        "set" => WriteEffect.Sets,
        string other => throw element.Child("modifiedWriteValues")!.Error($"unknown modifiedWriteValues '{other}'", "oneToClear, oneToSet, oneToToggle, zeroToClear, zeroToSet, zeroToToggle, clear, set, modify"),
    };

    private static void RequireDistinct(IEnumerable<Element> elements, Element parent)
    {
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (Element element in elements)
        {
            string name = element.RequiredText("name");
            if (!lines.TryAdd(name, element.Line))
                throw element.Error($"{parent.Title} has two members named {name}", $"the other is in line {lines[name]}");
        }
    }
}
