using System.Collections.Immutable;

namespace Flint.Svd;

/// <summary>
/// The types of a register: the register itself, which lies at an address, and the value of all its fields, which is a number.
/// Both are text with placeholders for their names, so that registers alike share them.
/// </summary>
/// <param name="enums">The C# type of a field's values, or null.</param>
internal sealed class RegisterWriter(Register register, Atomicity? atomicity, Func<Field, string?> enums)
{
    public const string RegisterName = "$REGISTER";
    public const string ValueName = "$VALUE";

    private readonly string _type = register.Bits switch
    {
        8 => "byte",
        16 => "ushort",
        32 => "uint",
        _ => "ulong",
    };

    private readonly ulong _all = register.Bits == 64 ? ulong.MaxValue : (1UL << register.Bits) - 1;

    private bool CanRead => register.Access.HasFlag(Access.Read);

    private bool CanWrite => register.Access.HasFlag(Access.Write);

    private bool IsNarrow => register.Bits < 32;

    /// <summary>Writing one field can leave the others as they are.</summary>
    private bool CanUpdate =>
        CanRead && CanWrite && !register.HasReadEffect
        && register.Fields.All(each => each.WriteEffect is not (WriteEffect.Clears or WriteEffect.Sets) || each.Mask == _all);

    /// <summary>What is read back and written as it is; the rest has a value of its own that changes nothing.</summary>
    private ulong Kept => _all & ~register.Fields
        .Where(each => each.WriteEffect != WriteEffect.Modify || each.Access == Access.Write)
        .Aggregate(0UL, (mask, each) => mask | each.Mask);

    private ulong NeutralOnes => register.Fields
        .Where(each => each.WriteEffect is WriteEffect.ZeroClears or WriteEffect.ZeroSets or WriteEffect.ZeroToggles)
        .Aggregate(0UL, (mask, each) => mask | each.Mask);

    /// <summary>No field keeps its value by being written back.</summary>
    private bool KeepsNothing => register.Fields.All(each => (each.Mask & Kept) == 0 || each.Access == Access.Read);

    private bool IsAtomic => atomicity is not null && CanUpdate && Kept == _all && register.Bits == 32;

    public string Write()
    {
        var code = new CodeText();
        code.Line($"public struct {RegisterName}");
        code.Open();
        code.Line($"private {_type} _bits;");
        WriteWhole(code);
        if (IsAtomic)
            WriteAtomic(code);
        if (!register.Fields.IsEmpty)
        {
            var names = new Names("Value", "Read", "Write", "Set", "Clear", "Rest", "GetHashCode", "Equals", "ToString", "GetType", "MemberwiseClone", "Finalize", "ReferenceEquals");
            ImmutableArray<(string Name, Field Field)> fields = [.. register.Fields.Select(field => (names.Take(field.Name), field))];
            WriteFields(code, fields);
            code.Close();
            code.Separate();
            WriteValue(code, fields);
        }
        else
        {
            code.Close();
        }

        return code.ToString();
    }

    private void WriteWhole(CodeText code)
    {
        string? get = CanRead ? "Volatile.Read(in _bits)" : null;
        string? set = CanWrite ? "set => Volatile.Write(ref _bits, value);" : null;
        string summary = (CanRead, CanWrite) switch
        {
            (true, true) => "Each read is one load, each write one store.",
            (true, false) => "Each read is one load.",
            _ => "Each write is one store.",
        };
        code.Member(summary, Property(_type, "Value", get, set));
        if (register.Fields.IsEmpty)
            return;
        if (CanRead)
            code.Member("All fields by one load.", $"public readonly {ValueName} Read() => new(Value);");
        if (CanWrite)
            code.Member("All fields by one store.", $"public void Write({ValueName} value) => Value = value.Value;");
    }

    private void WriteAtomic(CodeText code)
    {
        string set = atomicity!.UsesInstructions ? "Interlocked.Or(ref _bits, mask)" : Alias($"{Hex(atomicity.SetAlias)}", "mask");
        string clear = atomicity.UsesInstructions ? "Interlocked.And(ref _bits, ~mask)" : Alias($"{Hex(atomicity.ClearAlias)}", "mask");
        code.Member("Sets the bits of a mask; no interrupt can come in between.", $"public void Set(uint mask) => {set};");
        code.Member("Clears the bits of a mask; no interrupt can come in between.", $"public void Clear(uint mask) => {clear};");
    }

    private static string Alias(string offset, string mask) => $"Volatile.Write(ref Unsafe.AddByteOffset(ref _bits, (nint){offset}), {mask})";

