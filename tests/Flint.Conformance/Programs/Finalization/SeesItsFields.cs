using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System;

// What a finalizable object refers to is still there when its finalizer runs, however deep.
Make();
Collect();
Console.WriteLine(Owner.Text);

[MethodImpl(MethodImplOptions.NoInlining)]
static void Make()
{
    var owner = new Owner();
    for (int i = 0; i < 20; i++)
        owner.Add(new int[] { i, i * i });
}

static void Collect()
{
    GC.Collect();
    GC.WaitForPendingFinalizers();
}

class Owner
{
    public static string Text;
    private readonly List<int[]> _rows = [];
    private readonly Dictionary<string, int[]> _byName = [];

    ~Owner()
    {
        int sum = 0;
        foreach (int[] row in _rows)
            sum += row[1];
        Text = sum + " " + _byName["row 7"][1];
    }

    public void Add(int[] row)
    {
        _rows.Add(row);
        _byName["row " + row[0]] = row;
    }
}
