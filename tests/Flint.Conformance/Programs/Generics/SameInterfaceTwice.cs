var both = new Both();
Console.WriteLine(((IHandler<int>)both).Handle(1));
Console.WriteLine(((IHandler<string>)both).Handle("a"));
Console.WriteLine(((IHandler<object>)both).Handle("o"));
Console.WriteLine(Call<int>(both, 2) + Call<string>(both, "b"));
foreach (int n in (IEnumerable<int>)both)
    Console.Write(n + " ");
foreach (string s in (IEnumerable<string>)both)
    Console.Write(s + " ");
Console.WriteLine();

static string Call<T>(IHandler<T> handler, T value) => handler.Handle(value);

interface IHandler<T>
{
    string Handle(T value);
}

class Both : IHandler<int>, IHandler<string>, IHandler<object>, IEnumerable<int>, IEnumerable<string>
{
    public string Handle(int value) => "int " + value;

    public string Handle(string value) => "string " + value;

    string IHandler<object>.Handle(object value) => "object " + value;

    IEnumerator<int> IEnumerable<int>.GetEnumerator()
    {
        yield return 1;
        yield return 2;
    }

    IEnumerator<string> IEnumerable<string>.GetEnumerator()
    {
        yield return "x";
    }

    System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => throw new NotSupportedException();
}
