// Operators that change the left side in place, on classes and structs, checked and not.
var big = new Counter { Value = 1 };
Counter same = big;
big += 5;
Console.WriteLine($"{same.Value} {ReferenceEquals(big, same)}");
big++;
++big;
Console.WriteLine(same.Value);
big -= 3;
Console.WriteLine($"{big.Value} {same.Value} {ReferenceEquals(big, same)}");
var v = new Vector { X = 1, Y = 2 };
v *= 3;
Console.WriteLine($"{v.X} {v.Y}");
Vector[] many = [new() { X = 1 }, new() { X = 2 }];
many[1] *= 10;
Console.WriteLine(many[1].X);
v <<= 1;
Console.WriteLine(v.X);
var small = new Tiny { Value = 250 };
small += 10;
Console.WriteLine(small.Value);
try
{
    checked
    {
        small += 255;
    }
}
catch (OverflowException)
{
    Console.WriteLine("overflow at " + small.Value);
}

class Counter
{
    public int Value;

    public void operator +=(int by) => Value += by;

    public void operator ++() => Value++;

    public static Counter operator -(Counter counter, int by) => new() { Value = counter.Value - by };
}

struct Vector
{
    public int X, Y;

    public void operator *=(int by)
    {
        X *= by;
        Y *= by;
    }

    public void operator <<=(int by) => (X, Y) = (X << by, Y << by);
}

struct Tiny
{
    public byte Value;

    public void operator +=(int by) => Value = unchecked((byte)(Value + by));

    public void operator checked +=(int by) => Value = checked((byte)(Value + by));
}