    private void WriteFields(CodeText code, ImmutableArray<(string Name, Field Field)> fields)
    {
        if (CanUpdate && Kept != _all)
        {
            string kept = KeepsNothing ? Hex(NeutralOnes) : $"Value & {Hex(Kept)}" + (NeutralOnes != 0 ? $" | {Hex(NeutralOnes)}" : "");
            code.Separate();
            code.Line($"private readonly {ValueName} Rest => new({(IsNarrow ? $"({_type})({kept})" : kept)});");
        }

        foreach ((string name, Field field) in fields)
        {
            bool canGet = CanRead && field.Access.HasFlag(Access.Read);
            bool canSet = CanUpdate && field.Access.HasFlag(Access.Write);
            if (!canGet && !canSet)
                continue;
            string type = TypeOf(field);
            string? get = canGet ? $"Read().{name}" : null;
            string? set = !canSet ? null
                : IsAtomic && type == "bool" ? AtomicSetter(field)
                : $"set => Write({(Kept == _all ? "Read()" : "Rest")} with {{ {name} = value }});";
            code.Member(Summary(field), Property(type, name, get, set));
        }
    }

    private string AtomicSetter(Field field) => atomicity!.UsesInstructions
        ? $"set {{ if (value) Set({Hex(field.Mask)}); else Clear({Hex(field.Mask)}); }}"
        : $"set => {Alias($"(value ? {Hex(atomicity.SetAlias)} : {Hex(atomicity.ClearAlias)})", Hex(field.Mask))};";

    private void WriteValue(CodeText code, ImmutableArray<(string Name, Field Field)> fields)
    {
        code.Line($"public struct {ValueName}({_type} bits)");
        code.Open();
        code.Line($"public {_type} Value = bits;");
        foreach ((string name, Field field) in fields)
        {
            string? get = field.Access.HasFlag(Access.Read) ? Getter(field) : null;
            string? set = field.Access.HasFlag(Access.Write) && CanWrite ? $"set => Value = {Setter(field)};" : null;
            if (get is not null || set is not null)
                code.Member(Summary(field), Property(TypeOf(field), name, get, set));
        }

        code.Close();
    }

    /// <param name="get">An expression, or null.</param>
    /// <param name="set">A whole accessor, or null.</param>
    private static string Property(string type, string name, string? get, string? set) => (get, set) switch
    {
        (_, null) => $"public readonly {type} {name} => {get};",
        (null, _) => $"public {type} {name} {{ {set} }}",
        _ => $"public {type} {name} {{ readonly get => {get}; {set} }}",
    };

    private string Getter(Field field)
    {
        if (TypeOf(field) == "bool")
            return $"(Value & {Hex(field.Mask)}) != 0";
        ulong low = field.Mask >> field.Low;
        string bits = field.Mask == _all ? "Value"
            : field.Low == 0 ? $"Value & {Hex(low)}"
            : field.Low + field.Width == register.Bits ? $"Value >> {field.Low}"
            : $"(Value >> {field.Low}) & {Hex(low)}";
        string number = NumberOf(field);
        bool isEnum = TypeOf(field) != number;
        return isEnum ? $"({TypeOf(field)})({bits})" : IsNarrow || (register.Bits == 64 && number == "uint") ? $"({number})({bits})" : bits;
    }

    private string Setter(Field field)
    {
        string others = Hex(_all & ~field.Mask);
        string result;
        if (TypeOf(field) == "bool")
        {
            result = $"value ? Value | {Hex(field.Mask)} : Value & {others}";
        }
        else
        {
            string number = TypeOf(field) != NumberOf(field) || register.Bits == 64 ? $"({(register.Bits == 64 ? "ulong" : "uint")})value" : "value";
            if (field.Mask == _all)
                return IsNarrow ? $"({_type}){number}" : number;
            string bits = $"({number} & {Hex(field.Mask >> field.Low)})";
            string shifted = field.Low == 0 ? bits : $"({bits} << {field.Low})";
            string rest = IsNarrow ? $"(uint)(Value & {others})" : $"(Value & {others})";
            result = $"{rest} | {shifted}";
        }

        return IsNarrow ? $"({_type})({result})" : result;
    }

    private string TypeOf(Field field) => enums(field) ?? (field.Width == 1 ? "bool" : NumberOf(field));

    private static string NumberOf(Field field) => field.Width > 32 ? "ulong" : "uint";

    private string Summary(Field field)
    {
        string bits = field.Width == 1 ? $"Bit {field.Low}" : $"Bits {field.Low} to {field.Low + field.Width - 1}";
        string access = field.Access == register.Access ? "" : ", " + AccessText(field.Access);
        string effect = field.WriteEffect switch
        {
            WriteEffect.OneClears => "; ones clear",
            WriteEffect.OneSets => "; ones set",
            WriteEffect.OneToggles => "; ones toggle",
            WriteEffect.ZeroClears => "; zeros clear",
            WriteEffect.ZeroSets => "; zeros set",
            WriteEffect.ZeroToggles => "; zeros toggle",
            WriteEffect.Clears => "; any write clears",
            WriteEffect.Sets => "; any write sets",
            _ => "",
        };
        return $"{bits}{access}{effect}{(field.HasReadEffect ? "; reading has an effect" : "")}.";
    }

    public static string AccessText(Access access) => access switch
    {
        Access.Read => "read-only",
        Access.Write => "write-only",
        _ => "read-write",
    };

    private static string Hex(ulong value) => value > uint.MaxValue ? $"0x{value:X}UL" : $"0x{value:X}";
}
