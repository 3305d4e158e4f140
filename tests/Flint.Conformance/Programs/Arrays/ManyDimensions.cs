int[,,] cube = new int[2, 3, 4];
for (int i = 0; i < cube.GetLength(0); i++)
    for (int j = 0; j < cube.GetLength(1); j++)
        for (int k = 0; k < cube.GetLength(2); k++)
            cube[i, j, k] = i * 100 + j * 10 + k;
Console.WriteLine(cube[1, 2, 3] + " " + cube.Rank + " " + cube.Length + " " + cube.GetUpperBound(2));
ref int cell = ref cube[0, 1, 2];
cell += 1000;
cube[0, 1, 2]++;
Console.WriteLine(cube[0, 1, 2]);
string[,] names = { { "a", "b" }, { "c", "d" } };
foreach (string name in names)
    Console.Write(name);
Console.WriteLine();
(int X, string Y)[,] pairs = new (int, string)[1, 2];
pairs[0, 1].X = 5;
pairs[0, 1].Y = "y";
Console.WriteLine(pairs[0, 1] + " " + pairs[0, 0].X);
long[,] longs = new long[2, 2] { { 1, 2 }, { 3, long.MaxValue } };
Console.WriteLine(longs[1, 1]);
int[][,] mixed = [new int[1, 1], new int[2, 2]];
mixed[1][1, 1] = 8;
Console.WriteLine(mixed[1][1, 1] + mixed[0].Length);
object[,] objects = names;
Try(() => objects[0, 0] = "z");
Try(() => objects[0, 0] = 1);
var copy = (string[,])names.Clone();
copy[1, 1] = "q";
Console.WriteLine(names[1, 1] + copy[1, 1]);

static void Try(Action action)
{
    try
    {
        action();
        Console.WriteLine("stored");
    }
    catch (ArrayTypeMismatchException)
    {
        Console.WriteLine("refused");
    }
}
