// The length of an array in the same place, round after round, here and in what it is passed to.
for (int i = 1; i < 4; i++)
{
    int[] three = new int[3];
    int[] five = new int[5];
    three[i % 3] = i;
    five[i] = i;
    Console.WriteLine($"{three.Length} {five.Length} {Count(three)} {Count(five)} {Last(i % 2 == 0 ? three : five)}");
}

int at = 0;
foreach (int limit in (int[])[1, 2, 9])
{
    int[] values = [4, 5];
    try
    {
        at = values[limit - 1];
        Console.WriteLine(at);
    }
    catch (IndexOutOfRangeException)
    {
        Console.WriteLine($"{limit} is outside of {values.Length}");
    }
}

static int Count(int[] values)
{
    int count = 0;
    for (int i = 0; i < values.Length; i++)
        count += values[i] == 0 ? 0 : 1;
    return count;
}

static int Last(int[] values) => values[^1] + values.Length;
