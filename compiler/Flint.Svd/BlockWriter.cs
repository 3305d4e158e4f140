using System.Collections.Immutable;

namespace Flint.Svd;

/// <summary>A peripheral's or cluster's struct: its registers as properties, their types inside.</summary>
internal sealed class BlockWriter
{
    private readonly ImmutableArray<Member> _members;
    private readonly Atomicity? _atomicity;
    private readonly Names _names = new(
        "address", "Unsafe", "Volatile", "Interlocked", "Span", "StructLayout", "LayoutKind",
        "GetHashCode", "Equals", "ToString", "GetType", "MemberwiseClone", "Finalize", "ReferenceEquals");

    private readonly CodeText _properties = new();
    private readonly CodeText _types = new();

    /// <summary>The names of types by their text.</summary>
    private readonly Dictionary<string, string> _known = new(StringComparer.Ordinal);

    private BlockWriter(ImmutableArray<Member> members, Atomicity? atomicity)
    {
        _members = members;
        _atomicity = atomicity;
    }

    /// <summary>What stands between the braces of the struct.</summary>
    public static string Body(ImmutableArray<Member> members, Atomicity? atomicity)
    {
        var writer = new BlockWriter(members, atomicity);
        writer.Write();
        return writer._properties.ToString() + (writer._types.ToString() is { Length: > 0 } types ? "\n" + types : "");
    }

    private void Write()
    {
        // Properties have the names of the manual; types give way.
        (Member Member, ImmutableArray<string> Names)[] named =
        [
            .. _members.Select(member => (member, ImmutableArray.CreateRange(
                (member.Dimension is { Names.IsEmpty: false } list ? list.Names : [member.Name]).Select(_names.Take)))),
        ];
        foreach ((Member member, ImmutableArray<string> names) in named)
        {
            string type = member is Register register ? RegisterType(register) : ClusterType((Cluster)member);
            if (member.Dimension is not { } many)
            {
                WriteProperty(member, names[0], type, member.Offset);
                continue;
            }

            for (int i = 0; i < many.Names.Length; i++)
                WriteProperty(member, names[i], type, member.Offset + ((ulong)i * many.Increment));
            if (many.Names.IsEmpty)
                WriteArray(member, many, names[0], type);
            else if (IsNumbered(member, many) && !_names.IsTaken(member.Name))
                WriteArray(member, many, _names.Take(member.Name), type);
        }
    }

    /// <summary>A list's members are numbered from 0; the number may be anywhere in their names.</summary>
    private static bool IsNumbered(Member member, Dimension many) => many.Names
        .Select((name, i) => Enumerable.Range(0, member.Name.Length + 1).Any(at => name == member.Name.Insert(at, i.ToString())))
        .All(isNumbered => isNumbered);

    private void WriteProperty(Member member, string name, string type, ulong offset)
    {
        string at = offset == 0 ? "address" : $"address + 0x{offset:X}";
        _properties.Member(
            $"Offset 0x{offset:X}{Details(member)}.",
            member is Register ? $"public ref {type} {name} => ref Unsafe.AsRef<{type}>((void*)({at}));" : $"public {type} {name} => new({at});");
    }

    private void WriteArray(Member member, Dimension many, string name, string element)
    {
        var code = new CodeText();
        code.Line($"public readonly unsafe struct {RegisterWriter.RegisterName}(nuint address)");
        code.Open();
        string slot = $"ref new Span<Slot>((void*)address, {many.Count})[index]";
        code.Line($"public int Length => {many.Count};");
        code.Separate();
        code.Line(member is Register
            ? $"public ref {element} this[int index] => ref Unsafe.As<Slot, {element}>({slot});"
            : $"public {element} this[int index] => new((nuint)Unsafe.AsPointer({slot}));");
        code.Separate();
        code.Line($"[StructLayout(LayoutKind.Sequential, Size = {many.Increment})]");
        code.Line("private struct Slot;");
        code.Close();
        string type = Declare(code.ToString(), Names.Pascal(member.Name) + "Array");
        string at = member.Offset == 0 ? "address" : $"address + 0x{member.Offset:X}";
        _properties.Member($"Offset 0x{member.Offset:X} + 0x{many.Increment:X} a member{Details(member)}.", $"public {type} {name} => new({at});");
    }

    private static string Details(Member member) => member is Register register
        ? $", {register.Bits} bits, {RegisterWriter.AccessText(register.Access)}, 0x{register.ResetValue:X} after reset{(register.HasReadEffect ? "; reading has an effect" : "")}"
        : "";

    private string RegisterType(Register register)
    {
        string text = new RegisterWriter(register, _atomicity, EnumType).Write();
        string kind = register.Access switch
        {
            Access.Read => "ReadOnly",
            Access.Write => "WriteOnly",
            _ => "",
        };
        return Declare(text, register.Fields.IsEmpty ? $"{kind}Register{register.Bits}" : Names.Pascal(register.Name) + "Register");
    }

    private string ClusterType(Cluster cluster)
    {
        var code = new CodeText();
        code.Line($"public readonly unsafe struct {RegisterWriter.RegisterName}(nuint address)");
        code.Open();
        code.Insert(Body(cluster.Members, _atomicity));
        code.Close();
        return Declare(code.ToString(), Names.Pascal(cluster.Name) + "Cluster");
    }

    private string? EnumType(Field field)
    {
        if (field.Values.IsEmpty)
            return null;
        var names = new Names();
        var code = new CodeText();
        code.Line($"public enum {RegisterWriter.RegisterName} : {(field.Width > 32 ? "ulong" : "uint")}");
        code.Open();
        foreach (EnumeratedValue value in field.Values)
            code.Line($"{names.Take(value.Name)} = {value.Value},");
        code.Close();
        return Declare(code.ToString(), Names.Pascal(field.Name));
    }

    /// <summary>The type of a text: a known one, or a new one of about that name.</summary>
    private string Declare(string text, string name)
    {
        if (_known.TryGetValue(text, out string? known))
            return known;
        string type = _names.Take(name);
        _known.Add(text, type);
        string value = text.Contains(RegisterWriter.ValueName, StringComparison.Ordinal)
            ? _names.Take(name.EndsWith("Register", StringComparison.Ordinal) ? name[..^"Register".Length] + "Value" : name + "Value")
            : "";
        _types.Separate();
        _types.Insert(text.Replace(RegisterWriter.RegisterName, type, StringComparison.Ordinal).Replace(RegisterWriter.ValueName, value, StringComparison.Ordinal));
        return type;
    }
}
