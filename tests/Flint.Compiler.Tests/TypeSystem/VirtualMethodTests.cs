using Flint.Compiler.TypeSystem;

namespace Flint.Compiler.Tests.TypeSystem;

public sealed class VirtualMethodTests : IDisposable
{
    private const string Source =
        """
        class A { public virtual void F() { } public virtual void G(int x) { } }
        class B : A { public override void F() { } }
        class C : B { public new virtual void F() { } public override void G(int x) { } }
        class D : C { public override void F() { } }

        interface I { void M(); void N() { } }
        interface J : I { void I.N() { } }
        class Plain : I { public void M() { } }
        class Explicit : Plain, I { void I.M() { } }
        class ByJ : J { public void M() { } }
        class Late : Plain { public new void M() { } }
        class Again : Plain, I { public new void M() { } }
        struct Value : I { public void M() { } public void N() { } }

        interface IGet<out T> { T Get(); }
        interface ISet<in T> { void Set(T value); }
        class Strings : IGet<string> { public string Get() => ""; }
        class Objects : ISet<object> { public void Set(object value) { } }
        class Both : IGet<string>, IGet<object> { string IGet<string>.Get() => ""; object IGet<object>.Get() => ""; }
        class Generic<T> : IGet<T> { public virtual T Get() => default; }
        class Closed : Generic<int> { public override int Get() => 1; }
        class Program { static void Main() { } }
        """;

    private readonly CompiledApp app = new(Source);
    private readonly TypeSystemContext context;

    public VirtualMethodTests() => context = app.Open();

    public void Dispose() => app.Dispose();

    [Theory]
    [InlineData("A", "F", "A", "A::F()")]
    [InlineData("A", "F", "B", "B::F()")]
    [InlineData("A", "F", "D", "B::F()")]
    [InlineData("C", "F", "D", "D::F()")]
    [InlineData("A", "G", "B", "A::G(System.Int32)")]
    [InlineData("A", "G", "D", "C::G(System.Int32)")]
    [InlineData("I", "M", "Plain", "Plain::M()")]
    [InlineData("I", "M", "Explicit", "Explicit::I.M()")]
    [InlineData("I", "M", "Late", "Plain::M()")]
    [InlineData("I", "M", "Again", "Again::M()")]
    [InlineData("I", "N", "Plain", "I::N()")]
    [InlineData("I", "N", "ByJ", "J::I.N()")]
    [InlineData("I", "N", "Value", "Value::N()")]
    public void A_call_reaches(string declaring, string method, string type, string target) =>
        Assert.Equal(target, context.Target(context.Type(declaring), method, context.Type(type)));

    [Fact]
    public void An_override_fills_the_slot_that_its_base_introduced()
    {
        MethodDesc introduced = context.Method(context.Type("A"), "F");
        Assert.Same(introduced, context.Virtuals.SlotOf(context.Method(context.Type("B"), "F")));
        Assert.NotSame(introduced, context.Virtuals.SlotOf(context.Method(context.Type("C"), "F")));
    }

    [Fact]
    public void Variance_lets_a_call_through()
    {
        DefType getObject = context.Instance("IGet`1", context.WellKnown.Object);
        Assert.True(context.Virtuals.IsAssignable(context.Type("Strings"), getObject));
        Assert.Equal("Strings::Get()", context.Target(getObject, "Get", context.Type("Strings")));
        DefType setString = context.Instance("ISet`1", context.WellKnown.String);
        Assert.True(context.Virtuals.IsAssignable(context.Type("Objects"), setString));
        Assert.Equal("Objects::Set(System.Object)", context.Target(setString, "Set", context.Type("Objects")));
    }

    [Fact]
    public void Values_are_not_variant() =>
        Assert.False(context.Virtuals.IsAssignable(
            context.Instance("Generic`1", context.WellKnown.Int32), context.Instance("IGet`1", context.WellKnown.Object)));

    [Fact]
    public void The_exact_interface_wins_over_a_variant_one() =>
        Assert.Equal(
            "Both::IGet<System.Object>.Get()",
            context.Target(context.Instance("IGet`1", context.WellKnown.Object), "Get", context.Type("Both")));

    [Fact]
    public void Overrides_of_generic_bases_are_found() =>
        Assert.Equal(
            "Closed::Get()",
            context.Target(context.Instance("IGet`1", context.WellKnown.Int32), "Get", context.Type("Closed")));

    [Theory]
    [InlineData("System.String", "System.Object", true)]
    [InlineData("System.Object", "System.String", false)]
    [InlineData("System.Int32", "System.UInt32", true)]
    [InlineData("System.Int32", "System.Int64", false)]
    [InlineData("System.Int32", "System.Object", false)]
    public void Arrays_convert_by_their_elements(string from, string to, bool converts) => Assert.Equal(
        converts,
        context.Virtuals.IsAssignable(context.GetArray(context.WellKnown.Get(from)), context.GetArray(context.WellKnown.Get(to))));
}
