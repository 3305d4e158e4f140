using System.Reflection.Metadata;

namespace Flint.Compiler.Metadata;

/// <summary>All assemblies of one build, opened when first asked for; disposing of it closes those that are not the class library's.</summary>
public sealed class ModuleSet : IDisposable
{
    private readonly Dictionary<string, Module?> _byName = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _paths = new(StringComparer.OrdinalIgnoreCase);
    private readonly string[] _officialFolders;
    private readonly Installation _installation;

    public ModuleSet(Installation installation, string entryAssembly, IEnumerable<string> references)
    {
        _officialFolders = [installation.OfficialCoreLibFolder, installation.OfficialLibraries];
        _installation = installation;
        foreach (string path in references)
            _paths[Path.GetFileNameWithoutExtension(path)] = path;

        CoreLib = LibraryModules.Open(installation.CoreLib, ModuleOrigin.CoreLib);
        OfficialCoreLib = LibraryModules.Open(Path.Combine(installation.OfficialCoreLibFolder, "System.Private.CoreLib.dll"), ModuleOrigin.Official);
        Entry = Module.Open(entryAssembly, ModuleOrigin.App);
        foreach (Module module in (Module[])[CoreLib, OfficialCoreLib, Entry])
            _byName[module.Name] = module;
    }

    public Module CoreLib { get; }

    public Module OfficialCoreLib { get; }

    public Module Entry { get; }

    /// <summary>The app, then its references in the order given.</summary>
    public IEnumerable<Module> AppModules => _paths.Keys.Select(name => Find(name)!).Prepend(Entry);

    /// <summary>The assembly of that simple name, or null when there is none.</summary>
    public Module? Find(string name)
    {
        if (_byName.TryGetValue(name, out Module? module))
            return module;
        if (_paths.TryGetValue(name, out string? path))
            module = Module.Open(path, ModuleOrigin.App);
        else if (_officialFolders.Select(folder => Path.Combine(folder, name + ".dll")).FirstOrDefault(File.Exists) is string official)
            module = LibraryModules.Open(official, ModuleOrigin.Official);
        else if (_installation.FindDevicePart(name) is { } part)
            module = Module.Open(part, ModuleOrigin.App);
        return _byName[name] = module;
    }

    /// <summary>The file that says what methods of an assembly do on the device instead, or null.</summary>
    public string? FindSubstitutions(string assembly) => Path.Combine(_installation.Substitutions, assembly + ".xml") is var path && File.Exists(path) ? path : null;

    /// <summary>The assembly that defines a type, following forwarders from the one that was asked.</summary>
    public (Module Module, TypeDefinitionHandle Handle)? FindType(Module start, string fullName)
    {
        for (Module? module = start; module is not null;)
        {
            if (module.TryFind(fullName, out TypeDefinitionHandle handle))
                return (module, handle);
            int plus = fullName.IndexOf('+');
            AssemblyReferenceHandle next = module.FindForwarder(plus < 0 ? fullName : fullName[..plus]);
            if (next.IsNil)
                return null;
            module = Find(module.Reader.GetString(module.Reader.GetAssemblyReference(next).Name));
        }

        return null;
    }

    public void Dispose()
    {
        foreach (Module? module in _byName.Values)
            if (module?.Origin == ModuleOrigin.App)
                module.Dispose();
    }
}
