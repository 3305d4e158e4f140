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

    /// <summary>The attributes that metadata has of a type, a word each.</summary>
    Attributes = 16,

    /// <summary>The type object of the type that a nested type is declared in, null for others.</summary>
    DeclaringTypes = 32,

    /// <summary>The type object of the generic type that a type is an instance of, null for one that is not generic.</summary>
    GenericDefinitions = 64,

    /// <summary>The list of a type's arguments: type objects, then null. Null for a type without.</summary>
    GenericArguments = 128,

    /// <summary>The list of the interfaces of a class, struct or interface, likewise.</summary>
    Interfaces = 256,
}
