using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Flint.Compiler.Metadata;

/// <summary>One IL assembly, with its portable PDB when there is one. Any number of threads may read it.</summary>
public sealed class Module : IDisposable
{
    private readonly PEReader _image;
    private readonly MetadataReaderProvider? _pdbProvider;
    private Dictionary<string, TypeDefinitionHandle>? _types;
    private Dictionary<string, AssemblyReferenceHandle>? _forwarders;

    private Module(string path, ModuleOrigin origin, PEReader image, MetadataReaderProvider? pdbProvider)
    {
        _image = image;
        _pdbProvider = pdbProvider;
        Origin = origin;
        Reader = image.GetMetadataReader();
        Pdb = pdbProvider?.GetMetadataReader();
        Name = Reader.GetString(Reader.GetAssemblyDefinition().Name);
        FileName = Path.GetFileName(path);
    }

    public string Name { get; }

    public string FileName { get; }

    public ModuleOrigin Origin { get; }

    public MetadataReader Reader { get; }

    public MetadataReader? Pdb { get; }

    /// <exception cref="BuildErrorException">The file is not a readable IL assembly.</exception>
    public static Module Open(string path, ModuleOrigin origin)
    {
        byte[] bytes;
        try
        {
            bytes = File.ReadAllBytes(path);
        }
        catch (IOException e)
        {
            throw new BuildErrorException($"cannot read assembly {Path.GetFileName(path)}: {e.Message}");
        }

        var image = new PEReader(System.Runtime.InteropServices.ImmutableCollectionsMarshal.AsImmutableArray(bytes));
        try
        {
            if (!image.HasMetadata)
                throw new BadImageFormatException();
            return new Module(path, origin, image, OpenPdb(path));
        }
        catch (BadImageFormatException)
        {
            image.Dispose();
            throw new BuildErrorException($"{Path.GetFileName(path)} is not an IL assembly", "give an app.cs, a project, or an ELF built by Flint");
        }
    }

    /// <summary>The type of a full name, nested types written as <c>Namespace.Outer+Inner</c>.</summary>
    public bool TryFind(string fullName, out TypeDefinitionHandle handle) => (_types ??= IndexTypes()).TryGetValue(fullName, out handle);

    /// <summary>Where another assembly defines a type that this one only forwards to.</summary>
    public AssemblyReferenceHandle FindForwarder(string fullName) => (_forwarders ??= IndexForwarders()).GetValueOrDefault(fullName);

    public string FullName(TypeDefinitionHandle handle)
    {
        TypeDefinition type = Reader.GetTypeDefinition(handle);
        string name = Reader.GetString(type.Name);
        TypeDefinitionHandle outer = type.GetDeclaringType();
        return outer.IsNil ? Join(Reader.GetString(type.Namespace), name) : FullName(outer) + "+" + name;
    }

    public string FullName(TypeReferenceHandle handle)
    {
        TypeReference type = Reader.GetTypeReference(handle);
        string name = Reader.GetString(type.Name);
        return type.ResolutionScope.Kind == HandleKind.TypeReference
            ? FullName((TypeReferenceHandle)type.ResolutionScope) + "+" + name
            : Join(Reader.GetString(type.Namespace), name);
    }

    public MethodBodyBlock GetBody(int relativeVirtualAddress) => _image.GetMethodBody(relativeVirtualAddress);

    /// <summary>The initial bytes of a field with an RVA, from its start to the end of its section.</summary>
    public PEMemoryBlock GetFieldData(int relativeVirtualAddress) => _image.GetSectionData(relativeVirtualAddress);

    /// <summary>The whole content of an embedded resource, or null.</summary>
    public unsafe byte[]? GetResource(string name)
    {
        foreach (ManifestResourceHandle handle in Reader.ManifestResources)
        {
            ManifestResource resource = Reader.GetManifestResource(handle);
            if (!Reader.StringComparer.Equals(resource.Name, name) || !resource.Implementation.IsNil)
                continue;
            PEMemoryBlock section = _image.GetSectionData(_image.PEHeaders.CorHeader!.ResourcesDirectory.RelativeVirtualAddress);
            byte* start = section.Pointer + resource.Offset;
            return new ReadOnlySpan<byte>(start + 4, *(int*)start).ToArray();
        }

        return null;
    }

    public MethodDefinitionHandle EntryPoint =>
        _image.PEHeaders.CorHeader!.EntryPointTokenOrRelativeVirtualAddress is var token && token != 0
            ? (MethodDefinitionHandle)System.Reflection.Metadata.Ecma335.MetadataTokens.EntityHandle(token)
            : default;

    public void Dispose()
    {
        _pdbProvider?.Dispose();
        _image.Dispose();
    }

    public override string ToString() => Name;

    private static string Join(string ns, string name) => ns.Length == 0 ? name : ns + "." + name;

    private static MetadataReaderProvider? OpenPdb(string assemblyPath)
    {
        string path = Path.ChangeExtension(assemblyPath, ".pdb");
        if (!File.Exists(path))
            return null;
        byte[] bytes = File.ReadAllBytes(path);
        bool isPortable = bytes.Length > 4 && bytes[0] == 'B' && bytes[1] == 'S' && bytes[2] == 'J' && bytes[3] == 'B';
        return isPortable
            ? MetadataReaderProvider.FromPortablePdbImage(System.Runtime.InteropServices.ImmutableCollectionsMarshal.AsImmutableArray(bytes))
            : null;
    }

    private Dictionary<string, AssemblyReferenceHandle> IndexForwarders()
    {
        var forwarders = new Dictionary<string, AssemblyReferenceHandle>(StringComparer.Ordinal);
        foreach (ExportedTypeHandle handle in Reader.ExportedTypes)
        {
            ExportedType type = Reader.GetExportedType(handle);
            if (type.Implementation.Kind == HandleKind.AssemblyReference)
                forwarders.TryAdd(Join(Reader.GetString(type.Namespace), Reader.GetString(type.Name)), (AssemblyReferenceHandle)type.Implementation);
        }

        return forwarders;
    }

    private Dictionary<string, TypeDefinitionHandle> IndexTypes()
    {
        var types = new Dictionary<string, TypeDefinitionHandle>(Reader.TypeDefinitions.Count, StringComparer.Ordinal);
        foreach (TypeDefinitionHandle handle in Reader.TypeDefinitions)
            types[FullName(handle)] = handle;
        return types;
    }
}

public enum ModuleOrigin
{
    /// <summary>Flint's own System.* overlay.</summary>
    CoreLib,

    /// <summary>The official class library, as a fall-back.</summary>
    Official,

    /// <summary>The app, the HAL, the board, or a package.</summary>
    App,
}
