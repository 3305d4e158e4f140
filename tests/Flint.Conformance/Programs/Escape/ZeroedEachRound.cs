// A new object is all zeros, though the last one in the same place was not.
for (int i = 0; i < 4; i++)
{
    var cell = new Cell();
    Console.WriteLine($"{cell.A} {cell.B ?? "null"} {cell.C}");
    cell.A = i + 1;
    cell.B = "set";
    cell.C = 2.5;
    Console.WriteLine(cell.Text());
}

sealed class Cell
{
    public int A;
    public string? B;
    public double C;

    public string Text() => $"{A} {B} {C}";
}
