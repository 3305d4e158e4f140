using System.Reflection.Metadata;
using Flint.Compiler.Metadata;
using Flint.Compiler.TypeSystem;

namespace Flint.Compiler.Tests.TypeSystem;

/// <summary>corelib and the official class library as one: ours where we have it, theirs where we do not.</summary>
public sealed class LibraryMergeTests(LibraryMergeTests.Compiled compiled) : IClassFixture<LibraryMergeTests.Compiled>
{
    private readonly TypeSystemContext context = compiled.Context;

    [Fact]
    public void A_member_that_corelib_declares_is_ours() =>
        Assert.Equal(ModuleOrigin.CoreLib, Origin("System.Console", "WriteLine"));

    [Fact]
    public void A_member_that_corelib_lacks_is_the_official_one() =>
        Assert.Equal(ModuleOrigin.Official, Origin("System.String", "IsNullOrWhiteSpace"));

    [Fact]
    public void A_type_that_corelib_lacks_is_the_official_one() =>
        Assert.Equal([ModuleOrigin.Official], Parts("System.Guid"));

    [Fact]
    public void A_type_in_both_has_our_fields()
    {
        DefType text = context.WellKnown.String;
        Assert.Equal([ModuleOrigin.CoreLib, ModuleOrigin.Official], Parts("System.String"));
        Assert.All(text.InstanceFields, field => Assert.Equal(ModuleOrigin.CoreLib, field.Declaration.Module.Origin));
    }

    [Fact]
    public void Types_of_other_official_assemblies_are_merged_too()
    {
        Assert.Equal([ModuleOrigin.CoreLib, ModuleOrigin.Official], Parts("System.Console"));
        Assert.Equal("System.Console", context.WellKnown.Get("System.Console").Declaration.Parts[1].Module.Name);
    }

    [Fact]
    public void Nested_types_are_merged_by_their_full_name() =>
        Assert.Equal([ModuleOrigin.CoreLib, ModuleOrigin.Official], Parts("System.Collections.Generic.Dictionary`2+KeyCollection"));

    [Fact]
    public void Interfaces_are_those_of_both() =>
        Assert.Contains(context.Virtuals.AllInterfaces(context.WellKnown.Int32), type => type.Name == "System.Numerics.INumber<System.Int32>");

    [Fact]
    public void The_apps_own_type_of_an_official_name_is_the_apps()
    {
        DefType own = context.Type("System.Text.StringBuilder");
        Assert.Equal([ModuleOrigin.App], own.Declaration.Parts.Select(part => part.Module.Origin));
        Assert.NotSame(context.WellKnown.Get("System.Text.StringBuilder"), own);
        Assert.Equal(PrimitiveKind.None, context.Type("System.Int32").Primitive);
    }

    /// <summary>So official code that calls a method which corelib shadows calls ours.</summary>
    [Fact]
    public void Official_tokens_of_shadowed_methods_lead_to_ours()
    {
        int shadowed = 0;
        foreach (TypeDeclaration type in Merged())
        {
            foreach (MethodDefinitionHandle handle in type.Parts[1].Definition.GetMethods())
            {
                MethodDeclaration method = type.GetMethod(type.Parts[1].Module, handle);
                bool isOurs = Methods(type, type.Parts[0]).Any(own => own.Name == method.Name && own.Signature.Equals(method.Signature));
                Assert.True(isOurs == (method.Module.Origin == ModuleOrigin.CoreLib) || method.Name == ".cctor", $"{method}{method.Signature}");
                shadowed += isOurs ? 1 : 0;
            }
        }

        Assert.NotEqual(0, shadowed);
    }

    /// <summary>What corelib implements runs its own IL; what it only declares runs the official IL, if there is any.</summary>
    [Fact]
    public void Bodies_are_ours_before_official()
    {
        var origins = new HashSet<ModuleOrigin?>();
        foreach (TypeDeclaration type in Merged())
        {
            foreach (MethodDeclaration method in Methods(type, type.Parts[0]))
            {
                Assert.True(!method.HasBody || method.BodySource == method, $"{method}{method.Signature}");
                if (!method.HasBody && !method.IsAbstract)
                    origins.Add(method.BodySource?.Module.Origin);
            }
        }

        Assert.Equal([null, ModuleOrigin.Official], origins.Order());
    }

    [Fact]
    public void No_slot_is_filled_twice() => Assert.All(
        Merged(),
        type => Assert.Equal(type.VirtualMethods.Length, type.VirtualMethods.Select(method => $"{method.Name}{method.Signature.GenericArity}{method.Signature}").Distinct().Count()));

    [Fact]
    public void No_field_is_there_twice_and_official_instance_fields_only_where_we_have_none() => Assert.All(Merged(), type =>
    {
        Assert.Equal(type.Fields.Length, type.Fields.Select(field => field.Name).Distinct().Count());
        Assert.Single(type.Fields.Where(field => !field.IsStatic).Select(field => field.Module).Append(type.Fields.FirstOrDefault(field => !field.IsStatic)?.Module).Distinct());
    });

    [Fact]
    public void Each_part_keeps_its_static_constructor()
    {
        Assert.All(Merged(), type => Assert.All(type.Parts, part =>
        {
            MethodDeclaration? constructor = type.FindStaticConstructor(part.Module);
            Assert.Equal(
                part.Definition.GetMethods().Any(handle => part.Module.Reader.StringComparer.Equals(part.Module.Reader.GetMethodDefinition(handle).Name, ".cctor")),
                constructor?.Module == part.Module);
        }));
        Assert.Contains(Merged(), type => type.Parts.All(part => type.FindStaticConstructor(part.Module) is not null));
    }

    private ModuleOrigin Origin(string type, string method) =>
        context.WellKnown.Get(type).Declaration.FindMethods(method)[0].BodySource!.Module.Origin;

    private IEnumerable<ModuleOrigin> Parts(string type) =>
        context.WellKnown.Get(type).Declaration.Parts.Select(part => part.Module.Origin);

    private IEnumerable<TypeDeclaration> Merged() => context.Modules.CoreLib.Reader.TypeDefinitions
        .Select(handle => context.Declare(context.Modules.CoreLib, handle))
        .Where(type => type.Parts.Length == 2);

    private static IEnumerable<MethodDeclaration> Methods(TypeDeclaration type, TypePart part) =>
        part.Definition.GetMethods().Select(handle => type.GetMethod(part.Module, handle));

    public sealed class Compiled() : OnBoth("namespace System.Text { class StringBuilder { } } namespace System { struct Int32 { } } class Program { static void Main() { } }");
}
