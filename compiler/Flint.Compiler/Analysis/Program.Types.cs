using Flint.Compiler.TypeSystem;

namespace Flint.Compiler.Analysis;

/// <summary>What type objects and method tables have to tell, since the program asks for it.</summary>
public sealed partial class Program
{
    public IEnumerable<TypeObjectNode> TypeObjects => _typeObjects;

    public void AddTypeObject(TypeObjectNode node)
    {
        _typeObjects.Add(node);
        if (NeedsTypeNames)
            node.RequireName(this);
        if (NeedsEnums)
            node.RequireEnum(this);
        node.RequireRelatives(this);
    }

    /// <summary>The tables that type objects are looked up in.</summary>
    public TypeTables TypeTables { get; private set; }

    public void RequireTypeTable(TypeTables table)
    {
        if (TypeTables.HasFlag(table))
            return;
        TypeTables |= table;
        foreach (TypeObjectNode node in _typeObjects.ToArray())
            node.RequireRelatives(this);
    }

    public void RequireEnums()
    {
        if (NeedsEnums)
            return;
        NeedsEnums = true;
        foreach (TypeObjectNode node in _typeObjects.ToArray())
            node.RequireEnum(this);
    }

    /// <summary>Gives every method table a word: that of types already created, and of those to come.</summary>
    public void RequireWord(MethodTableWords word, Node from)
    {
        UsesMethodTables();
        if (MethodTableWords.HasFlag(word))
            return;
        MethodTableWords |= word;
        foreach (TypeDesc type in Dispatch.ConstructedTypes.ToArray())
            Constructed(type, from);
    }

    public void RequireTypeNames()
    {
        if (NeedsTypeNames)
            return;
        NeedsTypeNames = true;
        foreach (TypeObjectNode node in _typeObjects.ToArray())
            node.RequireName(this);
    }
}
