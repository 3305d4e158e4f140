using System.Runtime.CompilerServices;

uint start = Harness.Start();
Harness.Finish(start, Fannkuch.Bench());

static class Fannkuch
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static uint Bench()
    {
        int most = Run(7, out int checksum);
        return (uint)(checksum * 100 + most);
    }

    static int Run(int n, out int checksum)
    {
        Span<int> perm = stackalloc int[16];
        Span<int> perm1 = stackalloc int[16];
        Span<int> count = stackalloc int[16];
        int most = 0;
        int r = n;
        int permutation = 0;
        int sum = 0;
        for (int i = 0; i < n; i++)
            perm1[i] = i;
        while (true)
        {
            for (; r != 1; r--)
                count[r - 1] = r;
            for (int i = 0; i < n; i++)
                perm[i] = perm1[i];
            int flips = 0;
            for (int k = perm[0]; k != 0; k = perm[0])
            {
                int half = (k + 1) >> 1;
                for (int i = 0; i < half; i++)
                    (perm[i], perm[k - i]) = (perm[k - i], perm[i]);
                flips++;
            }
            if (flips > most)
                most = flips;
            sum += permutation % 2 == 0 ? flips : -flips;
            while (true)
            {
                if (r == n)
                {
                    checksum = sum;
                    return most;
                }
                int first = perm1[0];
                for (int i = 0; i < r; i++)
                    perm1[i] = perm1[i + 1];
                perm1[r] = first;
                count[r]--;
                if (count[r] > 0)
                    break;
                r++;
            }
            permutation++;
        }
    }
}
