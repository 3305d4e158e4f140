using System.Runtime.CompilerServices;

uint start = Harness.Start();
Harness.Finish(start, Crc32.Bench());

static class Crc32
{
    static readonly uint[] s_table = new uint[256];
    static readonly byte[] s_data = new byte[1024];

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static uint Bench()
    {
        for (int i = 0; i < s_data.Length; i++)
            s_data[i] = (byte)(i * 7 + 3);
        MakeTable();
        uint result = 0;
        for (int round = 0; round < 10; round++)
        {
            s_data[0] = (byte)round;
            result ^= Compute(s_data);
        }
        return result;
    }

    static void MakeTable()
    {
        for (uint n = 0; n < s_table.Length; n++)
        {
            uint c = n;
            for (int k = 0; k < 8; k++)
                c = (c & 1) != 0 ? 0xEDB88320 ^ (c >> 1) : c >> 1;
            s_table[n] = c;
        }
    }

    static uint Compute(ReadOnlySpan<byte> data)
    {
        uint c = ~0u;
        foreach (byte b in data)
            c = s_table[(byte)(c ^ b)] ^ (c >> 8);
        return ~c;
    }
}
