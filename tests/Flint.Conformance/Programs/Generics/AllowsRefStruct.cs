Span<int> numbers = [1, 2, 3];
Console.WriteLine(Call(numbers, s => s.Length));
Console.WriteLine(Measure(new Window(numbers)));
Console.WriteLine(Measure(new Fixed()));
var counter = new Counting();
Run(ref counter);
Run(ref counter);
Console.WriteLine(counter.Total);

static TResult Call<T, TResult>(T value, Reader<T, TResult> read)
    where T : allows ref struct => read(value);

static int Measure<T>(T value)
    where T : IMeasured, allows ref struct => value.Size + value.Twice();

static void Run<T>(ref T value)
    where T : IRunnable, allows ref struct => value.Run();

delegate TResult Reader<T, TResult>(T value)
    where T : allows ref struct;

interface IMeasured
{
    int Size { get; }

    int Twice();
}

interface IRunnable
{
    void Run();
}

ref struct Window(Span<int> span) : IMeasured
{
    private readonly Span<int> _span = span;

    public readonly int Size => _span.Length;

    public readonly int Twice() => _span.Length * 2;
}

class Fixed : IMeasured
{
    public int Size => 10;

    public int Twice() => 20;
}

ref struct Counting : IRunnable
{
    public int Total;

    public void Run() => Total++;
}
