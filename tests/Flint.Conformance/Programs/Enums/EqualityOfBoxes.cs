// A boxed enum equals a boxed enum of its type only, however it is asked.
object red = Color.Red, zero = 0, other = Other.Zero;
Console.WriteLine($"{red.Equals(zero)} {zero.Equals(red)} {red.Equals(other)} {red.Equals(Color.Red)} {Color.Red.Equals(zero)}");
Console.WriteLine($"{Equals(red, zero)} {Equals(red, (object)Color.Red)} {red is int} {zero is Color} {(int)red} {(Color)zero}");
Console.WriteLine($"{new HashSet<object> { red, zero, other, Color.Red, 0 }.Count}");
Console.WriteLine(new Holder { Value = Color.Red }.Equals(new Holder { Value = Color.Red }) + " " + new Holder { Value = Color.Red }.Equals(new Holder { Value = Color.Blue }));
ValueType boxed = Color.Blue;
Console.WriteLine(boxed.Equals(Color.Blue) + " " + boxed.Equals(1));
Console.WriteLine(EqualityComparer<Color>.Default.Equals(Color.Red, Color.Red) + " " + Color.Red.CompareTo(Color.Blue));
try
{
    Color.Red.CompareTo(Other.Zero);
}
catch (ArgumentException)
{
    Console.WriteLine("not compared");
}

enum Color
{
    Red,
    Blue,
}

enum Other
{
    Zero,
}

struct Holder
{
    public Color Value;
}
