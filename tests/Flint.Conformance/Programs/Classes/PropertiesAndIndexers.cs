using System;

var t = new Thermometer { Celsius = 100 };
Console.WriteLine(t.Fahrenheit);
t.Fahrenheit = 32;
Console.WriteLine(t.Celsius);
Console.WriteLine(t.Id);

var grid = new Grid();
grid[1, 2] = 7;
grid[1, 2] += 3;
grid["corner"]++;
Console.WriteLine(grid[1, 2]);
Console.WriteLine(grid["corner"]);
Console.WriteLine(grid.Writes);

class Thermometer
{
    public int Celsius { get; set; }

    public int Id { get; init; } = 17;

    public int Fahrenheit
    {
        get => Celsius * 9 / 5 + 32;
        set => Celsius = (value - 32) * 5 / 9;
    }
}

class Grid
{
    private readonly int[] _cells = new int[16];

    public int Writes { get; private set; }

    public int this[int x, int y]
    {
        get => _cells[y * 4 + x];
        set
        {
            _cells[y * 4 + x] = value;
            Writes++;
        }
    }

    public int this[string name]
    {
        get => name == "corner" ? this[0, 0] : -1;
        set => this[0, 0] = value;
    }
}
