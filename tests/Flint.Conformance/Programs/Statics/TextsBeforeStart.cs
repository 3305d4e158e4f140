using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;

// What the compiler may compute is printed beside what the device computes.
Show<Upper>();
Show<Replaced>();
Show<Pieces>();
Show<Joined>();
Show<Interpolated>();
Show<Compared>();
Show<Parsed>();
Show<Built>();
Show<Encoded>();
Show<Numbers>();
Show<Floating>();
Show<Times>();
Show<Guids>();
Show<Decimals>();
Show<Lookups>();
Show<Sets>();
Show<Nullables>();
Show<Boxes>();
Show<Delegates>();
Show<Virtuals>();
Show<Searches>();
Show<Spans>();
Show<Hashes>();
Show<Loops>();

static void Show<T>()
    where T : struct, IMaker
{
    string now = default(T).Make(Seed.Zero);
    Console.WriteLine(Before<T>.Value);
    if (Before<T>.Value != now)
        Console.WriteLine("differs: " + now);
}

// Not read-only, so it is read on the device.
static class Seed
{
    public static int Zero;
}

static class Before<T>
    where T : struct, IMaker
{
    public static readonly string Value = default(T).Make(0);
}

interface IMaker
{
    string Make(int zero);
}

struct Upper : IMaker
{
    public string Make(int zero) => "Grüße abc"[zero..].ToUpperInvariant() + "ABC"[zero..].ToLowerInvariant();
}

struct Replaced : IMaker
{
    public string Make(int zero) => ("banana" + zero).Replace("an", "-").Replace('a', 'o').Insert(2, "__").Remove(zero, 1).PadLeft(12, '.').PadRight(14);
}

struct Pieces : IMaker
{
    public string Make(int zero) => "a,b,,c"[zero..].Split(',').Length + "  text "[zero..].Trim() + "xxyxx"[zero..].Trim('x') + "abcdef".Substring(2 + zero, 3) + "abc"[^1];
}

struct Joined : IMaker
{
    public string Make(int zero) => string.Join(", ", "a", "b" + zero, "c") + string.Join('-', new List<int> { 1, 2, zero }) + string.Concat("x", zero, 'y', 2.5, true);
}

struct Interpolated : IMaker
{
    public string Make(int zero) => $"{zero + 255}|{zero - 5,6}|{zero + 5,-6}|{true}|{'c'}|{"text",8}|{1234567L + zero}";
}

struct Compared : IMaker
{
    public string Make(int zero) =>
        string.CompareOrdinal("abc", "abd"[zero..]) + " " + "abc".Equals("ABC"[zero..], StringComparison.OrdinalIgnoreCase) + " " + "abc".StartsWith("ab"[zero..], StringComparison.Ordinal)
        + " " + "abc".EndsWith('c') + " " + string.IsNullOrWhiteSpace(" "[zero..]) + " " + ("a" + zero == "a0");
}

struct Parsed : IMaker
{
    public string Make(int zero) =>
        int.Parse("-17"[zero..]) + long.Parse("99999999999"[zero..]) + " " + int.TryParse("x"[zero..], out _) + " " + byte.Parse("ff"[zero..], NumberStyles.HexNumber) + " "
        + double.Parse("1.5e3"[zero..], CultureInfo.InvariantCulture) + " " + bool.Parse("true"[zero..]);
}

struct Built : IMaker
{
    public string Make(int zero)
    {
        var builder = new StringBuilder("start");
        for (int i = zero; i < 40; i++)
            builder.Append(i).Append(' ').Insert(0, (char)('a' + (i % 26)));
        builder.Length -= 5;
        return builder.Replace("1", "one").ToString();
    }
}

struct Encoded : IMaker
{
    public string Make(int zero)
    {
        byte[] bytes = Encoding.UTF8.GetBytes("aé€😀"[zero..]);
        return Convert.ToHexString(bytes) + Encoding.UTF8.GetString(bytes) + "ß"u8.Length;
    }
}

struct Numbers : IMaker
{
    public string Make(int zero) => (zero - 1).ToString() + (uint)(zero - 1) + (long.MinValue + zero) + (ulong.MaxValue - (uint)zero) + (sbyte)(zero - 128) + (ushort)(zero - 1) + (char)(zero + 65);
}

struct Floating : IMaker
{
    public string Make(int zero) => (zero + 0.1 + 0.2) + " " + (zero + 1e100) + " " + (zero + 1 / 3f) + " " + (zero - 0.0) + " " + (1.0 / zero) + " " + (zero + 123456789.125).ToString("F2", CultureInfo.InvariantCulture);
}

struct Times : IMaker
{
    public string Make(int zero) => TimeSpan.FromSeconds(3725 + zero) + " " + new DateTime(2024, 2, 28 + zero).AddDays(2).DayOfYear + " " + TimeSpan.FromMilliseconds(1500 + zero).TotalSeconds;
}

