using System;

int[][] triangle = new int[6][];
for (int row = 0; row < triangle.Length; row++)
{
    triangle[row] = new int[row + 1];
    triangle[row][0] = triangle[row][row] = 1;
    for (int i = 1; i < row; i++)
        triangle[row][i] = triangle[row - 1][i - 1] + triangle[row - 1][i];
}
foreach (int[] row in triangle)
{
    foreach (int value in row)
    {
        Console.Write(value);
        Console.Write(' ');
    }
    Console.WriteLine();
}
string[][][] deep = [[["a"], ["b", "c"]], []];
Console.WriteLine(deep[0][1][1]);
Console.WriteLine(deep[1].Length);
