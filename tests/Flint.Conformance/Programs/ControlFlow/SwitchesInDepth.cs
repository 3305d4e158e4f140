// switch statements and expressions: goto case, when, tuples, nested, on long, ulong, char, string, types, with holes and duplicates of code.
for (int i = -1; i < 6; i++)
    Console.Write(Statement(i) + " ");
Console.WriteLine();
foreach (long value in (long[])[0, 1, 1L << 40, long.MaxValue, long.MinValue, -1])
    Console.Write(OnLong(value) + " ");
Console.WriteLine();
foreach (ulong value in (ulong[])[0, ulong.MaxValue, 1UL << 63])
    Console.Write(value switch { 0 => "zero", ulong.MaxValue => "max", > long.MaxValue => "big", _ => "other" } + " ");
Console.WriteLine();
foreach (char c in "aZ5 \u00e9")
    Console.Write(c switch { >= 'a' and <= 'z' => 'l', >= 'A' and <= 'Z' => 'u', >= '0' and <= '9' => 'd', ' ' => 's', _ => '?' });
Console.WriteLine();
foreach ((bool, bool?) pair in ((bool, bool?)[])[(true, true), (true, null), (false, false), (false, null)])
    Console.Write(pair switch { (true, true) => 1, (true, _) => 2, (_, null) => 3, (false, _) => 4 });
Console.WriteLine();
foreach (double number in (double[])[double.NaN, -0.0, 1.5, double.PositiveInfinity])
    Console.Write(number switch { double.NaN => "nan", 0 => "zero", double.PositiveInfinity => "inf", > 1 => "more", _ => "less" } + " ");
Console.WriteLine();
Console.WriteLine(Nested(1, "a") + Nested(1, "b") + Nested(2, null));
foreach (string? text in (string?[])["one", "two", "three", "four", "five", "six", "seven", "", null, "ONE"])
    Console.Write(Words(text));
Console.WriteLine();
Console.WriteLine(Machine("aab") + " " + Machine("aa") + " " + Machine("b"));
decimal price = 1.50m;
Console.WriteLine(price switch { 1.5m => "one and a half", _ => "else" });

static string Statement(int value)
{
    string text = "";
    switch (value)
    {
        case 0:
            text += "zero";
            goto case 2;
        case 1:
        case 2:
            text += "some";
            break;
        case 3 when text.Length > 0:
            return "never";
        case 3:
            goto default;
        case 4:
            {
                for (; ; )
                {
                    text += "4";
                    if (text.Length == 3)
                        break;
                }

                break;
            }

        default:
            text += "default";
            break;
    }

    return text;
}

static string OnLong(long value) => value switch
{
    0 => "0",
    1L << 40 => "big",
    long.MaxValue => "max",
    long.MinValue => "min",
    < 0 => "negative",
    _ => "positive",
};

static string Nested(int a, string? b)
{
    switch (a)
    {
        case 1:
            switch (b)
            {
                case "a":
                    return "1a ";
                default:
                    break;
            }

            return "1? ";
        case 2 when b is null:
            return "2null ";
        default:
            return "? ";
    }
}

static int Words(string? text)
{
    switch (text)
    {
        case "one": return 1;
        case "two": return 2;
        case "three": return 3;
        case "four": return 4;
        case "five": return 5;
        case "six": return 6;
        case "seven": return 7;
        case "": return 8;
        case null: return 9;
        default: return 0;
    }
}

static bool Machine(string input)
{
    int state = 0;
    foreach (char c in input)
    {
        state = (state, c) switch
        {
            (0, 'a') => 1,
            (1, 'a') => 1,
            (1, 'b') => 2,
            _ => -1,
        };
    }

    return state == 2;
}
