using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Metadata;
using Flint.Compiler.Metadata;

namespace Flint.Compiler.TypeSystem;

/// <summary>Which method a virtual call reaches on an object of a known type (ECMA-335 II.12.2, and default interface methods).</summary>
public sealed class VirtualMethodResolver
{
    private readonly TypeSystemContext _context;
    private readonly Dictionary<(MethodDesc, DefType), MethodDesc?> _resolved = [];
    private readonly Dictionary<MethodDesc, MethodDesc> _slots = [];
    private readonly Dictionary<DefType, ImmutableArray<(MethodDesc Declaration, MethodDesc Body)>> _overrides = [];
    private readonly Dictionary<DefType, ImmutableArray<DefType>> _allInterfaces = [];

    internal VirtualMethodResolver(TypeSystemContext context) => _context = context;

    /// <summary>The method that a call of <paramref name="declared"/> runs on an instance of exactly <paramref name="type"/>, or null when the type has none.</summary>
    public MethodDesc? Resolve(MethodDesc declared, DefType type)
    {
        if (_resolved.TryGetValue((declared, type), out MethodDesc? target))
            return target;
        MethodDesc open = WithoutArguments(declared);
        target = declared.Owner.IsInterface ? ResolveInterface(open, type) : ResolveClass(SlotOf(open), type);
        if (target is not null && declared.Arguments.Length > 0)
            target = target.WithArguments(declared.Arguments);
        return _resolved[(declared, type)] = target;
    }

    /// <summary>The method that introduced the vtable slot which <paramref name="method"/> fills.</summary>
    public MethodDesc SlotOf(MethodDesc method)
    {
        if (method.Arguments.Length > 0)
            return SlotOf(WithoutArguments(method)).WithArguments(method.Arguments);
        if (_slots.TryGetValue(method, out MethodDesc? slot))
            return slot;
        slot = method;
        if (!method.Declaration.IsNewSlot && !method.Owner.IsInterface)
        {
            for (DefType? type = method.Owner.BaseType; type is not null; type = type.BaseType)
            {
                if (FindVirtual(type, method.Declaration.Name, method.Signature) is { } inherited)
                {
                    slot = SlotOf(inherited);
                    break;
                }
            }
        }

        return _slots[method] = slot;
    }

    /// <summary>Every interface of a class and its bases, each once.</summary>
    public ImmutableArray<DefType> AllInterfaces(DefType type)
    {
        if (_allInterfaces.TryGetValue(type, out ImmutableArray<DefType> known))
            return known;
        ImmutableArray<DefType> inherited = type.BaseType is { } parent ? AllInterfaces(parent) : [];
        return _allInterfaces[type] = [.. inherited.Union(type.DeclaredInterfaces)];
    }

    /// <summary>Whether a reference to <paramref name="type"/> can be used as one to <paramref name="target"/>, variance included (I.8.7.1).</summary>
    public bool IsAssignable(TypeDesc type, TypeDesc target)
    {
        if (type == target)
            return true;
        if (target == _context.WellKnown.Object)
            return type.IsReference || type.IsValueType;
        switch (type, target)
        {
            case (ArrayType from, ArrayType to):
                return from.Rank == to.Rank && from.IsVector == to.IsVector && IsElementAssignable(from.Element, to.Element);
            case (ArrayType from, DefType { IsInterface: true } to):
                return from.IsVector && IsArrayInterface(to) && (to.Arguments.Length == 0 || IsElementAssignable(from.Element, to.Arguments[0]))
                    || AllInterfaces(_context.WellKnown.Array).Contains(to);
            case (ArrayType, DefType to):
                return to == _context.WellKnown.Array;
            case (DefType from, DefType { IsInterface: true } to):
                return (from.IsInterface && IsVariant(from, to)) || AllInterfaces(from).Any(candidate => IsVariant(candidate, to));
            case (DefType from, DefType to):
                return from.IsSubclassOf(to) || (to.IsDelegate && IsVariant(from, to));
            default:
                return false;
        }
    }

    /// <summary>The generic collection interfaces that a vector implements for its element type.</summary>
    public static bool IsArrayInterface(DefType type) => type.Declaration.FullName
        is "System.Collections.Generic.IList`1"
        or "System.Collections.Generic.ICollection`1"
        or "System.Collections.Generic.IEnumerable`1"
        or "System.Collections.Generic.IReadOnlyList`1"
        or "System.Collections.Generic.IReadOnlyCollection`1";

    /// <summary>The interfaces of a type that a call through <paramref name="target"/> may use: itself, then those convertible to it by variance.</summary>
    private ImmutableArray<DefType> FindImplemented(DefType type, DefType target) =>
        [.. AllInterfaces(type).Where(candidate => IsVariant(candidate, target)).OrderByDescending(candidate => candidate == target)];

    private static MethodDesc WithoutArguments(MethodDesc method) =>
        method.Arguments.Length == 0 ? method : method.WithArguments([]);

    private MethodDesc? ResolveClass(MethodDesc slot, DefType type)
    {
        for (DefType? current = type; current is not null; current = current.BaseType)
        {
            foreach ((MethodDesc declaration, MethodDesc body) in Overrides(current))
                if (!declaration.Owner.IsInterface && SlotOf(declaration) == slot)
                    return IsCovariant(body) ? ResolveClass(SlotOf(body), type) : body;
            if (FindVirtual(current, slot.Declaration.Name, slot.Signature, slot) is { } method)
                return method;
            if (current == slot.Owner)
                break;
        }

        return null;
    }

    /// <summary>Whether an override returns a more derived type: a slot of its own, whose overrides fill the base's slot as well.</summary>
    private static bool IsCovariant(MethodDesc method) =>
        method.Declaration.FindAttribute("System.Runtime.CompilerServices.PreserveBaseOverridesAttribute") is not null;

