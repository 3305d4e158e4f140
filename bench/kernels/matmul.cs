using System.Runtime.CompilerServices;

uint start = Harness.Start();
Harness.Finish(start, Matrices.Bench());

static class Matrices
{
    const int N = 20;
    static readonly int[] s_a = new int[N * N];
    static readonly int[] s_b = new int[N * N];
    static readonly int[] s_c = new int[N * N];

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static uint Bench()
    {
        for (int i = 0; i < N; i++)
        {
            for (int j = 0; j < N; j++)
            {
                s_a[i * N + j] = i + j;
                s_b[i * N + j] = i - j;
            }
        }
        uint sum = 0;
        for (int round = 0; round < 10; round++)
        {
            Multiply();
            s_a[round * N + round] += s_c[round * N + N - 1 - round];
            sum += (uint)s_c[round * N + round] * 31u + (uint)s_c[(N - 1) * N + round];
        }
        return sum;
    }

    static void Multiply()
    {
        for (int i = 0; i < N; i++)
        {
            for (int j = 0; j < N; j++)
            {
                int t = 0;
                for (int k = 0; k < N; k++)
                    t += s_a[i * N + k] * s_b[k * N + j];
                s_c[i * N + j] = t;
            }
        }
    }
}
