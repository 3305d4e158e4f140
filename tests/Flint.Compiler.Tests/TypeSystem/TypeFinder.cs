using System.Reflection.Metadata;
using Flint.Compiler.Metadata;
using Flint.Compiler.TypeSystem;

namespace Flint.Compiler.Tests.TypeSystem;

/// <summary>Types and members of a compiled app by their names.</summary>
internal static class TypeFinder
{
    public static DefType Type(this TypeSystemContext context, string fullName)
    {
        Module entry = context.Modules.Entry;
        Assert.True(entry.TryFind(fullName, out TypeDefinitionHandle handle), $"there is no {fullName}");
        return context.GetOpenOrPlain(context.Declare(entry, handle));
    }

    public static DefType Instance(this TypeSystemContext context, string fullName, params TypeDesc[] arguments) =>
        context.GetInstance(context.Type(fullName).Declaration, [.. arguments]);

    public static MethodDesc Method(this TypeSystemContext context, DefType owner, string name) =>
        context.GetMethod(owner, owner.Declaration.FindMethods(name).Single());

    /// <summary>What a virtual call of a method runs on an object of a type: the owner's name and the method's.</summary>
    public static string? Target(this TypeSystemContext context, DefType declaring, string method, DefType type) =>
        context.Virtuals.Resolve(context.Method(declaring, method), type)?.Name;

    public static int OffsetOf(this TypeSystemContext context, DefType owner, string field) =>
        context.Layouts.OffsetOf(owner.InstanceFields.Single(candidate => candidate.Declaration.Name == field));
}
