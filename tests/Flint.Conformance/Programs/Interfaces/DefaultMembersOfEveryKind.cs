ISensor sensor = new Plain();
Console.WriteLine(sensor.Value + " " + sensor[3]);
sensor.Value = 5;
sensor.Changed += () => Console.WriteLine("changed");
sensor.Raise();
Console.WriteLine(sensor.Describe());
Console.WriteLine(ISensor.Make().Value + ISensor.Count);
Console.WriteLine(new Special().Describe() + ((ISensor)new Special()).Describe());
ISensor boxed = new OfStruct();
boxed.Value = 9;
Console.WriteLine(boxed.Value + " " + boxed[1]);

interface ISensor
{
    private static int s_count;

    static int Count => s_count;

    int Value
    {
        get => 1;
        set => Console.WriteLine("ignored " + value);
    }

    int this[int index] => index * Factor;

    event Action Changed
    {
        add => value();
        remove { }
    }

    private int Factor => 10;

    static ISensor Make()
    {
        s_count++;
        return new Plain();
    }

    void Raise() => Console.WriteLine("raise " + Value);

    sealed string Describe() => "sealed " + Value;
}

class Plain : ISensor;

class Special : ISensor
{
    public int Value { get; set; } = 2;

    public string Describe() => "own ";
}

struct OfStruct : ISensor
{
    public int Value { get; set; }
}
