using Flint.Compiler.TypeSystem;

namespace Flint.Compiler.Tests.TypeSystem;

/// <summary>A method's name is its symbol, so no two methods may have the same.</summary>
public sealed class MethodNameTests : IDisposable
{
    private readonly CompiledApp app = new(
        """
        class Overloads<T, U>
        {
            void F(T x) { }
            void F(U x) { }
            void F(int x) { }
            void F(int x, T y) { }
            void G<V>(V x) { }
            void G<V>(int x) { }
            void G<V, W>(V x) { }
            void Alone(T x) { }
            public static implicit operator T(Overloads<T, U> x) => default;
            public static implicit operator U(Overloads<T, U> x) => default;
            public static implicit operator int(Overloads<T, U> x) => default;
        }
        class Program { static void Main() { } }
        """);

    public void Dispose() => app.Dispose();

    [Theory]
    [InlineData("F", 4)]
    [InlineData("G", 3)]
    [InlineData("op_Implicit", 3)]
    public void Overloads_have_different_names(string method, int count)
    {
        TypeSystemContext context = app.Open();
        DefType int32 = context.WellKnown.Int32;
        DefType type = context.Instance("Overloads`2", int32, int32);
        string[] names =
        [
            .. type.Declaration.FindMethods(method)
                .Select(declaration => context.GetMethod(type, declaration, [.. Enumerable.Repeat(int32, declaration.Signature.GenericArity)]).Name),
        ];
        Assert.Equal(count, names.Distinct().Count());
    }

    [Fact]
    public void A_name_says_no_more_than_it_must()
    {
        TypeSystemContext context = app.Open();
        DefType type = context.Instance("Overloads`2", context.WellKnown.Int64, context.WellKnown.Byte);
        Assert.Equal("Overloads<System.Int64, System.Byte>::Alone(System.Int64)", context.Method(type, "Alone").Name);
        Assert.Equal(
            ["Overloads<System.Int64, System.Byte>::F(System.Int64)", "Overloads<System.Int64, System.Byte>::F(System.Byte)"],
            type.Declaration.FindMethods("F").Take(2).Select(declaration => context.GetMethod(type, declaration).Name));
    }
}
