object[] strings = new string[2];
object[] objects = new object[2];
object[][] jagged = new string[1][];
IThing[] things = new Thing[1];
Try("string", () => strings[0] = "a");
Try("object", () => strings[1] = new object());
Try("null", () => strings[1] = null!);
Try("int in objects", () => objects[0] = 1);
Try("array", () => jagged[0] = new string[0]);
Try("other array", () => jagged[0] = new object[0]);
Try("thing", () => things[0] = new Thing());
Try("other thing", () => things[0] = new Other());
Try("swap", () => (strings[0], strings[1]) = (strings[1], 5));
Try("generic", () => Put(strings, 0, 'c'));
Try("ref", () =>
{
    ref object r = ref strings[0];
    r = 1;
});
Console.WriteLine(strings[0] ?? "null");

static void Put<T>(T[] array, int index, T value) => array[index] = value;

static void Try(string what, Action action)
{
    try
    {
        action();
        Console.WriteLine(what + " stored");
    }
    catch (ArrayTypeMismatchException)
    {
        Console.WriteLine(what + " refused");
    }
}

interface IThing;

class Thing : IThing;

class Other : IThing;
