// The object of the round before is still in use when the next one is made.
Cell? previous = null;
for (int i = 0; i < 5; i++)
{
    var current = new Cell(i);
    Console.WriteLine(previous is null ? "none" : $"{previous.Value} before {current.Value}, same {ReferenceEquals(previous, current)}");
    previous = current;
}

Cell a = new(0), b = new(1);
for (int i = 2; i < 8; i++)
{
    Cell next = new(a.Value + b.Value);
    a = b;
    b = next;
}

Console.WriteLine(b.Value);

sealed class Cell(int value)
{
    public int Value = value;
}
