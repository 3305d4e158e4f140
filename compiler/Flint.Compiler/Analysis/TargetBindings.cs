using System.Collections.Immutable;
using System.Globalization;
using System.Reflection.Metadata;
using System.Text;
using Flint.Compiler.Llvm;
using Flint.Compiler.Metadata;
using Flint.Compiler.TypeSystem;

namespace Flint.Compiler.Analysis;

/// <summary>What an <c>extern</c> method stands for on this target.</summary>
public abstract record TargetBinding
{
    /// <param name="Value">A <see cref="long"/> or a <see cref="string"/>.</param>
    public sealed record Constant(object Value) : TargetBinding;

    public sealed record Hook(MethodDesc Method) : TargetBinding;

    public sealed record Symbol(Node Node) : TargetBinding;
}

/// <summary>Binds <c>[TargetValue]</c>, <c>[TargetHook]</c>, <c>[LinkerSymbol]</c> and <c>[RunAtStartup]</c> of device code to the target's data.</summary>
public sealed class TargetBindings(Program program)
{
    private readonly SortedDictionary<string, MethodDesc> _startup = new(StringComparer.Ordinal);
    private readonly Dictionary<TypeDeclaration, MethodDeclaration?> _initialisers = [];

    /// <summary>Methods to call before Main if the linked image still needs them, in ordinal order of their names.</summary>
    public IEnumerable<MethodDesc> Startup => _startup.Values;

    /// <exception cref="BuildErrorException">The target lacks the value or hook.</exception>
    public TargetBinding? TryBind(MethodDesc method, Node from)
    {
        if (method.Declaration.HasBody)
            return null;
        if (ConstantValue(method) is { } constant)
            return new TargetBinding.Constant(constant);
        if (Name(method, "Flint.Runtime.TargetHookAttribute") is { } hook)
            return new TargetBinding.Hook(FindHook(method, hook));
        return Name(method, "Flint.Runtime.LinkerSymbolAttribute") is { } symbol
            ? new TargetBinding.Symbol(program.Require(new LinkerSymbolNode(symbol), from, "uses"))
            : null;
    }

    /// <summary>The <see cref="long"/> or <see cref="string"/> that a <c>[TargetValue]</c> method gives, or null for other methods.</summary>
    /// <exception cref="BuildErrorException">The target lacks the value.</exception>
    public object? ConstantValue(MethodDesc method)
    {
        if (method.Declaration.HasBody || Name(method, "Flint.Runtime.TargetValueAttribute") is not { } name)
            return null;
        if (!program.Target.Values.TryGetValue(name, out string? text))
            throw new BuildErrorException(
                $"board {program.Target.Name} has no value '{name}'", $"add it to \"values\" in the board's JSON file");
        return method.Signature.ReturnType == program.Context.WellKnown.String ? text : Parse(name, text);
    }

    /// <summary>The <c>[RunAtStartup]</c> method of a method's type, null when it has none or is it itself.</summary>
    public MethodDesc? FindStartup(MethodDesc method, Node node)
    {
        TypeDeclaration owner = method.Owner.Declaration;
        if (!_initialisers.TryGetValue(owner, out MethodDeclaration? initialiser))
            _initialisers[owner] = initialiser = FindInitialiser(owner);
        if (initialiser is null || method.Declaration == initialiser)
            return null;
        MethodDesc startup = program.Context.GetMethod(method.Owner, initialiser);
        if (_startup.TryAdd(startup.Name, startup))
            program.RequireMethod(startup, node, "is set up by");
        return startup;
    }

    private static MethodDeclaration? FindInitialiser(TypeDeclaration owner)
    {
        if (owner.Parts[0].Module.Origin == ModuleOrigin.Official)
            return null;
        foreach (MethodDefinitionHandle handle in owner.Parts[0].Definition.GetMethods())
        {
            Module module = owner.Parts[0].Module;
            MethodDefinition definition = module.Reader.GetMethodDefinition(handle);
            if (CustomAttributes.Find(module, definition.GetCustomAttributes(), "Flint.Runtime.RunAtStartupAttribute") is not null)
                return owner.GetMethod(module, handle);
        }

        return null;
    }

