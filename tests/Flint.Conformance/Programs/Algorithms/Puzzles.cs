using System.Numerics;
using System.Text;

Console.WriteLine($"{string.Join(' ', Enumerable.Range(1, 8).Select(Queens.Count))}");
var sudoku = new Sudoku("530070000600195000098000060800060003400803001700020006060000280000419005000080079");
Console.WriteLine($"{sudoku.Solve()} {sudoku}");
Console.WriteLine(new Sudoku("550070000600195000098000060800060003400803001700020006060000280000419005000080079").Solve());
var life = new Life(["......", "..#...", "...#..", ".###..", "......", "......"]);
for (int i = 0; i < 4; i++)
    life = life.Next();
Console.WriteLine(life);
var moves = new List<string>();
Hanoi(3, 'a', 'b', 'c', (from, to) => moves.Add($"{from}{to}"));
Console.WriteLine(string.Join(' ', moves));
Console.WriteLine(string.Join(' ', Permutations("abc")));
Console.WriteLine(string.Join(' ', Subsets(["x", "y", "z"]).Select(set => $"{{{string.Join(',', set)}}}")));
Console.WriteLine(Maze.Solve(["#######", "#S#...#", "#.#.#.#", "#...#E#", "#######"]));

static void Hanoi(int disks, char from, char by, char to, Action<char, char> move)
{
    if (disks == 0)
        return;
    Hanoi(disks - 1, from, to, by, move);
    move(from, to);
    Hanoi(disks - 1, by, from, to, move);
}

static IEnumerable<string> Permutations(string items) => items.Length == 0 ? [""]
    : items.SelectMany((item, i) => Permutations(items.Remove(i, 1)).Select(rest => item + rest));

static IEnumerable<T[]> Subsets<T>(T[] items)
{
    for (int mask = 0; mask < 1 << items.Length; mask++)
        yield return [.. items.Where((_, i) => (mask >> i & 1) != 0)];
}

static class Queens
{
    public static int Count(int size) => Place(size, 0, 0, 0, 0);

    static int Place(int size, int row, uint columns, uint left, uint right)
    {
        if (row == size)
            return 1;
        int count = 0;
        for (uint free = ~(columns | left | right) & ((1u << size) - 1); free != 0; free &= free - 1)
        {
            uint place = free & (uint)-(int)free;
            count += Place(size, row + 1, columns | place, (left | place) << 1, (right | place) >> 1);
        }
        return count;
    }
}

sealed class Sudoku
{
    readonly byte[,] _cells = new byte[9, 9];

    public Sudoku(string digits)
    {
        for (int i = 0; i < 81; i++)
            _cells[i / 9, i % 9] = (byte)(digits[i] - '0');
    }

    public bool Solve()
    {
        (int Row, int Column, ushort Free)? best = null;
        for (int row = 0; row < 9; row++)
            for (int column = 0; column < 9; column++)
                if (_cells[row, column] == 0)
                {
                    ushort free = Free(row, column);
                    if (best is null || BitOperations.PopCount(free) < BitOperations.PopCount(best.Value.Free))
                        best = (row, column, free);
                }
        if (best is not var (r, c, candidates))
            return true;
        for (byte digit = 1; digit <= 9; digit++)
        {
            if ((candidates >> digit & 1) == 0)
                continue;
            _cells[r, c] = digit;
            if (Solve())
                return true;
        }
        _cells[r, c] = 0;
        return false;
    }

    ushort Free(int row, int column)
    {
        int used = 0;
        for (int i = 0; i < 9; i++)
            used |= 1 << _cells[row, i] | 1 << _cells[i, column] | 1 << _cells[row / 3 * 3 + i / 3, column / 3 * 3 + i % 3];
        return (ushort)(~used & 0x3FE);
    }

    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (byte cell in _cells)
            text.Append(cell);
        return text.ToString();
    }
}

sealed class Life
{
    readonly bool[,] _cells;

    public Life(string[] rows)
    {
        _cells = new bool[rows.Length, rows[0].Length];
        for (int y = 0; y < rows.Length; y++)
            for (int x = 0; x < rows[y].Length; x++)
                _cells[y, x] = rows[y][x] == '#';
    }

    Life(bool[,] cells) => _cells = cells;

    public Life Next()
    {
        int height = _cells.GetLength(0), width = _cells.GetLength(1);
        var next = new bool[height, width];
        for (int y = 0; y < height; y++)
            for (int x = 0; x < width; x++)
            {
                int around = 0;
                for (int dy = -1; dy <= 1; dy++)
                    for (int dx = -1; dx <= 1; dx++)
                        around += (dx, dy) != (0, 0) && _cells[(y + dy + height) % height, (x + dx + width) % width] ? 1 : 0;
                next[y, x] = around == 3 || (_cells[y, x] && around == 2);
            }
        return new Life(next);
    }

    public override string ToString() => string.Join('/', Enumerable.Range(0, _cells.GetLength(0)).Select(y =>
        string.Concat(Enumerable.Range(0, _cells.GetLength(1)).Select(x => _cells[y, x] ? '#' : '.'))));
}

static class Maze
{
    public static string Solve(string[] maze)
    {
        (int X, int Y) start = Find(maze, 'S');
        var from = new Dictionary<(int, int), ((int X, int Y) Place, char Step)?> { [start] = null };
        var queue = new Queue<(int X, int Y)>([start]);
        while (queue.TryDequeue(out var place))
        {
            if (maze[place.Y][place.X] == 'E')
            {
                string path = "";
                while (from[place] is var (previous, step))
                    (path, place) = (step + path, previous);
                return path;
            }
            foreach ((int dx, int dy, char step) in (ReadOnlySpan<(int, int, char)>)[(1, 0, 'R'), (0, 1, 'D'), (-1, 0, 'L'), (0, -1, 'U')])
            {
                var next = (X: place.X + dx, Y: place.Y + dy);
                if (maze[next.Y][next.X] != '#' && from.TryAdd(next, (place, step)))
                    queue.Enqueue(next);
            }
        }
        return "no way";
    }

    static (int, int) Find(string[] maze, char mark)
    {
        for (int y = 0; y < maze.Length; y++)
            if (maze[y].IndexOf(mark) is >= 0 and var x)
                return (x, y);
        throw new ArgumentException($"no {mark}");
    }
}
