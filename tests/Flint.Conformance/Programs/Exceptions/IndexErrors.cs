int[] numbers = [1, 2, 3];
int[,] grid = new int[2, 3];
string text = "abc";
List<int> list = [1];
Try("array -1", () => numbers[Minus(1)]);
Try("array end", () => numbers[3]);
Try("store", () => numbers[5] = 1);
Try("uint", () => numbers[uint.MaxValue]);
Try("from end", () => numbers[^4]);
Try("ref", () =>
{
    ref int r = ref numbers[Minus(2)];
    return r;
});
Try("grid row", () => grid[2, 0]);
Try("grid column", () => grid[0, 3]);
Try("grid negative", () => grid[Minus(1), 0]);
Try("text", () => text[3]);
Try("span", () => new Span<int>(numbers)[3]);
Try("read-only span", () => text.AsSpan()[Minus(1)]);
Try("list", () => list[1]);
Try("slice", () => numbers.AsSpan(2, 2).Length);
Try("range", () => numbers[2..5].Length);
Try("substring", () => text[2..5].Length);
Try("fine", () => numbers[2] + grid[1, 2] + text[2] + list[0]);

static int Minus(int n) => -n;

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
