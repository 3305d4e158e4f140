var array = Array.CreateInstance(typeof(int), [3], [5]);
Console.WriteLine(array.GetLowerBound(0) + ".." + array.GetUpperBound(0) + " of " + array.Length);
array.SetValue(7, 5);
array.SetValue(9, 7);
Console.WriteLine(array.GetValue(5) + " " + array.GetValue(6) + " " + array.GetValue(7));
Try(() => array.GetValue(4));
Try(() => array.GetValue(8));
var grid = (int[,])Array.CreateInstance(typeof(int), [2, 3], [1, -1]);
for (int i = 1; i <= 2; i++)
    for (int j = -1; j <= 1; j++)
        grid[i, j] = i * 10 + j;
Console.WriteLine(grid[1, -1] + " " + grid[2, 1] + " " + grid.GetLowerBound(1) + " " + grid.GetUpperBound(1));
Try(() => grid[0, 0]);
Try(() => grid[1, 2]);
int sum = 0;
foreach (int n in grid)
    sum += n;
Console.WriteLine(sum);
Console.WriteLine(array is int[]);

static void Try(Func<object?> action)
{
    try
    {
        Console.WriteLine(action());
    }
    catch (IndexOutOfRangeException)
    {
        Console.WriteLine("outside");
    }
}
