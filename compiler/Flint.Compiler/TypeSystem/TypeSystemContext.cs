using System.Collections.Immutable;
using System.Reflection.Metadata;
using Flint.Compiler.Metadata;
using Flint.Compiler.Substitution;

namespace Flint.Compiler.TypeSystem;

/// <summary>Makes every type, method and field of one build exactly once, from the metadata of its assemblies.</summary>
public sealed class TypeSystemContext
{
    private readonly Dictionary<(Module, TypeDefinitionHandle), TypeDeclaration> _declarations = [];
    private readonly Dictionary<(Module, TypeReferenceHandle), TypeDeclaration> _references = [];
    private readonly Dictionary<string, Module> _declarers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TypeDeclaration?> _libraryTypes = new(StringComparer.Ordinal);
    private readonly Dictionary<TypeDeclaration, Dictionary<TypeList, DefType>> _instances = [];
    private readonly Dictionary<(TypeDesc, int, bool), ArrayType> _arrays = [];
    private readonly Dictionary<TypeDesc, PointerType> _pointers = [];
    private readonly Dictionary<TypeDesc, ByRefType> _byRefs = [];
    private readonly Dictionary<MethodSignature, FunctionPointerType> _functionPointers = [];
    private readonly Dictionary<(int, bool), GenericParameterType> _genericParameters = [];
    private readonly Dictionary<(DefType, MethodDeclaration), Dictionary<TypeList, MethodDesc>> _methods = [];
    private readonly Dictionary<(DefType, FieldDeclaration), FieldDesc> _fields = [];

    private MethodDesc? _finalizer;

    public TypeSystemContext(ModuleSet modules, int pointerSize)
    {
        Modules = modules;
        PointerSize = pointerSize;
        WellKnown = new WellKnownTypes(this);
        Layouts = new LayoutAlgorithm(this);
        Virtuals = new VirtualMethodResolver(this);
        Substitutions = new Substitutions(this);
    }

    public ModuleSet Modules { get; }

    /// <summary>In bytes.</summary>
    public int PointerSize { get; }

    public WellKnownTypes WellKnown { get; }

    public LayoutAlgorithm Layouts { get; }

    public VirtualMethodResolver Virtuals { get; }

    public Substitutions Substitutions { get; }

    /// <summary><c>Object.Finalize</c>, which finalizers override.</summary>
    public MethodDesc Finalizer => _finalizer ??= GetMethod(WellKnown.Object, WellKnown.Object.Declaration.GetMethod("Finalize"));

    /// <summary>The declaration of a definition, merged with corelib's or the official one where both declare the type.</summary>
    public TypeDeclaration Declare(Module module, TypeDefinitionHandle handle)
    {
        if (_declarations.TryGetValue((module, handle), out TypeDeclaration? declaration))
            return declaration;
        string fullName = module.FullName(handle);
        declaration = (module.Origin != ModuleOrigin.App ? FindMerged(module, fullName) : null)
            ?? new TypeDeclaration(this, fullName, [new TypePart(module, handle)]) { IsNamesake = IsNamesake(module, fullName) };
        return _declarations[(module, handle)] = declaration;
    }

    /// <summary>Whether another assembly declares a type of the same full name, too.</summary>
    private bool IsNamesake(Module module, string fullName)
    {
        if (module == Modules.CoreLib || module == Modules.OfficialCoreLib)
            return false;
        if (!_declarers.TryAdd(fullName, module) && _declarers[fullName] != module)
            return true;
        return Modules.CoreLib.TryFind(fullName, out _) || Modules.OfficialCoreLib.TryFind(fullName, out _);
    }

