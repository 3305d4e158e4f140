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
    private readonly Dictionary<Module, Dictionary<MethodDefinitionHandle, Func<MethodBody>>?> _bodies = [];

    /// <summary>The body that a method has instead of its own, or null when it has that.</summary>
    /// <exception cref="BuildErrorException">The assembly's file does not fit the assembly.</exception>
    public MethodBody? BodyOf(MethodDeclaration method)
    {
        if (!_bodies.TryGetValue(method.Module, out Dictionary<MethodDefinitionHandle, Func<MethodBody>>? bodies))
        {
            _bodies[method.Module] = null;
            _bodies[method.Module] = bodies = Read(method.Module);
        }

        return bodies?.GetValueOrDefault(method.Handle)?.Invoke() ?? UnsafeAccessors.BodyOf(context, method);
    }

    private Dictionary<MethodDefinitionHandle, Func<MethodBody>>? Read(Module module)
    {
        if (module == context.Modules.CoreLib || context.Modules.FindSubstitutions(module.Name) is not { } path)
            return null;
        var bodies = new Dictionary<MethodDefinitionHandle, Func<MethodBody>>();
        foreach (SubstitutionEntry entry in SubstitutionFile.Read(path))
            foreach (MethodDeclaration method in FindMethods(module, entry))
                bodies[method.Handle] = Body(method, entry);
        return bodies;
    }

    /// <summary>Made only for methods that a program needs.</summary>
    private Func<MethodBody> Body(MethodDeclaration method, SubstitutionEntry entry)
    {
        if (entry.Target is { } target)
            return () => MethodBody.OfCallTo(FindTarget(method, target, entry));
        if (entry.Fields.IsEmpty)
            return () => Stub(method, entry);
        return () => MethodBody.ReadSlice(context, method, entry.Fields)
            ?? throw entry.Error($"the static constructor of {method.Owner} branches or does not set {string.Join(", ", entry.Fields)}");
    }

    private IEnumerable<MethodDeclaration> FindMethods(Module module, SubstitutionEntry entry)
    {
        if (entry.Type.EndsWith(".*", StringComparison.Ordinal))
            return FindAll(module, entry);
        if (!module.TryFind(entry.Type, out TypeDefinitionHandle handle))
            throw entry.Error($"{module.Name} has no type {entry.Type}", VersionHint(module));
        MethodDeclaration[] methods = [.. FindMethods(module, handle, entry)];
        return methods.Length > 0 ? methods : throw entry.Error($"{entry.Type} has no method {entry.Signature}", VersionHint(module));
    }

    /// <summary>The methods of the types of a namespace that have it with all the fields that it is to set.</summary>
    private IEnumerable<MethodDeclaration> FindAll(Module module, SubstitutionEntry entry)
    {
        string ns = entry.Type[..^2];
        foreach (TypeDefinitionHandle handle in module.Reader.TypeDefinitions)
        {
            TypeDefinition type = module.Reader.GetTypeDefinition(handle);
            if (!module.Reader.StringComparer.Equals(type.Namespace, ns))
                continue;
            string[] names = [.. type.GetFields().Select(field => module.Reader.GetString(module.Reader.GetFieldDefinition(field).Name))];
            if (!entry.Fields.All(names.Contains))
                continue;
            foreach (MethodDeclaration method in FindMethods(module, handle, entry))
                yield return method;
        }
    }

    private IEnumerable<MethodDeclaration> FindMethods(Module module, TypeDefinitionHandle type, SubstitutionEntry entry) =>
        context.Declare(module, type).FindMethods(NameOf(entry)).Where(method => !entry.Signature.Contains('(') || Text(method) == entry.Signature);

    private static string VersionHint(Module module) => $"the file is for another version of {module.Name} than {module.Reader.GetAssemblyDefinition().Version}";

    private static string NameOf(SubstitutionEntry entry)
    {
        string head = entry.Signature.Split('(')[0];
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
                candidate.IsStatic && candidate.Signature.GenericArity == method.Signature.GenericArity
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
