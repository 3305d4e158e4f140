namespace Flint.Compiler.Analysis;

/// <summary>What method tables hold beside check bits and code, in the order that the words have, each only when the program reads it.</summary>
[Flags]
public enum MethodTableWords
{
    None = 0,

    /// <summary>Where the type is in the tables of what all types have: type objects, members of Object. In bytes.</summary>
    Ordinal = 1,

    /// <summary>The code of a delegate with several targets.</summary>
    Multicast = 2,

    /// <summary>In bytes: of one element for arrays and strings, of the whole object for others.</summary>
    Size = 4,

    /// <summary>The number of dimensions, for arrays that have several or do not begin at 0; 0 for all other types.</summary>
    Rank = 8,

    /// <summary>The method table of an array's elements when they are values; null for all other types.</summary>
    Element = 16,

    /// <summary>The object's size as the collector reads it.</summary>
    Shape = 32,

    /// <summary>Where the object holds references.</summary>
    Map = 64,

    /// <summary>Of a value type, or of an array's elements: a <see cref="ValueKind"/>; 0 for all other types.</summary>
    ValueKind = 128,
}
