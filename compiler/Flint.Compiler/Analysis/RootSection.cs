using Flint.Compiler.Llvm;
using Flint.Compiler.TypeSystem;

namespace Flint.Compiler.Analysis;

/// <summary>
/// The sections that the collector starts from: places that hold references only, which it may change, and places that hold other things, too, where it
/// takes every word for what may be a reference.
/// </summary>
internal static class RootSection
{
    /// <summary>As an attribute of an LLVM global that holds values of a type; empty when these hold no references, or nothing is ever collected.</summary>
    public static string Of(ProgramFacts facts, TypeDesc type, bool isZero)
    {
        if (!facts.Program.CollectsGarbage || !facts.Context.Layouts.HasReferences(type))
            return "";
        return Attribute(isZero, type.IsReference ? "references" : "mixed");
    }

    /// <summary>For an object that was made at build time.</summary>
    public static string OfObject(ProgramFacts facts, TypeDesc type) =>
        facts.Program.CollectsGarbage && ReferenceMap.Bits(facts.Context, type).Length > 0 ? Attribute(isZero: false, "mixed") : "";

    /// <summary>For a word that may hold a reference.</summary>
    public static string OfWord(ProgramFacts facts) => facts.Program.CollectsGarbage ? Attribute(isZero: true, "mixed") : "";

    private static string Attribute(bool isZero, string kind) => $", section \"{(isZero ? ".bss" : ".data")}.flint.{kind}\"";
}
