using System;
using System.Collections.Generic;
using System.Globalization;
using System.Numerics;
using System.Text;

// Each table is made twice by the same code: by a static constructor, which the compiler may run, and by the device.
Same("integers", IntegersTable.Values, Work.Integers(Seed.Value));
Same("longs", LongsTable.Values, Work.Longs(Seed.Value));
Same("shifts", ShiftsTable.Values, Work.Shifts(Seed.Value));
Same("narrowing", NarrowingTable.Values, Work.Narrowing(Seed.Value));
Same("floats", FloatsTable.Values, Work.Floats(Seed.Value));
Same("conversions", ConversionsTable.Values, Work.Conversions(Seed.Value));
Same("texts", TextsTable.Values, Work.Texts(Seed.Value));
Same("collections", CollectionsTable.Values, Work.Collections(Seed.Value));
Same("objects", ObjectsTable.Values, Work.Objects(Seed.Value));
Same("bits", BitsTable.Values, Work.Bits(Seed.Value));
Same("checks", ChecksTable.Values, Work.Checks(Seed.Value));

static void Same<T>(string name, T[] before, T[] now)
{
    Console.WriteLine(name + " " + now.Length);
    for (int i = 0; i < now.Length; i++)
    {
        Console.WriteLine(before[i]);
        if (!EqualityComparer<T>.Default.Equals(before[i], now[i]))
            Console.WriteLine("differs: " + i + " is " + now[i] + " now");
    }
}

// Not read-only, so it is read on the device.
static class Seed
{
    public static int Value = 12345;
}

static class IntegersTable
{
    public static readonly int[] Values = Work.Integers(12345);
}

static class LongsTable
{
    public static readonly long[] Values = Work.Longs(12345);
}

static class ShiftsTable
{
    public static readonly long[] Values = Work.Shifts(12345);
}

static class NarrowingTable
{
    public static readonly long[] Values = Work.Narrowing(12345);
}

static class FloatsTable
{
    public static readonly ulong[] Values = Work.Floats(12345);
}

static class ConversionsTable
{
    public static readonly long[] Values = Work.Conversions(12345);
}

static class TextsTable
{
    public static readonly string[] Values = Work.Texts(12345);
}

static class CollectionsTable
{
    public static readonly int[] Values = Work.Collections(12345);
}

static class ObjectsTable
{
    public static readonly string[] Values = Work.Objects(12345);
}

static class BitsTable
{
    public static readonly long[] Values = Work.Bits(12345);
}

static class ChecksTable
{
    public static readonly string[] Values = Work.Checks(12345);
}

static class Work
{
    public static int[] Integers(int seed)
    {
        var results = new List<int>();
        uint unsigned = (uint)seed * 2654435761u;
        int signed = seed - 99999;
        results.AddRange([signed / 7, signed % 7, (int)(unsigned / 7), (int)(unsigned % 7), signed * signed, -signed, ~signed]);
        results.AddRange([signed & 0xFF, signed | 0xFF, signed ^ -1, (int)(unsigned >> 3), signed >> 3, signed >>> 3, signed << 5]);
        results.AddRange([Math.Max(signed, seed), Math.Min(signed, seed), Math.Abs(signed), Math.Sign(signed), Math.Clamp(signed, -5, 5)]);
        results.AddRange([unsigned > (uint)seed ? 1 : 0, signed < seed ? 1 : 0, unchecked(int.MinValue - seed), unchecked(int.MaxValue + seed)]);
        return results.ToArray();
    }

    public static long[] Longs(int seed)
    {
        long signed = (long)seed * -1234567890123;
        ulong unsigned = (ulong)signed;
        return
        [
            signed / 1000, signed % 1000, (long)(unsigned / 1000), (long)(unsigned % 1000), signed * seed, -signed, ~signed,
            signed + int.MinValue, signed - uint.MaxValue, signed & uint.MaxValue, (long)(unsigned >> 40), signed >> 40,
            Math.BigMul(seed, seed), (long)Math.BigMul(unsigned, 77UL, out ulong low), (long)low,
        ];
    }

