// Local objects are different objects, with one identity each.
var a = new Cell(1);
var b = new Cell(1);
Console.WriteLine($"{ReferenceEquals(a, b)} {a == b} {a.Equals(b)} {a.Equals(a)}");
Console.WriteLine(a.GetHashCode() == a.GetHashCode());
var seen = new HashSet<object> { a, b, a };
Console.WriteLine(seen.Count);
Console.WriteLine(a.GetType() == typeof(Cell));
object box = 5, same = box, other = 5;
Console.WriteLine($"{ReferenceEquals(box, same)} {ReferenceEquals(box, other)} {box.Equals(other)}");
Console.WriteLine(new Cell(3) + " " + new Point(1, 2) + " " + (new Point(1, 2) == new Point(1, 2)));

class Cell(int value)
{
    public int Value = value;
}

sealed record Point(int X, int Y);
