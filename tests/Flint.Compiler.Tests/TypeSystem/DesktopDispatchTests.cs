using System.Reflection;
using Flint.Compiler.TypeSystem;

namespace Flint.Compiler.Tests.TypeSystem;

/// <summary>Virtual calls reach what they reach on a desktop: each method of the source returns the name that it has here.</summary>
public sealed class DesktopDispatchTests(DesktopDispatchTests.Compiled compiled) : IClassFixture<DesktopDispatchTests.Compiled>
{
    private const string Source =
        """
        using System.Collections.Generic;

        public abstract class Shape { public abstract string Name(); public virtual string Kind() => "Shape::Kind()"; public override string ToString() => "Shape::ToString()"; }
        public class Square : Shape { public override string Name() => "Square::Name()"; public sealed override string Kind() => "Square::Kind()"; }
        public class Tile : Square { public override string Name() => "Tile::Name()"; public new virtual string Kind() => "Tile::Kind()"; }
        public class Mosaic : Tile { public override string Kind() => "Mosaic::Kind()"; public override string ToString() => "Mosaic::ToString()"; }
        public class Overloads { public virtual string F(int x) => "Overloads::F(System.Int32)"; public virtual string F(long x) => "Overloads::F(System.Int64)"; public virtual string F(object x) => "Overloads::F(System.Object)"; }
        public class OneOverload : Overloads { public override string F(long x) => "OneOverload::F(System.Int64)"; }

        public interface INamed { string Name(); }
        public interface IOther { string Name(); }
        public class Unrelated { public string Name() => "Unrelated::Name()"; }
        public class Inherits : Unrelated, INamed { }
        public class Two : INamed, IOther { string INamed.Name() => "Two::INamed.Name()"; string IOther.Name() => "Two::IOther.Name()"; }
        public class Shared : INamed, IOther { public virtual string Name() => "Shared::Name()"; }
        public class SharedOverride : Shared { public override string Name() => "SharedOverride::Name()"; }
        public class SharedNew : Shared { public new string Name() => "SharedNew::Name()"; }
        public class SharedAgain : Shared, INamed { public new string Name() => "SharedAgain::Name()"; }
        public class SharedExplicit : SharedOverride, IOther { string IOther.Name() => "SharedExplicit::IOther.Name()"; }
        public class Below : SharedExplicit { public override string Name() => "Below::Name()"; }
        public abstract class Half : INamed { public abstract string Name(); }
        public class Whole : Half { public override string Name() => "Whole::Name()"; }
        public struct Value : INamed, IOther { public string Name() => "Value::Name()"; string IOther.Name() => "Value::IOther.Name()"; public override string ToString() => "Value::ToString()"; }

        public interface IDefault { string Text() => "IDefault::Text()"; string Loud() => "IDefault::Loud()"; }
        public interface ILeft : IDefault { string IDefault.Text() => "ILeft::IDefault.Text()"; }
        public interface IRight : IDefault { string IDefault.Loud() => "IRight::IDefault.Loud()"; }
        public interface IBoth : ILeft, IRight { string IDefault.Text() => "IBoth::IDefault.Text()"; string IDefault.Loud() => "IBoth::IDefault.Loud()"; }
        public interface IAgain : IDefault { abstract string IDefault.Text(); }
        public class Plain : IDefault { }
        public class Left : ILeft { }
        public class LeftRight : ILeft, IRight { }
        public class Diamond : ILeft, IRight, IBoth { }
        public class Own : IBoth { public virtual string Text() => "Own::Text()"; }
        public class OwnBelow : Own { public override string Text() => "OwnBelow::Text()"; }
        public class Late : Plain, ILeft { }
        public class Abstracted : IAgain { string IDefault.Text() => "Abstracted::IDefault.Text()"; }
        public struct DefaultValue : IBoth { }

        public interface ISource<out T> { string Get(); }
        public interface ISink<in T> { string Put(T value); }
       
        public class Strings : ISource<string> { public virtual string Get() => "Strings::Get()"; }
        public class MoreStrings : Strings { public override string Get() => "MoreStrings::Get()"; }
        public class Objects : ISink<object> { public string Put(object value) => "Objects::Put(System.Object)"; }
        public class Several : ISink<object>, ISink<string> { string ISink<object>.Put(object value) => "Several::ISink<System.Object>.Put(System.Object)"; string ISink<string>.Put(string value) => "Several::ISink<System.String>.Put(System.String)"; }
        public class BaseSource : ISource<object> { public string Get() => "BaseSource::Get()"; }
        public class BothSources : BaseSource, ISource<string> { string ISource<string>.Get() => "BothSources::ISource<System.String>.Get()"; }

        public interface IGeneric<T> { string Make<U>(T t, U u); string Plain(T t) => "IGeneric<" + typeof(T) + ">::Plain(" + typeof(T) + ")"; }
        public class Generic<T> : IGeneric<T> { public virtual string Make<U>(T t, U u) => "Generic<" + typeof(T) + ">::Make<" + typeof(U) + ">(" + typeof(T) + ", " + typeof(U) + ")"; public virtual string Pick(T t) => "Generic<" + typeof(T) + ">::Pick(" + typeof(T) + ")"; }
        public class OfInt : Generic<int> { public override string Make<U>(int t, U u) => "OfInt::Make<" + typeof(U) + ">(System.Int32, " + typeof(U) + ")"; }
        public class OfText<T> : Generic<T> { public override string Pick(T t) => "OfText<" + typeof(T) + ">::Pick(" + typeof(T) + ")"; }
        public class Closed : OfText<string>, IGeneric<byte> { string IGeneric<byte>.Make<U>(byte t, U u) => "Closed::IGeneric<System.Byte>.Make<" + typeof(U) + ">(System.Byte, " + typeof(U) + ")"; }

        public class Maker { public virtual object Make() => "Maker::Make()"; }
        public class TextMaker : Maker { public override string Make() => "TextMaker::Make()"; }
        public class LaterMaker : TextMaker { public override string Make() => "LaterMaker::Make()"; }
        class Program { static void Main() { } }
        """;