    public static long[] Shifts(int seed)
    {
        var results = new long[70];
        for (int i = 0; i < results.Length; i++)
            results[i] = (seed << i) + ((long)seed << i) + (-seed >> i) + ((long)-seed >> i) + ((uint)-seed >>> i) + (long)((ulong)-seed >>> i);
        return results;
    }

    public static long[] Narrowing(int seed)
    {
        long value = seed * 1234567891011L;
        byte small = (byte)value;
        small += 200;
        sbyte signed = (sbyte)value;
        signed -= 100;
        short half = (short)value;
        half *= 3;
        char letter = (char)value;
        letter++;
        return [small, signed, half, letter, (ushort)value, (int)value, (uint)value, (sbyte)(byte)value, (byte)(sbyte)value, (nint)(int)value, (long)(nuint)(uint)value];
    }

    public static ulong[] Floats(int seed)
    {
        double wide = seed / 7.0;
        float narrow = seed / 7f;
        double zero = seed - seed;
        return
        [
            Of(wide), Of(wide * wide), Of(wide % 3.3), Of(-wide), Of(1 / wide), Of(wide - 1e300), Of((double)narrow), Of((float)wide),
            Of(narrow * narrow), Of(narrow + 1e-8f), Of(narrow % 0.7f), Of(1 / narrow), Of((float)(wide * 1e-42)), Of(Math.Sqrt(wide)), Of(MathF.Sqrt(narrow)),
            Of(Math.Floor(-wide)), Of(Math.Ceiling(wide)), Of(Math.Truncate(-wide)), Of(Math.Abs(-wide)), Of(Math.Round(wide)), Of(Math.Round(2.5)), Of(Math.Max(wide, zero)),
            Of(wide / zero), Of(-wide / zero), zero / zero != zero / zero ? 1u : 0u, wide < zero / zero ? 1u : 0u, !(wide >= zero / zero) ? 1u : 0u, Of(-zero), Of(1 / -zero),
            double.IsNaN(zero / zero) ? 1u : 0u, double.IsInfinity(1 / zero) ? 1u : 0u, float.IsNegative(-0f) ? 1u : 0u,
        ];
    }

    public static long[] Conversions(int seed)
    {
        double wide = seed * 1e6 + 0.75;
        float narrow = seed * 1e3f + 0.75f;
        return
        [
            (long)wide, (int)narrow, (uint)narrow, (long)-wide, (int)-narrow, (byte)(narrow / 1e6), (long)(float)wide, (long)(double)(long.MaxValue - seed),
            (long)(ulong)wide, BitConverter.DoubleToInt64Bits((double)(ulong)-seed), BitConverter.SingleToInt32Bits((float)(ulong)-seed),
            BitConverter.SingleToInt32Bits((float)(seed * 1234567)), BitConverter.DoubleToInt64Bits((uint)-seed), (int)wide, (uint)-narrow, (long)(wide * 1e30), (long)(wide - wide + double.NaN), (int)(narrow * float.NegativeInfinity),
        ];
    }

    public static string[] Texts(int seed)
    {
        var builder = new StringBuilder();
        for (int i = 0; i < 5; i++)
            builder.Append(i * seed).Append(',').Append("ab"[i % 2]);
        string text = builder.ToString();
        return
        [
            text, text.ToUpperInvariant(), text.Replace("a", "--"), text.Substring(3, 5), text.IndexOf('b').ToString(), string.Join("|", text.Split(',')),
            "a" + seed + 'c', $"{seed:X8} {seed,10} {-seed}", text.Contains("a0") + "", string.Concat("x", text, "y"), new string('z', 3), text.Trim('0'), seed.ToString("D8"),
            string.Compare("a", "b", StringComparison.Ordinal).ToString(), ("a" + text == "a" + text).ToString(), text.GetType() == typeof(string) ? "string" : "other", int.Parse("-17").ToString(),
        ];
    }

