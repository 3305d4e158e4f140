using System.Collections.Immutable;
using System.Reflection.Metadata;
using Flint.Compiler.Metadata;
using Flint.Compiler.TypeSystem;

namespace Flint.Compiler.Analysis;

/// <summary>The methods that C calls by name: <c>[UnmanagedCallersOnly(EntryPoint = "name")]</c>. The linker drops those that nothing calls.</summary>
public sealed class NativeExports(Program program)
{
    /// <summary>C's allocator, and the methods of .NET's NativeMemory that it is, with the number of their parameters.</summary>
    internal static readonly ImmutableArray<(string Name, string Method, int Parameters)> Allocator =
        [("calloc", "AllocZeroed", 2), ("free", "Free", 1), ("malloc", "Alloc", 1), ("realloc", "Realloc", 2)];

    private readonly SortedDictionary<string, (NativeEntry Entry, MethodDesc Method)> _exports = new(StringComparer.Ordinal);

    /// <summary>Adds those of the app's own assembly and of the projects and packages that it refers to.</summary>
    /// <exception cref="BuildErrorException">A method cannot be exported, or two have one name.</exception>
    public void RequireOfApp()
    {
        foreach (Module module in program.Context.Modules.AppModules)
            foreach (TypeDefinitionHandle type in module.Reader.TypeDefinitions)
                foreach (MethodDefinitionHandle handle in module.Reader.GetTypeDefinition(type).GetMethods())
                    if (ExportOf(module, module.Reader.GetMethodDefinition(handle)) is { } name)
                        Require(program.Context.Declare(module, type).GetMethod(module, handle), name);
    }

    /// <summary>Lets C allocate from the one heap. What the app exports by the same name comes first.</summary>
    public void RequireAllocator()
    {
        DefType memory = program.Context.WellKnown.Get("System.Runtime.InteropServices.NativeMemory");
        foreach ((string name, string method, int parameters) in Allocator)
            if (!_exports.ContainsKey(name))
                Require(memory.Declaration.FindMethods(method).Single(candidate => candidate.Signature.Parameters.Length == parameters), name);
    }

    /// <summary>The code that C calls by a name, or null.</summary>
    internal Node? Find(string name) => _exports.TryGetValue(name, out (NativeEntry Entry, MethodDesc Method) export) ? export.Entry : null;

    /// <summary>The code whose address C is given, of a method that only C may call.</summary>
    internal NativeEntry EntryOf(MethodDesc method, Node from)
    {
        NativeEntry? exported = _exports.Values.FirstOrDefault(export => export.Method == method).Entry;
        return program.Require(exported ?? new NativeEntry(method, null), from, "takes the address of");
    }

    private static string? ExportOf(Module module, MethodDefinition method)
    {
        CustomAttributeHandleCollection attributes = method.GetCustomAttributes();
        if (attributes.Count == 0 || CustomAttributes.Find(module, attributes, NativeEntry.Attribute) is not { } attribute)
            return null;
        return attribute.NamedArguments.FirstOrDefault(argument => argument.Name == "EntryPoint").Value as string;
    }

    private void Require(MethodDeclaration declaration, string name)
    {
        MethodDesc method = program.Context.GetMethod(program.Context.GetOpenOrPlain(declaration.Owner), declaration);
        string display = method.Name.Replace("::", ".", StringComparison.Ordinal);
        if (_exports.TryGetValue(name, out (NativeEntry Entry, MethodDesc Method) other))
            throw new BuildErrorException(
                $"two methods are exported as '{name}': {other.Method.Name.Replace("::", ".", StringComparison.Ordinal)} and {display}", "give one of them another EntryPoint");
        _exports.Add(name, (program.Require(new NativeEntry(method, name), null, "is exported as"), method));
    }
}
