Counter<int>.Count++;
Counter<int>.Count++;
Counter<string>.Count++;
Counter<object>.Count += 10;
Console.WriteLine(Counter<int>.Count);
Console.WriteLine(Counter<string>.Count);
Console.WriteLine(Counter<object>.Count);
Console.WriteLine(Counter<List<int>>.Count);
Console.WriteLine(Counter<int>.Nested.Value + Counter<string>.Nested.Value);
Counter<int>.Nested.Value = 5;
Console.WriteLine(Counter<int>.Nested.Value + Counter<string>.Nested.Value);
Console.WriteLine(Named<int>.Name + Named<string>.Name + Named<int[]>.Name);
Console.WriteLine(ReferenceEquals(Named<string>.Instance, Named<string>.Instance));
Console.WriteLine(ReferenceEquals(Named<string>.Instance, (object)Named<object>.Instance));

static class Counter<T>
{
    public static int Count;

    public static class Nested
    {
        public static int Value = 1;
    }
}

class Named<T>
{
    public static readonly string Name = typeof(T).Name + " ";

    public static readonly Named<T> Instance = new();
}
