string[] names = ["insertion", "shell", "heap", "merge", "quick", "radix"];
Action<int[]>[] sorts = [Sorts.Insertion, Sorts.Shell, Sorts.Heap, Sorts.Merge, array => Sorts.Quick(array), Sorts.Radix];
int[][] inputs = [[], [1], [2, 1], [5, 5, 5], [.. Random(200, 7)], [.. Enumerable.Range(0, 50)], [.. Enumerable.Range(0, 50).Reverse()], [int.MaxValue, int.MinValue, 0, -1, 1]];
for (int i = 0; i < sorts.Length; i++)
{
    int right = 0;
    foreach (int[] input in inputs)
    {
        int[] copy = (int[])input.Clone();
        sorts[i](copy);
        int[] expected = [.. input.Order()];
        right += copy.AsSpan().SequenceEqual(expected) ? 1 : 0;
    }
    Console.WriteLine($"{names[i]}: {right} of {inputs.Length}");
}
Console.WriteLine($"{Sorts.Select([9, 1, 8, 2, 7], 2)} {Sorts.Select([3, 3, 1], 0)}");
var people = new List<(string Name, int Age)> { ("d", 3), ("a", 2), ("c", 3), ("b", 1), ("e", 2) };
Sorts.StableBy(people, person => person.Age);
Console.WriteLine(string.Join(' ', people));

static IEnumerable<int> Random(int count, uint seed)
{
    for (; count > 0; count--)
        yield return (int)(seed = seed * 747796405 + 2891336453) >> 8;
}

static class Sorts
{
    public static void Insertion(int[] a)
    {
        for (int i = 1; i < a.Length; i++)
        {
            int value = a[i], j = i;
            for (; j > 0 && a[j - 1] > value; j--)
                a[j] = a[j - 1];
            a[j] = value;
        }
    }

    public static void Shell(int[] a)
    {
        foreach (int gap in (ReadOnlySpan<int>)[57, 23, 10, 4, 1])
            for (int i = gap; i < a.Length; i++)
                for (int j = i; j >= gap && a[j - gap] > a[j]; j -= gap)
                    (a[j], a[j - gap]) = (a[j - gap], a[j]);
    }

    public static void Heap(int[] a)
    {
        for (int i = a.Length / 2; i-- > 0;)
            Sift(a, i);
        for (int end = a.Length; --end > 0;)
        {
            (a[0], a[end]) = (a[end], a[0]);
            Sift(a.AsSpan(0, end), 0);
        }

        static void Sift(Span<int> heap, int root)
        {
            for (int child; (child = 2 * root + 1) < heap.Length; root = child)
            {
                if (child + 1 < heap.Length && heap[child + 1] > heap[child])
                    child++;
                if (heap[root] >= heap[child])
                    return;
                (heap[root], heap[child]) = (heap[child], heap[root]);
            }
        }
    }

    public static void Merge(int[] a) => Merge(a, new int[a.Length]);

    static void Merge(Span<int> a, Span<int> spare)
    {
        if (a.Length < 2)
            return;
        int half = a.Length / 2;
        Merge(a[..half], spare[..half]);
        Merge(a[half..], spare[half..]);
        a.CopyTo(spare);
        for (int i = 0, j = half, k = 0; k < a.Length; k++)
            a[k] = j == a.Length || (i < half && spare[i] <= spare[j]) ? spare[i++] : spare[j++];
    }

    public static void Quick(Span<int> a)
    {
        while (a.Length > 1)
        {
            int pivot = a[(a.Length - 1) / 2], i = -1, j = a.Length;
            while (true)
            {
                while (a[++i] < pivot) ;
                while (a[--j] > pivot) ;
                if (i >= j)
                    break;
                (a[i], a[j]) = (a[j], a[i]);
            }
            Quick(a[..(j + 1)]);
            a = a[(j + 1)..];
        }
    }

    public static void Radix(int[] a)
    {
        var spare = new int[a.Length];
        Span<int> starts = stackalloc int[257];
        for (int shift = 0; shift < 32; shift += 8)
        {
            starts.Clear();
            foreach (int value in a)
                starts[Digit(value, shift) + 1]++;
            for (int i = 0; i < 256; i++)
                starts[i + 1] += starts[i];
            foreach (int value in a)
                spare[starts[Digit(value, shift)]++] = value;
            spare.CopyTo(a, 0);
        }

        static int Digit(int value, int shift) => (int)((uint)(value ^ int.MinValue) >> shift & 0xFF);
    }

    public static int Select(Span<int> a, int rank)
    {
        int less = 0, same = 0;
        foreach (int value in a)
        {
            less += value < a[0] ? 1 : 0;
            same += value == a[0] ? 1 : 0;
        }
        if (rank >= less && rank < less + same)
            return a[0];
        int pivot = a[0];
        int[] rest = rank < less ? [.. a.ToArray().Where(value => value < pivot)] : [.. a.ToArray().Where(value => value > pivot)];
        return Select(rest, rank < less ? rank : rank - less - same);
    }

    public static void StableBy<T, TKey>(List<T> items, Func<T, TKey> key) where TKey : IComparable<TKey>
    {
        for (int i = 1; i < items.Count; i++)
            for (int j = i; j > 0 && key(items[j - 1]).CompareTo(key(items[j])) > 0; j--)
                (items[j], items[j - 1]) = (items[j - 1], items[j]);
    }
}