struct Guids : IMaker
{
    public string Make(int zero) => new Guid("00112233-4455-6677-8899-aabbccddeeff"[zero..]).ToString("N") + (Guid.Empty == default);
}

struct Decimals : IMaker
{
    public string Make(int zero) => (1.10m + zero + 2.205m) + " " + (10m / (3 + zero)) + " " + (int)(7.9m + zero);
}

struct Lookups : IMaker
{
    public string Make(int zero)
    {
        var map = new Dictionary<int, string>();
        for (int i = zero; i < 30; i++)
            map[i * 7 % 31] = "v" + i;
        map.Remove(7);
        string text = map.Count + map[14] + map.ContainsKey(7) + map.TryGetValue(21, out string found) + found;
        foreach (KeyValuePair<int, string> entry in map)
            text += entry.Key + entry.Value;
        return text;
    }
}

struct Sets : IMaker
{
    public string Make(int zero)
    {
        var set = new HashSet<int> { 3, 1, zero };
        set.Add(3);
        var stack = new Stack<int>();
        stack.Push(1);
        stack.Push(2 + zero);
        var list = new List<int> { 5, 3, 9 };
        list.Insert(1, zero);
        list.RemoveAt(0);
        list.Sort();
        return set.Count + " " + stack.Pop() + stack.Count + string.Concat(list);
    }
}

struct Nullables : IMaker
{
    public string Make(int zero)
    {
        int? none = zero == 0 ? null : 1;
        int? some = zero + 4;
        return (none ?? 3) + " " + (none + some).HasValue + " " + (some > 3) + " " + some.ToString() + none + " " + (none == null);
    }
}

struct Boxes : IMaker
{
    public string Make(int zero)
    {
        object number = zero + 5;
        object text = "t" + zero;
        object pair = (1, zero);
        return number + " " + number.Equals(5) + " " + (number is int value ? value : 0) + " " + (text as string) + " " + (text is IComparable) + " " + pair + " " + pair.Equals((1, 0)) + " " + (number is IFormattable);
    }
}

struct Delegates : IMaker
{
    public string Make(int zero)
    {
        int count = zero;
        Action twice = () => count++;
        twice += twice;
        twice();
        Func<int, Func<int, int>> add = x => y => x + y + count;
        return count + " " + add(1)(2);
    }
}

struct Virtuals : IMaker
{
    private abstract class Node
    {
        public abstract int Value { get; }

        public override string ToString() => "<" + Value + ">";
    }

    private sealed class Leaf(int value) : Node
    {
        public override int Value => value;
    }

    private sealed class Sum(params Node[] nodes) : Node
    {
        public override int Value
        {
            get
            {
                int sum = 0;
                foreach (Node node in nodes)
                    sum += node.Value;
                return sum;
            }
        }

        public override string ToString() => "sum " + base.ToString();
    }

    public string Make(int zero) => new Sum(new Leaf(3), new Sum(new Leaf(4), new Leaf(zero))).ToString() + new Leaf(zero);
}

struct Searches : IMaker
{
    public string Make(int zero)
    {
        int[] numbers = [5, 3, 8, zero];
        Array.Sort(numbers);
        Array.Reverse(numbers, 1, 2);
        return string.Join(' ', numbers) + Array.IndexOf(numbers, 8) + "banana".IndexOf("na"[zero..], StringComparison.Ordinal) + "banana".LastIndexOf('a') + "banana".IndexOfAny(['n', 'x']);
    }
}

struct Spans : IMaker
{
    public string Make(int zero)
    {
        Span<int> span = stackalloc int[6];
        for (int i = zero; i < span.Length; i++)
            span[i] = i * i;
        span[1..3].CopyTo(span[3..]);
        span.Slice(4).Reverse();
        ReadOnlySpan<char> text = "key=value";
        return string.Join(',', span.ToArray()) + text[(text.IndexOf('=') + 1)..].ToString() + span.SequenceEqual(span.ToArray()) + span.IndexOf(4);
    }
}

struct Hashes : IMaker
{
    public string Make(int zero) => (zero + 5).GetHashCode() + " " + (zero + 5L).GetHashCode() + " " + (zero == 0).GetHashCode() + " " + ((char)(zero + 'a')).GetHashCode() + " " + (zero + 2.5).GetHashCode();
}

struct Loops : IMaker
{
    public string Make(int zero)
    {
        string text = "";
        for (int i = zero; i < 12; i++)
        {
            switch (i)
            {
                case 3:
                    continue;
                case 5 or 6:
                    text += "five";
                    break;
                case > 9:
                    goto done;
                default:
                    text += i;
                    break;
            }
        }

done:
        try
        {
            text += "try";
        }
        finally
        {
            text += "finally";
        }

        foreach (char letter in text)
            if (char.IsDigit(letter))
                zero += letter - '0';
        return text + zero;
    }
}
