// Arrays and flags that the program fills once, kept through collections: the compiler may shrink them to a byte.
for (int round = 0; round < 3; round++)
{
    Store.Fill(round);
    GC.Collect();
    Console.WriteLine(Store.Describe());
}

static class Store
{
    private static readonly object[] First = new object[7];
    private static readonly bool[] Second = new bool[32];
    private static readonly string?[] Third = new string?[3];
    private static bool s_flag;
    private static object? s_last;

    public static void Fill(int round)
    {
        s_flag = round != 0;
        First[round] = "item " + round;
        Second[round * 3] = true;
        Third[2] = new string('x', round);
        s_last = new int[round + 1];
        GC.Collect();
    }

    public static string Describe() => $"{s_flag} {First[0]} {First[2] ?? "none"} {Second[3]} {Third[2]} {((int[])s_last!).Length}";
}
