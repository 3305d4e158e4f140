using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System;

// Sizes and layouts of all kinds, so that whatever the runtime keeps beside an object's fields never overlaps them.
Make();
Collect();
Log.Lines.Sort();
foreach (string line in Log.Lines)
    Console.WriteLine(line);

[MethodImpl(MethodImplOptions.NoInlining)]
static void Make()
{
    _ = new None();
    _ = new OneByte { A = 255 };
    _ = new Mixed { A = 1, B = long.MaxValue, C = "text", D = 3, E = 2.5 };
    _ = new Wide();
    _ = new Derived { A = 9, B = long.MinValue, C = "derived", D = 8, E = -1, F = 77 };
}

static void Collect()
{
    GC.Collect();
    GC.WaitForPendingFinalizers();
}

static class Log
{
    public static readonly List<string> Lines = [];
}

class None
{
    ~None() => Log.Lines.Add("none");
}

class OneByte
{
    public byte A;

    ~OneByte() => Log.Lines.Add("byte " + A);
}

class Mixed
{
    public byte A;
    public long B;
    public string C;
    public short D;
    public double E;

    ~Mixed() => Log.Lines.Add($"mixed {A} {B} {C} {D} {E > 0}");
}

class Derived : Mixed
{
    public short F;

    ~Derived() => Log.Lines.Add("derived " + F);
}

class Wide
{
    private readonly Numbers _numbers = new(3);

    ~Wide() => Log.Lines.Add("wide " + _numbers.Sum);

    private readonly struct Numbers(long start)
    {
        private readonly long _a = start, _b = start + 1, _c = start + 2, _d = start + 3, _e = start + 4;
        private readonly object _f = "f", _g = "g";

        public long Sum => _a + _b + _c + _d + _e + ((string)_f).Length + ((string)_g).Length;
    }
}
