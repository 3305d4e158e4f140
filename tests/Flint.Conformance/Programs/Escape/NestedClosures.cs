// A closure in a closure, and one that replaces what another captured.
int depth = 2;
Func<int, Func<int, int>> adder = a => b => a + b + depth;
Func<int, int> addFive = adder(5);
depth = 10;
Console.WriteLine(addFive(1));
Cell cell = new(1);
Action replace = () => cell = new Cell(cell.Value + 1);
replace();
replace();
Console.WriteLine(cell.Value);
Func<Cell> give = () => new Cell(cell.Value * 2);
cell = give();
Console.WriteLine(cell.Value);

sealed class Cell(int value)
{
    public int Value = value;
}
