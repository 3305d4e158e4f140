// What the compiler passes about the caller.
using System.Runtime.CompilerServices;

Trace("message");
new Caller().Property = 5;
_ = new Caller().Method();
_ = new Caller()[3];
int x = 5;
Expect(x > 3 && x < 10);
Expect(condition: x is 6 or 7);
Expect((x, "a") == (5, "a"));
Lambda(() => x + 1);
Positional(1);
Console.WriteLine(Nested());
"receiver".Named();

static string Nested()
{
    string Local([CallerMemberName] string member = "") => member;
    return Local();
}

static void Trace(string message, [CallerMemberName] string member = "", [CallerLineNumber] int line = 0, [CallerFilePath] string path = "") =>
    Console.WriteLine($"{message} {member} {line} {path.EndsWith(".cs", StringComparison.Ordinal)}");

static void Expect(bool condition, [CallerArgumentExpression(nameof(condition))] string? text = null) => Console.WriteLine($"{text}: {condition}");

static void Lambda(Func<int> function, [CallerArgumentExpression(nameof(function))] string text = "") => Console.WriteLine($"{text} = {function()}");

static void Positional(int value, [CallerLineNumber] int line = -1, int other = 3) => Console.WriteLine($"{value} {line} {other}");

static class Extensions
{
    public static void Named(this string value, [CallerArgumentExpression(nameof(value))] string text = "") => Console.WriteLine($"{value} {text}");
}

class Caller
{
    private int _value;

    public Caller([CallerMemberName] string member = "") => Console.Write(member + " ");

    public int Property
    {
        get => _value;
        set => Set(ref _value, value);
    }

    public int this[int index] => Where(index);

    public int Method() => Where(1);

    private static int Where(int value, [CallerMemberName] string member = "")
    {
        Console.WriteLine(member);
        return value;
    }

    private static void Set(ref int field, int value, [CallerMemberName] string property = "")
    {
        field = value;
        Console.WriteLine(property);
    }
}
