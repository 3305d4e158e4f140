using System.Runtime.CompilerServices;

uint start = Harness.Start();
Harness.Finish(start, MapSlice.Bench());

static class MapSlice
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static uint Bench()
    {
        var counts = new Dictionary<int, int>();
        uint x = 12345;
        for (int i = 0; i < 1000; i++)
        {
            x = x * 1664525 + 1013904223;
            int key = (int)(x >> 22);
            counts.TryGetValue(key, out int count);
            counts[key] = count + 1;
        }
        var values = new List<int>();
        for (int key = 0; key < 1024; key++)
            if (counts.TryGetValue(key, out int count))
                values.Add(count * 1000 + key);
        Sort(values);
        uint sum = 0;
        for (int i = 0; i < values.Count; i++)
            sum += (uint)values[i] * (uint)(i + 1);
        return sum;
    }

    static void Sort(List<int> values)
    {
        for (int gap = values.Count / 2; gap > 0; gap /= 2)
        {
            for (int i = gap; i < values.Count; i++)
            {
                int value = values[i];
                int j = i;
                for (; j >= gap && values[j - gap] > value; j -= gap)
                    values[j] = values[j - gap];
                values[j] = value;
            }
        }
    }
}
