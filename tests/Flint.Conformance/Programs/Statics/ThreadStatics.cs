// [ThreadStatic] fields and ThreadLocal: there is one thread, so they are statics.
Console.WriteLine($"{Store.Count} {Store.Text}");
Store.Count += 5;
Store.Text += "!";
Console.WriteLine($"{Store.Count} {Store.Text}");
Generic<int>.Value = 1;
Generic<string>.Value = 2;
Console.WriteLine(Generic<int>.Value + Generic<string>.Value);
ref int count = ref Store.Count;
count = 9;
Console.WriteLine(Store.Count);
Store.Pair.Left = 4;
Console.WriteLine(Store.Pair.Left + Store.Pair.Right);
var local = new AsyncLocal<string> { Value = "async" };
Console.WriteLine(local.Value);

static class Store
{
    [ThreadStatic]
    public static int Count;

    [ThreadStatic]
    public static string? Text = "start";

    [ThreadStatic]
    public static (int Left, int Right) Pair;
}

static class Generic<T>
{
    [ThreadStatic]
    public static int Value;
}
