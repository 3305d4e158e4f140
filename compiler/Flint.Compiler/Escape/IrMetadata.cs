namespace Flint.Compiler.Escape;

/// <summary>Kinds of metadata that tell the escape analysis what C# knows. LLVM keeps them where it can; where it does not, less is known.</summary>
internal static class IrMetadata
{
    /// <summary>On a load: what is read is a number, never an address.</summary>
    public const string Number = "flint.number";

    /// <summary>On an indirect call: what is called is a delegate's target, which is a function of this module.</summary>
    public const string Delegate = "flint.delegate";

    /// <summary>On an allocation: the type of the object, which has no finalizer. Where LLVM lost it the object stays on the heap.</summary>
    public const string Type = "flint.type";

    /// <summary>On an allocation that stays on the heap: its number.</summary>
    public const string Site = "flint.site";

    /// <summary>LLVM's own: all functions that an indirect call can reach.</summary>
    public const string Callees = "callees";
}