    /// <exception cref="BuildErrorException">No assembly of the build has the type.</exception>
    public TypeDeclaration Resolve(Module module, TypeReferenceHandle handle)
    {
        if (_references.TryGetValue((module, handle), out TypeDeclaration? declaration))
            return declaration;
        string fullName = module.FullName(handle);
        TypeReference reference = module.Reader.GetTypeReference(handle);
        while (reference.ResolutionScope.Kind == HandleKind.TypeReference)
            reference = module.Reader.GetTypeReference((TypeReferenceHandle)reference.ResolutionScope);
        if (reference.ResolutionScope.Kind == HandleKind.AssemblyReference)
        {
            AssemblyReference assembly = module.Reader.GetAssemblyReference((AssemblyReferenceHandle)reference.ResolutionScope);
            string assemblyName = module.Reader.GetString(assembly.Name);
            Module scope = Modules.Find(assemblyName)
                ?? throw new BuildErrorException(
                    $"{module.FileName} needs assembly {assemblyName}, which is neither a reference of the app nor part of .NET");
            declaration = Modules.FindType(scope, fullName) is (Module found, TypeDefinitionHandle definition)
                ? Declare(found, definition)
                : scope.Origin == ModuleOrigin.Official ? FindLibraryType(fullName) : null;
        }
        else if (module.TryFind(fullName, out TypeDefinitionHandle own))
        {
            declaration = Declare(module, own);
        }

        return _references[(module, handle)] = declaration
            ?? throw new BuildErrorException($"{module.FileName} needs type {fullName}, which is not in the libraries that Flint has");
    }

    /// <summary>A type token: definition, reference or specification; generic parameters stay open.</summary>
    public TypeDesc Resolve(Module module, EntityHandle handle) => handle.Kind switch
    {
        HandleKind.TypeDefinition => GetOpenOrPlain(Declare(module, (TypeDefinitionHandle)handle)),
        HandleKind.TypeReference => GetOpenOrPlain(Resolve(module, (TypeReferenceHandle)handle)),
        HandleKind.TypeSpecification => module.Reader.GetTypeSpecification((TypeSpecificationHandle)handle)
            .DecodeSignature(new SignatureDecoder(this, module), null),
        _ => throw new BadImageFormatException($"{handle.Kind} is no type"),
    };

    /// <summary>A type that corelib or System.Private.CoreLib declares, or null.</summary>
    public TypeDeclaration? FindLibraryType(string fullName)
    {
        if (_libraryTypes.TryGetValue(fullName, out TypeDeclaration? declaration))
            return declaration;
        if (Modules.CoreLib.TryFind(fullName, out TypeDefinitionHandle handle))
            declaration = Declare(Modules.CoreLib, handle);
        else if (Modules.OfficialCoreLib.TryFind(fullName, out handle))
            declaration = Declare(Modules.OfficialCoreLib, handle);
        return _libraryTypes[fullName] = declaration;
    }

    /// <summary>A generic type with its own parameters as arguments, or a type without any.</summary>
    public DefType GetOpenOrPlain(TypeDeclaration declaration) => declaration.Arity == 0
        ? GetInstance(declaration, [])
        : GetInstance(declaration, [.. Enumerable.Range(0, declaration.Arity).Select(i => GetGenericParameter(i, isMethodParameter: false))]);

    public DefType GetInstance(TypeDeclaration declaration, ImmutableArray<TypeDesc> arguments)
    {
        if (!_instances.TryGetValue(declaration, out Dictionary<TypeList, DefType>? instances))
            _instances[declaration] = instances = [];
        var key = new TypeList(arguments);
        if (!instances.TryGetValue(key, out DefType? type))
            instances[key] = type = new DefType(this, declaration, arguments);
        return type;
    }

    public ArrayType GetArray(TypeDesc element, int rank = 1, bool isVector = true) =>
        _arrays.TryGetValue((element, rank, isVector), out ArrayType? type)
            ? type
            : _arrays[(element, rank, isVector)] = new ArrayType(element, rank, isVector);

    public PointerType GetPointer(TypeDesc element) =>
        _pointers.TryGetValue(element, out PointerType? type) ? type : _pointers[element] = new PointerType(element);

    public ByRefType GetByRef(TypeDesc element) =>
        _byRefs.TryGetValue(element, out ByRefType? type) ? type : _byRefs[element] = new ByRefType(element);

    public FunctionPointerType GetFunctionPointer(MethodSignature signature) =>
        _functionPointers.TryGetValue(signature, out FunctionPointerType? type)
            ? type
            : _functionPointers[signature] = new FunctionPointerType(this, signature);

