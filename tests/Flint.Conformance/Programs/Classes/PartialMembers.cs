// Partial methods, properties, indexers, constructors and events: the declaration in one part, the code in the other.
var s = new Store(3);
s.Level = 7;
Console.WriteLine(s.Level);
s[2] = "two";
Console.WriteLine(s[2] + s.Describe(1));
s.Changed += () => Console.WriteLine("changed");
s.Changed += () => Console.WriteLine("again");
s.Raise();
Console.WriteLine(s.Log);

partial class Store
{
    public partial Store(int size);

    public partial int Level { get; set; }

    public partial string this[int index] { get; set; }

    public partial event Action Changed;

    public partial string Describe(int value = 5);

    partial void OnSet(string what);

    partial void NeverWritten(int x);
}

partial class Store
{
    private readonly string[] _items;
    private Action? _changed;

    public string Log = "";

    public partial Store(int size) => _items = new string[size];

    public partial int Level
    {
        get => field;
        set
        {
            OnSet($"level {field}->{value}");
            NeverWritten(Log.Length / 0);
            field = value;
        }
    }

    public partial string this[int index]
    {
        get => _items[index];
        set => _items[index] = value;
    }

    public partial event Action Changed
    {
        add => _changed += value;
        remove => _changed -= value;
    }

    public partial string Describe(int value) => $"<{value}>";

    partial void OnSet(string what) => Log += what;

    public void Raise() => _changed?.Invoke();
}
