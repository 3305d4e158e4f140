// Boxes and arrays that formatting takes.
int n = Environment.TickCount > 0 ? 42 : 0;
Console.WriteLine("{0} {1} {2}", n, "text", n * 2);
Console.WriteLine(string.Format("{0,5}|{1,-5}|{2}", n, true, 'c'));
Console.WriteLine($"{n:X} {n} {n > 3}");
Console.WriteLine(string.Concat("a", n, "b", 'c'));
Console.WriteLine(string.Join(", ", n, "x", 3));
var text = new System.Text.StringBuilder();
for (int i = 0; i < 3; i++)
    text.Append(i).Append(',').AppendFormat("{0}", i * n).Append(' ');
Console.WriteLine(text);
Console.WriteLine(new Money(n).ToString() + new Money(1));

readonly struct Money(int amount)
{
    public override string ToString() => $"${amount}";
}
