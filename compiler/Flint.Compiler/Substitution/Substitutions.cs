using System.Globalization;
using System.Reflection.Metadata;
using Flint.Compiler.Metadata;
using Flint.Compiler.TypeSystem;

namespace Flint.Compiler.Substitution;

/// <summary>
/// Method bodies that are not the method's own: those of accessors, and those that stand in for what a package does on a desktop and a microcontroller cannot.
/// Their files lie in <c>hal/Substitutions</c>, named after the assembly; that of an assembly that no program needs is not read.
/// </summary>
public sealed class Substitutions(TypeSystemContext context)
{
    private readonly Dictionary<Module, Dictionary<MethodDefinitionHandle, MethodBody>?> _bodies = [];

    /// <summary>The body that a method has instead of its own, or null when it has that.</summary>
    /// <exception cref="BuildErrorException">The assembly's file does not fit the assembly.</exception>
    public MethodBody? BodyOf(MethodDeclaration method)
    {
        if (!_bodies.TryGetValue(method.Module, out Dictionary<MethodDefinitionHandle, MethodBody>? bodies))
        {
            _bodies[method.Module] = null;
            _bodies[method.Module] = bodies = Read(method.Module);
        }

        return bodies?.GetValueOrDefault(method.Handle) ?? UnsafeAccessors.BodyOf(context, method);
    }

    private Dictionary<MethodDefinitionHandle, MethodBody>? Read(Module module)
    {
        if (module == context.Modules.CoreLib || context.Modules.FindSubstitutions(module.Name) is not { } path)
            return null;
        var bodies = new Dictionary<MethodDefinitionHandle, MethodBody>();
        foreach (SubstitutionEntry entry in SubstitutionFile.Read(path))
        {
            MethodDeclaration method = FindMethod(module, entry);
            bodies[method.Handle] = entry.Target is { } target ? MethodBody.OfCallTo(FindTarget(method, target, entry)) : Stub(method, entry);
        }

        return bodies;
    }

    private MethodDeclaration FindMethod(Module module, SubstitutionEntry entry)
    {
        if (!module.TryFind(entry.Type, out TypeDefinitionHandle handle))
            throw entry.Error($"{module.Name} has no type {entry.Type}", VersionHint(module));
        TypeDeclaration type = context.Declare(module, handle);
        return type.FindMethods(NameOf(entry)).FirstOrDefault(method => Text(method) == entry.Signature)
            ?? throw entry.Error($"{entry.Type} has no method {entry.Signature}", VersionHint(module));
    }

    private static string VersionHint(Module module) => $"the file is for another version of {module.Name} than {module.Reader.GetAssemblyDefinition().Version}";

    private static string NameOf(SubstitutionEntry entry)
    {
        string head = entry.Signature[..Math.Max(entry.Signature.IndexOf('('), 0)];
        return head[(head.LastIndexOf(':') + 1)..];
    }

    private static string Text(MethodDeclaration method) =>
        $"{method.Signature.ReturnType}:{method.Name}({string.Join(',', method.Signature.Parameters)})".Replace(" ", "", StringComparison.Ordinal);

    private MethodDeclaration FindTarget(MethodDeclaration method, string target, SubstitutionEntry entry)
    {
        string[] parts = target.Split(['[', ']', ':'], StringSplitOptions.RemoveEmptyEntries);
        if (parts is not [var assembly, var typeName, var name] || context.Modules.Find(assembly) is not { } module || !module.TryFind(typeName, out TypeDefinitionHandle handle))
            throw entry.Error($"there is no {target}", "write [Assembly]Namespace.Type::Method");
        TypeDesc[] parameters = [.. method.Signature.HasThis ? [context.GetOpenOrPlain(method.Owner)] : (TypeDesc[])[], .. method.Signature.Parameters];
        return context.Declare(module, handle).FindMethods(name).FirstOrDefault(candidate =>
                candidate.IsStatic && candidate.Signature.GenericArity == 0
                && candidate.Signature.ReturnType == method.Signature.ReturnType && candidate.Signature.Parameters.SequenceEqual(parameters))
            ?? throw entry.Error($"{typeName} has no static method {name}({string.Join(", ", parameters.AsEnumerable())}) -> {method.Signature.ReturnType}");
    }

    private MethodBody Stub(MethodDeclaration method, SubstitutionEntry entry)
    {
        TypeDesc type = method.Signature.ReturnType;
        if (type == context.WellKnown.Void)
            return entry.Value is null ? MethodBody.OfConstant(method.Module, null) : throw entry.Error($"{entry.Signature} returns nothing, so it has no value");
        if (!type.IsValueType)
            return entry.Value is null ? MethodBody.OfConstant(method.Module, "null") : throw entry.Error($"{entry.Signature} can only return null");
        string text = entry.Value switch
        {
            null or "false" => "0",
            "true" => "1",
            _ => entry.Value,
        };
        return int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int value)
            ? MethodBody.OfConstant(method.Module, value)
            : throw entry.Error($"'{entry.Value}' is not a number", "whole numbers of 32 bits, true and false can be returned");
    }
}
