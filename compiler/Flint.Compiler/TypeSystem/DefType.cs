using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Text;

namespace Flint.Compiler.TypeSystem;

/// <summary>A declared class, struct, interface, enum or delegate with its type arguments.</summary>
public sealed class DefType : TypeDesc
{
    private DefType? _baseType;
    private bool _baseKnown;
    private ImmutableArray<DefType> _interfaces;
    private ImmutableArray<FieldDesc> _instanceFields;
    private TypeDesc? _underlying;
    private string? _name;
    private bool? _hasFinalizer;

    internal DefType(TypeSystemContext context, TypeDeclaration declaration, ImmutableArray<TypeDesc> arguments)
        : base(context)
    {
        Declaration = declaration;
        Arguments = arguments;
        IsOpen = arguments.Any(argument => argument.IsOpen);
        Depth = arguments.Length == 0 ? 0 : 1 + arguments.Max(argument => argument.Depth);
    }

    public TypeDeclaration Declaration { get; }

    /// <summary>Those of enclosing types come first, as in metadata.</summary>
    public ImmutableArray<TypeDesc> Arguments { get; }

    public override bool IsOpen { get; }

    public override int Depth { get; }

    public override PrimitiveKind Primitive => Declaration.Primitive;

    public override bool IsValueType => Declaration.IsValueType;

    public override bool IsInterface => Declaration.IsInterface;

    public override bool IsEnum => Declaration.IsEnum;

    public override bool IsDelegate => Declaration.IsDelegate;

    public bool IsNullable => Declaration.FullName == "System.Nullable`1";

    public override string Name => _name ??= Declaration.IsNamesake ? $"{MakeName()} of {Declaration.Parts[0].Module.Name}" : MakeName();

    public override DefType? BaseType
    {
        get
        {
            if (!_baseKnown)
            {
                TypePart part = Declaration.Parts[0];
                EntityHandle handle = part.Definition.BaseType;
                _baseType = handle.IsNil ? null : (DefType)Context.Resolve(part.Module, handle).Instantiate(Arguments, []);
                _baseKnown = true;
            }

            return _baseType;
        }
    }

    /// <summary>Interfaces that this type itself names, and those that they inherit; no duplicates; in declaration order.</summary>
    public ImmutableArray<DefType> DeclaredInterfaces => _interfaces.IsDefault ? _interfaces = FindInterfaces() : _interfaces;

    public ImmutableArray<FieldDesc> InstanceFields => _instanceFields.IsDefault
        ? _instanceFields = FindInstanceFields()
        : _instanceFields;

    public override TypeDesc UnderlyingType => _underlying ??= IsEnum ? InstanceFields[0].Type : this;

    /// <summary>Whether something is to run before an instance's memory is used again: a finalizer that does more than to call its base's.</summary>
    public bool HasFinalizer => _hasFinalizer ??= !IsValueType && BaseType is { } parent && (Finalizers.Declares(Declaration) || parent.HasFinalizer);

    public override TypeDesc Instantiate(ImmutableArray<TypeDesc> typeArguments, ImmutableArray<TypeDesc> methodArguments) =>
        IsOpen
            ? Context.GetInstance(Declaration, [.. Arguments.Select(argument => argument.Instantiate(typeArguments, methodArguments))])
            : this;

    public bool IsSubclassOf(DefType other)
    {
        for (DefType? type = this; type is not null; type = type.BaseType)
            if (type == other)
                return true;
        return false;
    }

    private ImmutableArray<DefType> FindInterfaces()
    {
        var found = ImmutableArray.CreateBuilder<DefType>();
        foreach (TypePart part in Declaration.Parts)
        {
            foreach (InterfaceImplementationHandle handle in part.Definition.GetInterfaceImplementations())
            {
                EntityHandle interfaceHandle = part.Module.Reader.GetInterfaceImplementation(handle).Interface;
                var type = (DefType)Context.Resolve(part.Module, interfaceHandle).Instantiate(Arguments, []);
                if (!found.Contains(type))
                    found.Add(type);
                foreach (DefType inherited in type.DeclaredInterfaces)
                    if (!found.Contains(inherited))
                        found.Add(inherited);
            }
        }

        return found.ToImmutable();
    }

    private ImmutableArray<FieldDesc> FindInstanceFields() =>
        [.. Declaration.Fields.Where(field => !field.IsStatic).Select(field => Context.GetField(this, field))];

    private string MakeName()
    {
        if (Arguments.Length == 0)
            return Declaration.FullName;

        // Type arguments are shown where their `n stands: Outer<int>+Inner, List<int>+Enumerator.
        var name = new StringBuilder();
        int taken = 0;
        foreach (string segment in Declaration.FullName.Split('+'))
        {
            if (name.Length > 0)
                name.Append('+');
            int tick = segment.LastIndexOf('`');
            if (tick < 0)
            {
                name.Append(segment);
                continue;
            }

            int count = int.Parse(segment.AsSpan(tick + 1));
            name.Append(segment, 0, tick).Append('<').AppendJoin(", ", Arguments.Skip(taken).Take(count)).Append('>');
            taken += count;
        }

        return taken == Arguments.Length ? name.ToString() : $"{name}<{string.Join(", ", Arguments.Skip(taken))}>";
    }
}
