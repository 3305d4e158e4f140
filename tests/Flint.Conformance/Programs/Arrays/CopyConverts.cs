// Array.Copy between arrays of different element types: what is converted, what is refused, and what is already copied when it fails.
long[] longs = new long[4];
Array.Copy((int[])[1, -2, int.MinValue], 0, longs, 1, 3);
Show(longs);
ulong[] unsignedLongs = new ulong[2];
Array.Copy((uint[])[uint.MaxValue, 7], unsignedLongs, 2);
Show(unsignedLongs);
double[] doubles = new double[3];
Array.Copy((int[])[3, -4, 5], doubles, 3);
Show(doubles);
Array.Copy((float[])[1.5f, float.NaN], doubles, 2);
Show(doubles);
float[] floats = new float[3];
Array.Copy((ulong[])[ulong.MaxValue, 1], floats, 2);
Show(floats);
Array.Copy((byte[])[255, 1], floats, 2);
Show(floats);
int[] ints = new int[3];
Array.Copy((char[])['a', '\uFFFF'], ints, 2);
Show(ints);
Array.Copy((sbyte[])[-1, 127], ints, 2);
Show(ints);
char[] chars = new char[2];
Array.Copy((byte[])[65, 66], chars, 2);
Console.WriteLine(new string(chars));
uint[] sameBits = new uint[2];
Array.Copy((int[])[-1, 2], sameBits, 2);
Show(sameBits);
Color[] colors = new Color[2];
Array.Copy((int[])[1, 2], colors, 2);
Show(colors);
Array.Copy((Color[])[Color.Blue, Color.Red], longs, 2);
Show(longs);

object[] boxes = new object[3];
Array.Copy((int[])[7, 8], boxes, 2);
Console.WriteLine($"{boxes[0]} {boxes[1].GetType().Name} {boxes[2] == null}");
IComparable[] comparables = new IComparable[1];
Array.Copy((Color[])[Color.Blue], comparables, 1);
Console.WriteLine(comparables[0]);
Array.Copy((int?[])[null, 5], boxes, 2);
Console.WriteLine($"{boxes[0] == null} {boxes[1].GetType().Name}");
int?[] nullables = new int?[2];
Array.Copy((object?[])[6, null], nullables, 2);
Console.WriteLine($"{nullables[0]} {nullables[1].HasValue}");
Pair[] pairs = new Pair[1];
Array.Copy((object[])[new Pair { A = 1, B = "two" }], pairs, 1);
Console.WriteLine(pairs[0].A + pairs[0].B);
string[] strings = new string[3];
Array.Copy((object?[])["x", null, "z"], strings, 3);
Console.WriteLine(strings[0] + strings[1] + strings[2]);

int[] partly = new int[3];
Try("unbox long", () => Array.Copy((object[])[1, 2L, 3], partly, 3));
Show(partly);
Try("unbox null", () => Array.Copy((object?[])[4, null, 5], partly, 3));
Show(partly);
string[] someStrings = ["-", "-", "-"];
Try("cast", () => Array.Copy((object[])["a", 1, "c"], someStrings, 3));
Console.WriteLine(string.Join(",", someStrings));
Try("narrow", () => Array.Copy((long[])[1], ints, 1));
Try("int to uint to long", () => Array.Copy((int[])[1], unsignedLongs, 1));
Try("bool to int", () => Array.Copy((bool[])[true], ints, 1));
Try("int to char", () => Array.Copy((int[])[1], chars, 1));
Try("double to float", () => Array.Copy((double[])[1], floats, 1));
Try("int to string", () => Array.Copy((int[])[1], strings, 1));
Try("struct to struct", () => Array.Copy(new Pair[1], new Other[1], 1));
Try("ranks", () => Array.Copy(new int[1, 1], new int[1], 1));
Try("short", () => Array.Copy(new int[1], new long[3], 2));
Try("negative", () => Array.Copy(new int[1], -1, new long[3], 0, 1));
Try("constrained widening", () => Array.ConstrainedCopy(new int[1], 0, new long[1], 0, 1));
Try("constrained boxing", () => Array.ConstrainedCopy(new int[1], 0, new object[1], 0, 1));
Try("constrained same", () => Array.ConstrainedCopy((int[])[9], 0, ints, 1, 1));
Show(ints);
string[] up = ["u"];
object[] target = new object[1];
Try("constrained up", () => Array.ConstrainedCopy(up, 0, target, 0, 1));
Console.WriteLine(target[0]);

static void Show<T>(T[] values) => Console.WriteLine(string.Join(" ", values));

static void Try(string what, Action action)
{
    try
    {
        action();
        Console.WriteLine(what + ": done");
    }
    catch (Exception e)
    {
        Console.WriteLine(what + ": " + e.GetType().Name);
    }
}

enum Color
{
    Red,
    Green,
    Blue,
}

struct Pair
{
    public int A;
    public string B;
}

struct Other
{
    public int A;
    public string B;
}