    private static string? Name(MethodDesc method, string attribute) =>
        (method.Declaration.FindAttribute(attribute) ?? PropertyAttribute(method, attribute)) is { FixedArguments: [{ Value: string name }, ..] } ? name : null;

    /// <summary>The attribute may stand on the property rather than on its getter.</summary>
    private static CustomAttributeValue<TypeDesc>? PropertyAttribute(MethodDesc method, string attribute)
    {
        if (!method.Declaration.Name.StartsWith("get_", StringComparison.Ordinal))
            return null;
        MetadataReader reader = method.Declaration.Module.Reader;
        TypeDefinition owner = reader.GetTypeDefinition(reader.GetMethodDefinition(method.Declaration.Handle).GetDeclaringType());
        foreach (PropertyDefinitionHandle handle in owner.GetProperties())
            if (reader.GetPropertyDefinition(handle).GetAccessors().Getter == method.Declaration.Handle)
                return CustomAttributes.Find(method.Declaration.Module, reader.GetPropertyDefinition(handle).GetCustomAttributes(), attribute);
        return null;
    }

    private static long Parse(string name, string text)
    {
        bool isHex = text.StartsWith("0x", StringComparison.OrdinalIgnoreCase);
        if (isHex && ulong.TryParse(text.AsSpan(2), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out ulong hex))
            return (long)hex;
        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number))
            return number;
        return text switch
        {
            "true" => 1,
            "false" => 0,
            _ => throw new BuildErrorException($"the board's value '{name}' is '{text}', which is no number"),
        };
    }

    /// <summary>The static method that the target names for a hook, with the given parameters.</summary>
    /// <exception cref="BuildErrorException">The target lacks the hook, or what it names does not exist.</exception>
    public MethodDesc Hook(string name, ImmutableArray<TypeDesc> parameters)
    {
        (DefType? owner, string method) = HookOwner(name, out string target);
        return owner?.Declaration.FindMethods(method).FirstOrDefault(candidate => candidate.Signature.Parameters.SequenceEqual(parameters)) is { } declaration
            ? program.Context.GetMethod(owner, declaration)
            : throw new BuildErrorException(
                $"hook '{name}' of board {program.Target.Name} names {target}({string.Join(", ", parameters)}), which does not exist");
    }

    private MethodDesc FindHook(MethodDesc method, string name)
    {
        (DefType? owner, string methodName) = HookOwner(name, out string target);
        MethodDeclaration? declaration = owner?.Declaration.FindMethod(methodName, method.Declaration.Signature);
        return owner is not null && declaration is not null
            ? program.Context.GetMethod(owner, declaration)
            : throw new BuildErrorException($"hook '{name}' of board {program.Target.Name} names {target}{method.Declaration.Signature}, which does not exist");
    }

    private (DefType? Owner, string Method) HookOwner(string name, out string target)
    {
        target = program.Target.Hooks.GetValueOrDefault(name)
            ?? throw new BuildErrorException(
                $"board {program.Target.Name} has no hook '{name}'", $"add it to \"hooks\" in the board's JSON file");
        int dot = target.LastIndexOf('.');
        return (program.FindDeviceType(target[..Math.Max(dot, 0)]), target[(dot + 1)..]);
    }
}

/// <summary>An address that the linker script defines. Of no known size, as LLVM would take two others for different addresses.</summary>
public sealed class LinkerSymbolNode(string name) : Node
{
    public override string Symbol => name;

    public override void Expand(Program program)
    {
    }

    public override void Write(StringBuilder output, ProgramFacts facts) =>
        output.Append(Reference).Append(" = external global [0 x i8]\n");
}