    private MethodDesc? FindVirtual(DefType type, string name, MethodSignature signature, MethodDesc? slot = null)
    {
        foreach (MethodDeclaration declaration in type.Declaration.VirtualMethods)
        {
            if (declaration.Name != name || declaration.IsStatic)
                continue;
            MethodDesc method = _context.GetMethod(type, declaration);
            if (method.Signature.Equals(signature) && (slot is null || SlotOf(method) == slot))
                return method;
        }

        return null;
    }

    private MethodDesc? ResolveInterface(MethodDesc declared, DefType type)
    {
        ImmutableArray<DefType> implemented = FindImplemented(type, declared.Owner);
        if (implemented.IsEmpty)
            return type == declared.Owner && !declared.Declaration.IsAbstract ? declared : null;

        // A class decides before its base does, by variance too.
        for (DefType? current = type; current is not null; current = current.BaseType)
        {
            foreach (DefType owner in implemented)
            {
                MethodDesc method = _context.GetMethod(owner, declared.Declaration);
                foreach ((MethodDesc declaration, MethodDesc body) in Overrides(current))
                    if (declaration == method)
                        return body.IsVirtual && !body.IsStatic && !body.Owner.IsInterface ? ResolveClass(SlotOf(body), type) ?? body : body;
                if (current.DeclaredInterfaces.Contains(owner) && FindPublic(current, method) is { } found)
                    return found.IsVirtual && !found.IsStatic ? ResolveClass(SlotOf(found), type) ?? found : found;
            }
        }

        return ResolveDefault(_context.GetMethod(implemented[0], declared.Declaration), type);
    }

    /// <summary>
    /// The public method that implements an interface's where it is declared. Where a base implements the interface too, what the base found stands
    /// unless the type itself has a method of that name. Of several that type arguments make the same, .NET takes the last.
    /// </summary>
    private MethodDesc? FindPublic(DefType type, MethodDesc method)
    {
        for (DefType? current = type; current is not null; current = current.BaseType)
        {
            if (current != type && AllInterfaces(current).Contains(method.Owner))
                return null;
            foreach (MethodDeclaration candidate in current.Declaration.FindMethods(method.Declaration.Name).Reverse())
            {
                if ((candidate.Attributes & MethodAttributes.MemberAccessMask) != MethodAttributes.Public
                    || candidate.IsStatic != method.IsStatic)
                    continue;
                MethodDesc instance = _context.GetMethod(current, candidate);
                if (instance.Signature.Equals(method.Signature))
                    return instance;
            }
        }

        return null;
    }

    private MethodDesc? ResolveDefault(MethodDesc method, DefType type)
    {
        MethodDesc? best = method.Declaration.IsAbstract ? null : method;
        foreach (DefType candidate in AllInterfaces(type))
            foreach ((MethodDesc declaration, MethodDesc body) in Overrides(candidate))
                if (declaration == method && (best is null || AllInterfaces(candidate).Contains(best.Owner)))
                    best = body;
        return best;
    }

    private ImmutableArray<(MethodDesc Declaration, MethodDesc Body)> Overrides(DefType type)
    {
        if (_overrides.TryGetValue(type, out ImmutableArray<(MethodDesc, MethodDesc)> known))
            return known;
        var overrides = ImmutableArray.CreateBuilder<(MethodDesc, MethodDesc)>();
        foreach (TypePart part in type.Declaration.Parts)
        {
            foreach (MethodImplementationHandle handle in part.Definition.GetMethodImplementations())
            {
                MethodImplementation implementation = part.Module.Reader.GetMethodImplementation(handle);
                MethodDesc declaration = Member(part.Module, implementation.MethodDeclaration, type);
                MethodDesc body = Member(part.Module, implementation.MethodBody, type);
                if (!overrides.Any(known => known.Item1 == declaration))
                    overrides.Add((declaration, body));
            }
        }

        return _overrides[type] = overrides.ToImmutable();
    }

    private MethodDesc Member(Module module, EntityHandle handle, DefType type) =>
        WithoutArguments(new TokenResolver(_context, module).Method(handle).Instantiate(type.Arguments, []));

    private bool IsElementAssignable(TypeDesc from, TypeDesc to)
    {
        if (from.IsReference)
            return to.IsReference && IsAssignable(from, to);
        return Reduced(from) == Reduced(to);
    }

    private bool IsVariant(DefType from, DefType to)
    {
        if (from == to)
            return true;
        if (from.Declaration != to.Declaration || from.Arguments.Length == 0)
            return false;
        ImmutableArray<GenericParameterAttributes> variance = from.Declaration.Variance;
        for (int i = 0; i < variance.Length; i++)
        {
            (TypeDesc a, TypeDesc b) = (from.Arguments[i], to.Arguments[i]);
            bool fits = a == b || (a.IsReference && b.IsReference && variance[i] switch
            {
                GenericParameterAttributes.Covariant => IsAssignable(a, b),
                GenericParameterAttributes.Contravariant => IsAssignable(b, a),
                _ => false,
            });
            if (!fits)
                return false;
        }

        return true;
    }

    // Arrays of an enum and its integer, and of an integer and its other-signed twin, are interchangeable (I.8.7.1).
    private TypeDesc Reduced(TypeDesc type) => type.UnderlyingType.Primitive switch
    {
        PrimitiveKind.SByte => _context.WellKnown.Byte,
        PrimitiveKind.Int16 => _context.WellKnown.UInt16,
        PrimitiveKind.Int32 => _context.WellKnown.UInt32,
        PrimitiveKind.Int64 => _context.WellKnown.UInt64,
        PrimitiveKind.IntPtr => _context.WellKnown.UIntPtr,
        _ => type.UnderlyingType,
    };
}
