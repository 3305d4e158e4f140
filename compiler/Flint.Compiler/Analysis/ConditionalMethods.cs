using System.Collections.Immutable;
using Flint.Compiler.Metadata;
using Flint.Compiler.TypeSystem;

namespace Flint.Compiler.Analysis;

/// <summary>
/// Methods marked with <c>[IfReached]</c>: what a feature asks of code that is in programs without it, too. They have code only where the program reaches what the
/// attribute names; elsewhere they are empty, and nothing that they would call is in the image.
/// </summary>
internal sealed class ConditionalMethods
{
    private readonly HashSet<ReachCondition> _awaited = [];
    private readonly HashSet<ReachCondition> _reached = [];
    private readonly List<MethodNode> _empty = [];

    /// <summary>Whether a method has code by what is reached so far; one that has none is kept for <see cref="TakeReached"/>.</summary>
    public bool HasCode(MethodNode node, IEnumerable<MethodDesc> reached)
    {
        ImmutableArray<ReachCondition> conditions = node.Method.Declaration.Conditions;
        if (conditions.IsEmpty)
            return true;
        bool hasCode = false;
        foreach (ReachCondition condition in conditions)
            hasCode |= IsReached(condition, reached);
        if (hasCode)
            return true;
        _empty.Add(node);
        return false;
    }

    /// <summary>Whether the program needs one of the methods that a condition names.</summary>
    /// <param name="reached">Looked through the first time; <see cref="Reach"/> tells of later ones.</param>
    public bool IsReached(ReachCondition condition, IEnumerable<MethodDesc> reached)
    {
        if (_awaited.Add(condition) && reached.Any(method => ConditionOf(method) == condition))
            _reached.Add(condition);
        return _reached.Contains(condition);
    }

    /// <summary>Notes a method that the program has come to need.</summary>
    public void Reach(MethodDesc method)
    {
        if (_awaited.Count > 0 && ConditionOf(method) is var condition && _awaited.Contains(condition))
            _reached.Add(condition);
    }

    /// <summary>The methods that have code after all.</summary>
    public MethodNode[] TakeReached()
    {
        MethodNode[] taken = [.. _empty.Where(node => node.Method.Declaration.Conditions.Any(_reached.Contains))];
        _empty.RemoveAll(taken.Contains);
        return taken;
    }

    private static ReachCondition ConditionOf(MethodDesc method) => new(method.Owner.Declaration.FullName, method.Declaration.Name);
}

/// <summary>What one <c>[IfReached]</c> names.</summary>
/// <param name="Type">Full name.</param>
/// <param name="Method">Name of all overloads.</param>
public sealed record ReachCondition(string Type, string Method)
{
    private const string Attribute = "Flint.Runtime.IfReachedAttribute";

    internal static ImmutableArray<ReachCondition> Of(MethodDeclaration method) => method.Module.Origin != ModuleOrigin.CoreLib
        ? []
        : [.. CustomAttributes.FindAll(method.Module, method.Module.Reader.GetMethodDefinition(method.Handle).GetCustomAttributes(), Attribute)
            .Select(attribute => new ReachCondition((string)attribute.FixedArguments[0].Value!, (string)attribute.FixedArguments[1].Value!))];
}
