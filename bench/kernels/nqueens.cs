using System.Runtime.CompilerServices;

uint start = Harness.Start();
Harness.Finish(start, Queens.Bench());

static class Queens
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static uint Bench()
    {
        Span<int> columns = stackalloc int[8];
        return (uint)Place(0, columns);
    }

    static int Place(int row, Span<int> columns)
    {
        if (row == columns.Length)
            return 1;
        int count = 0;
        for (int column = 0; column < columns.Length; column++)
        {
            if (!IsFree(row, column, columns))
                continue;
            columns[row] = column;
            count += Place(row + 1, columns);
        }
        return count;
    }

    static bool IsFree(int row, int column, Span<int> columns)
    {
        for (int r = 0; r < row; r++)
        {
            int distance = columns[r] - column;
            if (distance == 0 || distance == row - r || distance == r - row)
                return false;
        }
        return true;
    }
}
