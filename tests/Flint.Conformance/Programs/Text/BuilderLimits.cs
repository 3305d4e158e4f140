// StringBuilder with a largest capacity: growing up to it, and what each way of going beyond throws.
using System.Text;

var builder = new StringBuilder(2, 5);
Console.WriteLine($"{builder.Capacity} {builder.MaxCapacity} {builder.Length}");
builder.Append("abc").Append('d');
Console.WriteLine($"{builder} {builder.Capacity <= 5}");
Try("append", () => builder.Append("xy"));
Try("repeat", () => builder.Insert(0, "xyz"));
Try("length", () => builder.Length = 6);
Try("capacity", () => builder.Capacity = 6);
Try("ensure", () => builder.EnsureCapacity(6));
Try("shrink", () => builder.Capacity = 3);
builder.Append('e');
Console.WriteLine(builder);
Try("decimal", () => new StringBuilder(0, 3).Append(12.5m));
Try("constructor", () => new StringBuilder(6, 5));
Try("zero", () => new StringBuilder(0, 0));
Try("negative", () => new StringBuilder(-1, 5));
Console.WriteLine(new StringBuilder("abc", 0, 2, 10).Append("def") + " " + new StringBuilder().MaxCapacity);

static void Try(string what, Action action)
{
    try
    {
        action();
        Console.WriteLine(what + " is fine");
    }
    catch (ArgumentOutOfRangeException e)
    {
        Console.WriteLine($"{what}: {e.ParamName}");
    }
}