    private static readonly string[] s_classes =
    [
        "Square", "Tile", "Mosaic", "Overloads", "OneOverload", "Inherits", "Two", "Shared", "SharedOverride", "SharedNew", "SharedAgain",
        "SharedExplicit", "Below", "Whole", "Value", "Plain", "Left", "LeftRight", "Diamond", "Own", "OwnBelow", "Late", "Abstracted",
        "DefaultValue", "Strings", "MoreStrings", "Objects", "Several", "BaseSource", "BothSources", "OfInt", "Closed", "Maker", "TextMaker", "LaterMaker",
    ];

    private readonly TypeSystemContext context = compiled.Context;
    private readonly Assembly desktop = compiled.Desktop;

    public static TheoryData<string> Classes => [.. s_classes];

    /// <summary>Every virtual method that the class has, inherits or implements, called through the type that introduced it or overrides it.</summary>
    [Theory]
    [MemberData(nameof(Classes))]
    public void Calls_on(string name)
    {
        Type type = desktop.GetType(name)!;
        object instance = Activator.CreateInstance(type)!;
        int calls = 0;
        foreach (MethodInfo method in Callable(type))
        {
            MethodInfo closed = method.IsGenericMethodDefinition ? method.MakeGenericMethod(typeof(double)) : method;
            object?[] arguments = [.. closed.GetParameters().Select(parameter => parameter.ParameterType.IsValueType ? Activator.CreateInstance(parameter.ParameterType) : null)];
            Assert.Equal((method, closed.Invoke(instance, arguments)), (method, Resolved(closed, context.Type(name))));
            calls++;
        }

        Assert.NotEqual(0, calls);
    }

    [Theory]
    [InlineData("MoreStrings", "ISource`1", typeof(object))]
    [InlineData("Objects", "ISink`1", typeof(string))]
    [InlineData("Several", "ISink`1", typeof(Exception))]
    [InlineData("BothSources", "ISource`1", typeof(object))]
    [InlineData("BothSources", "ISource`1", typeof(IComparable))]
    public void Calls_by_variance(string name, string declared, Type argument)
    {
        MethodInfo method = desktop.GetType(declared)!.MakeGenericType(argument).GetMethods().Single();
        Assert.Equal(
            method.Invoke(Activator.CreateInstance(desktop.GetType(name)!), new object?[method.GetParameters().Length]),
            Resolved(method, context.Type(name)));
    }

    private static IEnumerable<MethodInfo> Callable(Type type)
    {
        const BindingFlags All = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
        IEnumerable<Type> types = type.GetInterfaces();
        for (Type? current = type; current is not null && current.Assembly == type.Assembly; current = current.BaseType)
            types = types.Append(current);
        return types.SelectMany(each => each.GetMethods(All)).Where(method => method is { IsVirtual: true, IsPublic: true } && method.ReturnType != typeof(void));
    }

    private string? Resolved(MethodInfo method, DefType type)
    {
        var declaring = (DefType)Known(method.DeclaringType!);
        MethodDesc declared = declaring.Declaration.FindMethods(method.Name)
            .Select(declaration => context.GetMethod(declaring, declaration, [.. method.GetGenericArguments().Select(Known)]))
            .Single(candidate => candidate.Signature.Parameters.SequenceEqual(method.GetParameters().Select(parameter => Known(parameter.ParameterType))));
        return context.Virtuals.Resolve(declared, type)?.Name;
    }

    /// <summary>What Flint calls a type of the desktop's.</summary>
    private TypeDesc Known(Type type)
    {
        if (type.IsArray)
            return context.GetArray(Known(type.GetElementType()!));
        if (type.Assembly != desktop)
            return context.WellKnown.Get(type.FullName!);
        return type.IsGenericType
            ? context.Instance(type.GetGenericTypeDefinition().FullName!, [.. type.GetGenericArguments().Select(Known)])
            : context.Type(type.FullName!);
    }

    public sealed class Compiled() : OnBoth(Source);
}
