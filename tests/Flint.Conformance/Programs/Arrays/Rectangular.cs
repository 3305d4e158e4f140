using System;

int[,] table = new int[3, 4];
for (int i = 0; i < table.GetLength(0); i++)
    for (int j = 0; j < table.GetLength(1); j++)
        table[i, j] = i * 10 + j;
int sum = 0;
foreach (int value in table)
    sum += value;
Console.WriteLine(sum);
Console.WriteLine(table.Rank);
Console.WriteLine(table.Length);
Console.WriteLine(table.GetUpperBound(1));
ref int cell = ref table[2, 3];
cell *= 2;
table[1, 1]++;
Console.WriteLine(table[2, 3] + table[1, 1]);

int[,] literal = { { 1, 2, 3 }, { 4, 5, 6 } };
Console.WriteLine(literal[1, 0]);
string[,,] cube = new string[2, 2, 2];
cube[1, 0, 1] = "here";
Console.WriteLine(cube[1, 0, 1] + cube[0, 0, 0]);
Point[,] points = new Point[2, 2];
points[1, 0].X = 6;
Console.WriteLine(points[1, 0].X + points[0, 1].X);
object boxed = table;
Console.WriteLine(boxed is int[,]);
Console.WriteLine(boxed is int[]);
Console.WriteLine(new long[0, 5].Length);

struct Point
{
    public int X;
}
