namespace Flint.Compiler.Analysis;

/// <summary>What method tables hold beside check bits and code, in the order that the words have, each only when the program reads it.</summary>
[Flags]
public enum MethodTableWords
{
    None = 0,

    /// <summary>The address of the System.Type object, for <c>GetType</c>.</summary>
    TypeObject = 1,

    /// <summary>The code of a delegate with several targets.</summary>
    Multicast = 2,

    /// <summary>In bytes: of one element for arrays and strings, of the whole object for others.</summary>
    Size = 4,
}
