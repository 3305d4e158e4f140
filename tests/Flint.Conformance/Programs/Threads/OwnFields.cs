Fields.Number = 1;
Fields.Text = "main";
Fields.Pair = (1, "one");
Fields.Shared = 1;
var results = new string[3];
using var both = new Barrier(3);
Thread[] threads = [.. Enumerable.Range(0, 3).Select(id => new Thread(() =>
{
    string start = $"{Fields.Number} {Fields.Text ?? "null"} {Fields.Pair} {Fields.List is null}";
    Fields.Number = id * 10;
    Fields.Text = "thread " + id;
    Fields.Pair = (id, new string('x', id));
    Fields.List = [];
    both.SignalAndWait();
    for (int i = 0; i < 20; i++)
    {
        Fields.Number++;
        Fields.List.Add(i * id);
        if (i % 5 == 0)
            Thread.Sleep(1);
        else
            GC.Collect();
    }

    results[id] = $"{start}; {Fields.Number} {Fields.Text} {Fields.Pair} {Fields.List.Count} {Fields.List.Sum()}";
    Interlocked.Increment(ref Fields.Shared);
}))];
foreach (Thread thread in threads)
    thread.Start();
foreach (Thread thread in threads)
    thread.Join();
foreach (string result in results)
    Console.WriteLine(result);
Console.WriteLine($"{Fields.Number} {Fields.Text} {Fields.Pair} {Fields.List is null} {Fields.Shared}");

// By reference, across a switch.
ref int number = ref Fields.Number;
number = 7;
var other = new Thread(() => Fields.Number = 99);
other.Start();
other.Join();
Console.WriteLine(number);

using var local = new ThreadLocal<int>(() => Thread.CurrentThread.Name is "of the program" ? 1 : 0);
Console.WriteLine($"{local.IsValueCreated} {local.Value} {local.IsValueCreated}");
local.Value = 5;
int inThread = 0;
bool wasCreated = true;
var named = new Thread(() =>
{
    wasCreated = local.IsValueCreated;
    inThread = local.Value;
    local.Value = 8;
})
{
    Name = "of the program",
};
named.Start();
named.Join();
Console.WriteLine($"{wasCreated} {inThread} {local.Value}");

using var all = new ThreadLocal<string>(trackAllValues: true);
all.Value = "a";
for (int i = 0; i < 2; i++)
{
    int id = i;
    var thread = new Thread(() => all.Value = "b" + id);
    thread.Start();
    thread.Join();
}

Console.WriteLine(string.Join(' ', all.Values.Order()));

static class Fields
{
    [ThreadStatic]
    public static int Number;

    [ThreadStatic]
    public static string? Text;

    [ThreadStatic]
    public static (int, string) Pair;

    [ThreadStatic]
    public static List<int>? List;

    public static int Shared;
}
