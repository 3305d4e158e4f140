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
    private readonly HashSet<(string Type, string Method)> _awaited = [];
    private readonly HashSet<(string Type, string Method)> _reached = [];
    private readonly List<MethodNode> _empty = [];

    /// <summary>Whether a method has code by what is reached so far; one that has none is kept for <see cref="TakeReached"/>.</summary>
    public bool HasCode(MethodNode node, IEnumerable<MethodDesc> reached)
    {
        ImmutableArray<ReachCondition> conditions = node.Method.Declaration.Conditions;
        if (conditions.IsEmpty)
            return true;
        foreach (ReachCondition condition in conditions)
            Await(condition, reached);
        if (IsAnyReached(conditions))
            return true;
        _empty.Add(node);
        return false;
    }

    /// <summary>Notes a method that the program has come to need.</summary>
    public void Reach(MethodDesc method)
    {
        if (_awaited.Count > 0 && _awaited.Contains(KeyOf(method)))
            _reached.Add(KeyOf(method));
    }

    /// <summary>The methods that have code after all.</summary>
    public MethodNode[] TakeReached()
    {
        MethodNode[] taken = [.. _empty.Where(node => IsAnyReached(node.Method.Declaration.Conditions))];
        _empty.RemoveAll(taken.Contains);
        return taken;
    }

    private void Await(ReachCondition condition, IEnumerable<MethodDesc> reached)
    {
        (string, string) key = (condition.Type, condition.Method);
        if (_awaited.Add(key) && reached.Any(method => KeyOf(method) == key))
            _reached.Add(key);
    }

    private bool IsAnyReached(ImmutableArray<ReachCondition> conditions) => conditions.Any(condition => _reached.Contains((condition.Type, condition.Method)));

    private static (string Type, string Method) KeyOf(MethodDesc method) => (method.Owner.Declaration.FullName, method.Declaration.Name);
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
