// What a delegate is given may be kept by its target.
var kept = new List<Cell>();
Action<Cell> keep = kept.Add;
Action<Cell> forget = cell => cell.Value++;
Pass(keep, 1);
Pass(forget, 2);
Pass(keep + forget, 3);
foreach (Cell cell in kept)
    Console.WriteLine(cell.Value);
Cell? last = null;
Pass(cell => last = cell, 9);
Console.WriteLine(last!.Value);

static void Pass(Action<Cell> action, int value) => action(new Cell(value));

sealed class Cell(int value)
{
    public int Value = value;
}
