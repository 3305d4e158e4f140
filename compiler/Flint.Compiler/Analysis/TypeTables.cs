namespace Flint.Compiler.Analysis;

/// <summary>What the program asks of type objects that it has at run time, a table in flash for each.</summary>
[Flags]
public enum TypeTables
{
    None = 0,

    /// <summary>The type object of the class that a type derives from, null where it derives from none.</summary>
    BaseTypes = 1,

    /// <summary>The type object of what an array, a pointer or a reference is of; null for others.</summary>
    ElementTypes = 2,

    /// <summary>The method table of the vectors of a type, null for a type of which the program can have none.</summary>
    ArrayTypes = 4,

    /// <summary>Which type can be assigned to which, a bit each.</summary>
    Relations = 8,
}
