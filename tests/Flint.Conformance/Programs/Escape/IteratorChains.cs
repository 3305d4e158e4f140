// Iterators that hold iterators.
Console.WriteLine(string.Join(",", Even(Count(10))));
int total = 0;
foreach (int value in Even(Even(Count(9))))
    total += value;
Console.WriteLine(total);
foreach (Cell cell in Cells())
    Console.Write(cell.Value);
Console.WriteLine();
var all = new List<Cell>(Cells());
Console.WriteLine(all[0].Value + all[1].Value + all[2].Value);

static IEnumerable<int> Count(int count)
{
    for (int i = 0; i < count; i++)
        yield return i;
}

static IEnumerable<int> Even(IEnumerable<int> values)
{
    foreach (int value in values)
        if (value % 2 == 0)
            yield return value;
}

static IEnumerable<Cell> Cells()
{
    for (int i = 1; i <= 3; i++)
    {
        var cell = new Cell { Value = i };
        yield return cell;
    }
}

sealed class Cell
{
    public int Value;
}
