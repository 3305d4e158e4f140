using Flint.Compiler.TypeSystem;

namespace Flint.Compiler.Analysis;

/// <summary>The types that objects are tested against (<c>is</c>, <c>as</c>, casts, unboxing, array stores).</summary>
public sealed class TypeChecks(Program program)
{
    private readonly HashSet<TypeDesc> _targets = [];

    /// <summary>In ordinal order.</summary>
    public IEnumerable<TypeDesc> Targets => _targets.Order();

    public void Use(TypeDesc target) => _targets.Add(target);

    /// <summary>The created types whose instances pass a test against <paramref name="target"/>, in ordinal order.</summary>
    public IReadOnlyList<TypeDesc> Passing(TypeDesc target) =>
        [.. program.Dispatch.ConstructedTypes.Where(type => Passes(type, target)).Order()];

    private bool Passes(TypeDesc type, TypeDesc target)
    {
        // A boxed enum unboxes as its integer and the other way round, as in .NET.
        if (target.IsValueType)
            return type == target
                || (type.IsValueType && type.UnderlyingType.Primitive != PrimitiveKind.None
                    && (type.IsEnum || target.IsEnum) && type.UnderlyingType == target.UnderlyingType);
        return program.Context.Virtuals.IsAssignable(type, target);
    }
}
