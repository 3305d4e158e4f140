// Enum: names, values, parsing, formats, flags, comparison, underlying types, undefined values.
Console.WriteLine(string.Join(",", Enum.GetNames<Color>()) + " " + string.Join(",", Enum.GetValues<Color>()));
Console.WriteLine($"{Color.Green} {(int)Color.Green} {(Color)7} {Color.Green:D} {Color.Green:X} {Color.Green:G}");
Console.WriteLine(Enum.Parse<Color>("Blue") + " " + Enum.Parse<Color>("blue", ignoreCase: true) + " " + Enum.Parse<Color>("1"));
Console.WriteLine(Enum.TryParse("Purple", out Color none) + " " + none + " " + Enum.TryParse("Red", out Color red) + red);
Console.WriteLine(Enum.IsDefined(Color.Red) + " " + Enum.IsDefined((Color)9));
Console.WriteLine($"{Rights.Read | Rights.Write} {(Rights)0} {Rights.All} {(Rights)8} {Rights.Read | (Rights)8}");
Console.WriteLine(Enum.Parse<Rights>("Read, Execute") + " " + (int)Enum.Parse<Rights>("Write,Execute"));
Rights rights = Rights.Read | Rights.Execute;
Console.WriteLine($"{rights.HasFlag(Rights.Read)} {rights.HasFlag(Rights.Write)} {(rights & ~Rights.Read)} {rights ^ Rights.All}");
Console.WriteLine(Color.Red.CompareTo(Color.Blue) + " " + Color.Red.Equals(Color.Red) + " " + Color.Red.Equals(0));
Console.WriteLine(Enum.GetUnderlyingType(typeof(Small)).Name + " " + (sbyte)Small.Low + " " + Small.Low.ToString("D") + " " + Small.Low.ToString("X"));
Console.WriteLine($"{Big.Huge} {(ulong)Big.Huge}");
object boxed = Color.Blue;
Console.WriteLine($"{boxed} {(int)boxed} {boxed is Color} {boxed is int} {boxed.GetHashCode()}");
Console.WriteLine(Enum.GetName(Color.Green) + " " + (Enum.GetName((Color)5) ?? "null") + " " + Enum.GetName(typeof(Color), 2));
Console.WriteLine(Enum.ToObject(typeof(Color), 1));
Color c = Color.Red;
c++;
c += 1;
Console.WriteLine(c + " " + (c - Color.Red) + " " + (c > Color.Green));
Color? lifted = null;
Console.WriteLine((lifted ?? Color.Green) + " " + (lifted == Color.Red));
Console.WriteLine(Twin.Second + " " + (Twin.First == Twin.Second));
try
{
    Enum.Parse<Color>("none");
}
catch (ArgumentException)
{
    Console.WriteLine("not parsed");
}

Console.WriteLine(Generic(Color.Blue) + Generic(Rights.Write));
Console.WriteLine(new Dictionary<Color, string> { [Color.Red] = "r" }[Color.Red]);

static string Generic<T>(T value)
    where T : struct, Enum => $"{typeof(T).Name}.{value} of {Enum.GetValues<T>().Length} ";

enum Color
{
    Red,
    Green,
    Blue,
}

[Flags]
enum Rights
{
    None = 0,
    Read = 1,
    Write = 2,
    Execute = 4,
    All = 7,
}

enum Small : sbyte
{
    Low = -3,
    High = 100,
}

enum Big : ulong
{
    Huge = ulong.MaxValue,
}

enum Twin
{
    First = 1,
    Second = 1,
}
