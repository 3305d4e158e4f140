// Only some rounds keep what they made.
Cell? best = null;
int[] values = [3, 9, 2, 9, 7, 11, 4];
foreach (int value in values)
{
    var candidate = new Cell(value);
    if (best is null || candidate.Value > best.Value)
        best = candidate;
}

Console.WriteLine(best!.Value);

Cell? first = null;
int round = 0;
Again:
var made = new Cell(round * 10);
first ??= made;
if (++round < 4)
    goto Again;
Console.WriteLine($"{first.Value} {made.Value}");

sealed class Cell(int value)
{
    public int Value = value;
}