    public static int[] Collections(int seed)
    {
        var map = new Dictionary<string, int>();
        for (int i = 0; i < 20; i++)
            map["key" + (i % 7)] = i * seed;
        var list = new List<int>(map.Values);
        list.Sort();
        list.Reverse();
        var set = new HashSet<int> { 3, 1, 3 };
        var queue = new Queue<int>([1, 2, 3]);
        queue.Enqueue(queue.Dequeue() + 10);
        int[] copy = list.ToArray();
        Array.Sort(copy, (a, b) => (a % 11).CompareTo(b % 11));
        int[][] jagged = [[1], [2, 3], []];
        int sum = 0;
        foreach (int[] row in jagged)
            foreach (int number in row)
                sum += number;
        Span<int> span = stackalloc int[4];
        span.Fill(seed);
        span[1..3].Clear();
        return [.. list, .. copy, set.Count, queue.Peek(), queue.Count, sum, .. span, Array.IndexOf(copy, copy[3]), map.TryGetValue("key9", out int none) ? 1 : none];
    }

    public static string[] Objects(int seed)
    {
        Shape[] shapes = [new Square(seed), new Circle(seed), new Square(2)];
        var results = new List<string>();
        foreach (Shape shape in shapes)
            results.Add(shape.Name + shape.Area + (shape is Square { Side: > 100 } ? " large" : "") + (shape as Circle)?.Radius);
        object boxed = seed;
        results.Add((int)boxed + " " + boxed.Equals(seed) + " " + (boxed is long) + " " + boxed);
        int? maybe = seed > 0 ? seed : null;
        results.Add(maybe.HasValue + " " + (maybe ?? 0) + " " + maybe.GetValueOrDefault());
        (int First, string Second) pair = (seed, "two");
        (pair.Second, _) = ("swapped" + pair.First, 0);
        results.Add(pair.Second);
        Func<int, int> add = x => x + seed;
        add += x => x * 2;
        results.Add(add(4).ToString());
        var point = new Point(1, 2) with { Y = seed };
        results.Add(point.ToString() + (point == new Point(1, seed)));
        results.Add(string.Join(",", Count(4)));
        return results.ToArray();
    }

    public static long[] Bits(int seed) =>
    [
        BitOperations.PopCount((uint)seed), BitOperations.LeadingZeroCount((uint)seed), BitOperations.TrailingZeroCount(seed << 4), BitOperations.RotateLeft((uint)seed, 20),
        (long)BitOperations.RotateRight((ulong)seed, 20), BitOperations.Log2((ulong)seed), BitOperations.LeadingZeroCount(0u), BitOperations.TrailingZeroCount(0L), BitOperations.IsPow2(seed) ? 1 : 0,
        BitOperations.LeadingZeroCount(0UL), BitOperations.PopCount(ulong.MaxValue - (uint)seed), BitOperations.RoundUpToPowerOf2((uint)seed),
    ];

    public static string[] Checks(int seed)
    {
        var results = new List<string>();
        int[] few = [1, 2];
        foreach (Func<int> attempt in (Func<int>[])[() => checked(seed * seed * seed), () => few[seed], () => seed / (seed - seed), () => (int)(object)"text".Length, () => int.MinValue / -(seed / seed)])
        {
            try
            {
                results.Add(attempt().ToString());
            }
            catch (Exception exception) when (exception is ArithmeticException or IndexOutOfRangeException)
            {
                results.Add(exception.GetType().Name);
            }
        }

        return results.ToArray();
    }

    private static IEnumerable<int> Count(int to)
    {
        for (int i = 0; i < to; i++)
            yield return i * i;
    }

    private static ulong Of(double value) => BitConverter.DoubleToUInt64Bits(value);

    private static ulong Of(float value) => BitConverter.SingleToUInt32Bits(value);
}

record struct Point(int X, int Y);

abstract class Shape
{
    public abstract int Area { get; }

    public virtual string Name => GetType().Name;
}

class Square(int side) : Shape
{
    public int Side { get; } = side;

    public override int Area => Side * Side;
}

class Circle(int radius) : Shape
{
    public int Radius { get; } = radius;

    public override int Area => Radius * Radius * 3;

    public override string Name => "Round";
}
