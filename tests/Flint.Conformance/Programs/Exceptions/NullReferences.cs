Holder? none = None();
int[]? numbers = null;
string? text = null;
Func<int>? function = null;
object? box = null;
Try("field", () => none!.Number);
Try("field store", () => none!.Number = 3);
Try("property", () => none!.Property);
Try("method", () => none!.Method());
Try("virtual", () => none!.Virtual());
Try("length", () => numbers!.Length);
Try("element", () => numbers![0]);
Try("element store", () => numbers![0] = 1);
Try("string length", () => text!.Length);
Try("character", () => text![0]);
Try("delegate", () => function!());
Try("unbox", () => (int)box!);
Try("interface", () => ((IEnumerable<int>?)numbers)!.GetEnumerator().GetHashCode());
Try("event field", () => none!.Struct.A);
Try("throw", () => throw null!);
Try("gettype", () => box!.GetType().IsValueType ? 1 : 0);
Try("lock", () =>
{
    lock (box!)
        return 1;
});
Try("foreach", () =>
{
    foreach (int n in numbers!)
        return n;
    return 0;
});
Try("ref", () =>
{
    ref int r = ref none!.Number;
    return r;
});

static Holder? None() => null;

static void Try(string what, Func<int> action)
{
    try
    {
        Console.WriteLine(what + " " + action());
    }
    catch (Exception e)
    {
        Console.WriteLine(what + ": " + e.GetType().Name);
    }
}

class Holder
{
    public int Number;
    public (int A, int B) Struct;

    public int Property => Number;

    public int Method() => 5;

    public virtual int Virtual() => 6;
}