    /// <summary>The type parameters of a generic method, open.</summary>
    public ImmutableArray<TypeDesc> GetMethodParameters(int arity) => [.. Enumerable.Range(0, arity).Select(i => GetGenericParameter(i, isMethodParameter: true))];

    public GenericParameterType GetGenericParameter(int index, bool isMethodParameter) =>
        _genericParameters.TryGetValue((index, isMethodParameter), out GenericParameterType? type)
            ? type
            : _genericParameters[(index, isMethodParameter)] = new GenericParameterType(this, index, isMethodParameter);

    public MethodDesc GetMethod(DefType owner, MethodDeclaration declaration, ImmutableArray<TypeDesc> arguments = default)
    {
        if (!_methods.TryGetValue((owner, declaration), out Dictionary<TypeList, MethodDesc>? instances))
            _methods[(owner, declaration)] = instances = [];
        var key = new TypeList(arguments.IsDefault ? [] : arguments);
        if (!instances.TryGetValue(key, out MethodDesc? method))
            instances[key] = method = new MethodDesc(owner, declaration, key.Types);
        return method;
    }

    public FieldDesc GetField(DefType owner, FieldDeclaration declaration) =>
        _fields.TryGetValue((owner, declaration), out FieldDesc? field) ? field : _fields[(owner, declaration)] = new FieldDesc(owner, declaration);

    private TypeDeclaration? FindMerged(Module module, string fullName)
    {
        // What Roslyn generates is private to its assembly, whatever its name.
        if (fullName.Contains('<', StringComparison.Ordinal) || !Modules.CoreLib.TryFind(fullName, out TypeDefinitionHandle ours))
            return null;
        if (module.Origin == ModuleOrigin.CoreLib)
            return DeclareMerged(fullName, ours, FindOfficial(fullName));

        // An internal type of another official assembly may have the name of one of corelib's by chance (SR, ThrowHelper).
        module.TryFind(fullName, out TypeDefinitionHandle official);
        bool isPublic = (module.Reader.GetTypeDefinition(official).Attributes & System.Reflection.TypeAttributes.VisibilityMask)
            is System.Reflection.TypeAttributes.Public or System.Reflection.TypeAttributes.NestedPublic;
        return isPublic || module == Modules.OfficialCoreLib ? DeclareMerged(fullName, ours, (module, official)) : null;
    }

    private TypeDeclaration DeclareMerged(string fullName, TypeDefinitionHandle ours, (Module Module, TypeDefinitionHandle Handle)? official)
    {
        if (_declarations.TryGetValue((Modules.CoreLib, ours), out TypeDeclaration? declaration))
            return declaration;
        ImmutableArray<TypePart> parts = [new TypePart(Modules.CoreLib, ours)];
        if (official is (Module module, TypeDefinitionHandle handle))
            parts = parts.Add(new TypePart(module, handle));
        return _declarations[(Modules.CoreLib, ours)] = new TypeDeclaration(this, fullName, parts);
    }

    private (Module Module, TypeDefinitionHandle Handle)? FindOfficial(string fullName)
    {
        if (Modules.OfficialCoreLib.TryFind(fullName, out TypeDefinitionHandle handle))
            return (Modules.OfficialCoreLib, handle);

        // The facade knows where every public type went; a few library assemblies are not behind it.
        foreach (string facade in (string[])["System.Runtime", "System.Console", "System.Collections", "System.Linq"])
            if (Modules.Find(facade) is Module module && Modules.FindType(module, fullName) is { } found)
                return found;
        return null;
    }

    private readonly struct TypeList(ImmutableArray<TypeDesc> types) : IEquatable<TypeList>
    {
        public ImmutableArray<TypeDesc> Types { get; } = types;

        public bool Equals(TypeList other) => Types.AsSpan().SequenceEqual(other.Types.AsSpan());

        public override bool Equals(object? obj) => obj is TypeList other && Equals(other);

        public override int GetHashCode()
        {
            var hash = default(HashCode);
            foreach (TypeDesc type in Types)
                hash.Add(type);
            return hash.ToHashCode();
        }
    }
}
