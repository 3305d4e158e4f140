var grid = new Grid(3, 2);
grid[1, 0] = 5;
grid['b', 2] = 7;
grid[^1] = 9;
grid["a1"] += 3;
grid[0, 0]++;
Console.WriteLine($"{grid[1, 0]} {grid["b2"]} {grid[^1]} {grid[0]} {string.Join(' ', grid[1..4])} {grid[(1, 1)]}");
Grid other = new(2, 2) { [0, 0] = 1, ["b2"] = 4, [(1, 0)] = 8 };
Console.WriteLine(string.Join(' ', other[..]));
ref int cell = ref grid.At(2, 1);
cell *= 10;
Console.WriteLine($"{grid[2, 1]} {((IReadOnlyGrid)grid)[2, 1]} {grid?[0, 1]}");
Named named = new() { ["x"] = "1", ["y"] = "2" };
named["x"] ??= "never";
named["z"] ??= "new";
Console.WriteLine($"{named["x"]} {named["y"]} {named["z"]} {named["w"] ?? "none"} {named.Reads}/{named.Writes}");
try
{
    grid![5] = 1;
    Console.WriteLine(grid["c9"]);
}
catch (IndexOutOfRangeException exception)
{
    Console.WriteLine(exception.GetType().Name);
}

interface IReadOnlyGrid
{
    int this[int x, int y] { get; }
}

sealed class Grid(int width, int height) : IReadOnlyGrid
{
    readonly int[] _cells = new int[width * height];

    public int Length => _cells.Length;

    public int this[int x, int y]
    {
        get => _cells[y * width + x];
        set => _cells[y * width + x] = value;
    }

    int IReadOnlyGrid.this[int x, int y] => -this[x, y];

    public int this[char column, int row]
    {
        get => this[column - 'a', row - 1];
        set => this[column - 'a', row - 1] = value;
    }

    public int this[string name]
    {
        get => this[name[0], name[1] - '0'];
        set => this[name[0], name[1] - '0'] = value;
    }

    public int this[int index]
    {
        get => _cells[index];
        set => _cells[index] = value;
    }

    public int this[(int X, int Y) place]
    {
        get => this[place.X, place.Y];
        set => this[place.X, place.Y] = value;
    }

    public int[] Slice(int start, int length) => _cells[start..(start + length)];

    public ref int At(int x, int y) => ref _cells[y * width + x];
}

sealed class Named
{
    readonly Dictionary<string, string> _values = [];

    public int Reads { get; private set; }

    public int Writes { get; private set; }

    public string? this[string name]
    {
        get
        {
            Reads++;
            return _values.GetValueOrDefault(name);
        }
        set
        {
            Writes++;
            _values[name] = value!;
        }
    }
}
