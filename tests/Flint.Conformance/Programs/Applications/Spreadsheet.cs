var sheet = new Sheet();
sheet.CellChanged += (name, value) => Console.Write($"{name}={value} ");
sheet["a1"].Value = 5;
sheet["a2"].Value = 7;
sheet.Define("a3", ["a1", "a2"], values => values.Sum());
sheet.Define("b1", ["a3"], values => values[0] * 10);
sheet.Define("b2", ["b1", "a1"], values => values[0] / values[1]);
Console.WriteLine();
sheet["a1"].Value = 1;
Console.WriteLine();
sheet["a1"].Value = 1;
Console.WriteLine("nothing");
try
{
    sheet.Define("a1", ["b2"], values => values[0]);
}
catch (InvalidOperationException exception)
{
    Console.WriteLine(exception.Message);
}
sheet["a1"].Value = 0;
Console.WriteLine();
Console.WriteLine(string.Join(' ', sheet.OrderBy(cell => cell.Name, StringComparer.Ordinal).Select(cell => cell.ToString())));

sealed class Sheet : IEnumerable<Cell>
{
    readonly Dictionary<string, Cell> _cells = [];

    public event Action<string, int?>? CellChanged;

    public Cell this[string name]
    {
        get
        {
            if (!_cells.TryGetValue(name, out Cell? cell))
            {
                _cells.Add(name, cell = new Cell(name));
                cell.Changed += OnChanged;
            }
            return cell;
        }
    }

    public void Define(string name, string[] inputs, Func<int[], int> formula) => this[name].Define([.. inputs.Select(input => this[input])], formula);

    void OnChanged(object? sender, EventArgs e)
    {
        var cell = (Cell)sender!;
        CellChanged?.Invoke(cell.Name, cell.Value);
    }

    public IEnumerator<Cell> GetEnumerator() => _cells.Values.GetEnumerator();

    System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
}

sealed class Cell(string name)
{
    Cell[] _inputs = [];
    Func<int[], int>? _formula;

    public event EventHandler? Changed;

    public string Name => name;

    public int? Value
    {
        get;
        set
        {
            if (field == value)
                return;
            field = value;
            Changed?.Invoke(this, EventArgs.Empty);
        }
    }

    bool DependsOn(Cell other) => this == other || Array.Exists(_inputs, input => input.DependsOn(other));

    public void Define(Cell[] inputs, Func<int[], int> formula)
    {
        if (Array.Find(inputs, input => input.DependsOn(this)) is { } circle)
            throw new InvalidOperationException($"{name} would depend on itself by {circle.Name}");
        foreach (Cell input in _inputs)
            input.Changed -= Compute;
        _inputs = inputs;
        _formula = formula;
        foreach (Cell input in inputs)
            input.Changed += Compute;
        Compute(this, EventArgs.Empty);
    }

    void Compute(object? sender, EventArgs e)
    {
        try
        {
            Value = _formula!([.. _inputs.Select(input => input.Value ?? 0)]);
        }
        catch (DivideByZeroException)
        {
            Value = null;
        }
    }

    public override string ToString() => $"{name}:{Value?.ToString() ?? "error"}";
}
