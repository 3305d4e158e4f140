// Collections that never leave, with what is in them.
var list = new List<Cell>();
for (int i = 0; i < 10; i++)
    list.Add(new Cell(i));
int sum = 0;
foreach (Cell cell in list)
    sum += cell.Value;
Console.WriteLine(sum);
var map = new Dictionary<string, Cell> { ["a"] = new(1), ["b"] = new(2) };
map["a"].Value += 10;
Console.WriteLine(map["a"].Value + map["b"].Value);
var stack = new Stack<Cell>();
stack.Push(new Cell(5));
stack.Push(new Cell(6));
Console.WriteLine(stack.Pop().Value * stack.Pop().Value);
Console.WriteLine(list.Where(cell => cell.Value % 3 == 0).Select(cell => new Cell(cell.Value * 2)).Sum(cell => cell.Value));

sealed class Cell(int value)
{
    public int Value = value;
}
