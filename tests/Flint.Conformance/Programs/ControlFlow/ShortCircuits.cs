Console.WriteLine($"{T("a") && F("b") && T("c")} | {F("d") || T("e") || F("f")} | {F("g") & T("h")} | {T("i") | F("j")} | {T("k") ^ T("l")}");
Console.WriteLine($"{(F("m") ? S("x") : S("y"))} {N(null, "1") ?? N("v", "2") ?? N("w", "3")}");
string? text = null;
text ??= S("set");
text ??= S("not set");
Console.WriteLine(text);
Box? none = null, some = new Box { Next = new Box { Value = 5 } };
Console.WriteLine($"{none?.Next?.Value} {some?.Next?.Value} {none?.Touch(I(1))} {some?.Touch(I(2))} {some?.Next?.Next?.Touch(I(3)) ?? -1} {none?[I(4)] ?? -2}");
int?[]? sparse = [1, null];
Console.WriteLine($"{sparse?[0]} {sparse?[1]?.ToString() ?? "null"} {sparse?[1] + I(6)} {sparse?.Length}");
Flag left = new("left", false), right = new("right", true);
Console.WriteLine($"{(left && right ? 1 : 2)} {(right || left ? 1 : 2)} {(left || right ? 1 : 2)}");
int i = 0;
int[] order = [i++, i++ * 10, ++i * 100, i-- * 1000];
Console.WriteLine($"{string.Join(' ', order)} {i}");
order[i = 1] += order[i = 2] + (i = 3);
Console.WriteLine($"{string.Join(' ', order)} {i}");
bool? unknown = null;
Console.WriteLine($"{unknown & false} {unknown & true} {unknown | true} {unknown | false} {!unknown} {unknown == true}");

static bool T(string name)
{
    Console.Write(name + "+ ");
    return true;
}

static bool F(string name)
{
    Console.Write(name + "- ");
    return false;
}

static string S(string text)
{
    Console.Write($"({text}) ");
    return text;
}

static string? N(string? value, string name)
{
    Console.Write($"<{name}> ");
    return value;
}

static int I(int value)
{
    Console.Write($"#{value} ");
    return value;
}

class Box
{
    public Box? Next;
    public int Value;

    public int this[int i] => Value + i;

    public int Touch(int by) => Value += by;
}

readonly struct Flag(string name, bool value)
{
    public static bool operator true(Flag flag) => flag.Tell("true?", flag.Value);

    public static bool operator false(Flag flag) => flag.Tell("false?", !flag.Value);

    public static Flag operator &(Flag a, Flag b) => new($"{a.Name}&{b.Name}", a.Value & b.Value);

    public static Flag operator |(Flag a, Flag b) => new($"{a.Name}|{b.Name}", a.Value | b.Value);

    string Name => name;

    bool Value => value;

    bool Tell(string what, bool answer)
    {
        Console.Write($"{name} {what} ");
        return answer;
    }
}
