using Flint.Compiler.Metadata;
using Flint.Compiler.TypeSystem;

namespace Flint.Compiler.Tests.TypeSystem;

/// <summary>corelib and the official class library as one: ours where we have it, theirs where we do not.</summary>
public sealed class LibraryMergeTests : IDisposable
{
    private readonly CompiledApp app = new("return;");
    private readonly TypeSystemContext context;

    public LibraryMergeTests() => context = app.Open();

    public void Dispose() => app.Dispose();

    [Fact]
    public void A_member_that_corelib_declares_is_ours() =>
        Assert.Equal(ModuleOrigin.CoreLib, Origin("System.Console", "WriteLine"));

    [Fact]
    public void A_member_that_corelib_lacks_is_the_official_one() =>
        Assert.Equal(ModuleOrigin.Official, Origin("System.String", "IsNullOrWhiteSpace"));

    [Fact]
    public void A_type_that_corelib_lacks_is_the_official_one() =>
        Assert.Equal([ModuleOrigin.Official], context.WellKnown.Get("System.Guid").Declaration.Parts.Select(part => part.Module.Origin));

    [Fact]
    public void A_type_in_both_has_our_fields()
    {
        DefType text = context.WellKnown.String;
        Assert.Equal([ModuleOrigin.CoreLib, ModuleOrigin.Official], text.Declaration.Parts.Select(part => part.Module.Origin));
        Assert.All(text.InstanceFields, field => Assert.Equal(ModuleOrigin.CoreLib, field.Declaration.Module.Origin));
    }

    [Fact]
    public void Interfaces_are_those_of_both() =>
        Assert.Contains(context.Virtuals.AllInterfaces(context.WellKnown.Int32), type => type.Name == "System.Numerics.INumber<System.Int32>");

    private ModuleOrigin Origin(string type, string method) =>
        context.WellKnown.Get(type).Declaration.FindMethods(method)[0].BodySource!.Module.Origin;
}
