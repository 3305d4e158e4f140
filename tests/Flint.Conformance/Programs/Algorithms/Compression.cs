using System.Text;

string[] texts = ["", "a", "aaaaaaaaaaaa", "abracadabra abracadabra", "the quick brown fox jumps over the lazy dog the quick brown fox"];
foreach (string text in texts)
{
    byte[] plain = Encoding.UTF8.GetBytes(text);
    byte[] runs = RunLength.Pack(plain);
    byte[] references = Lz.Pack(plain);
    (byte[] bits, int count, Dictionary<byte, string> codes) = Huffman.Pack(plain);
    Console.WriteLine($"{plain.Length}: runs {runs.Length} {Same(RunLength.Unpack(runs), plain)}, lz {references.Length} {Same(Lz.Unpack(references), plain)}, "
        + $"huffman {count} bits {Same(Huffman.Unpack(bits, count, codes), plain)}");
    Console.WriteLine("  " + Convert.ToHexString(references));
    Console.WriteLine("  " + string.Join(' ', codes.OrderBy(code => code.Value, StringComparer.Ordinal).Select(code => $"{(char)code.Key}={code.Value}")));
}

static bool Same(byte[] a, byte[] b) => a.AsSpan().SequenceEqual(b);

static class RunLength
{
    public static byte[] Pack(ReadOnlySpan<byte> data)
    {
        var output = new List<byte>();
        for (int i = 0; i < data.Length;)
        {
            int run = 1;
            while (run < 255 && i + run < data.Length && data[i + run] == data[i])
                run++;
            output.Add((byte)run);
            output.Add(data[i]);
            i += run;
        }
        return [.. output];
    }

    public static byte[] Unpack(byte[] packed) =>
        [.. Enumerable.Range(0, packed.Length / 2).SelectMany(i => Enumerable.Repeat(packed[2 * i + 1], packed[2 * i]))];
}

static class Lz
{
    public static byte[] Pack(ReadOnlySpan<byte> data)
    {
        var output = new MemoryStream();
        for (int i = 0; i < data.Length;)
        {
            int best = 0, distance = 0;
            for (int back = 1; back <= Math.Min(i, 255); back++)
            {
                int length = 0;
                while (length < 127 && i + length < data.Length && data[i + length - back] == data[i + length])
                    length++;
                if (length > best)
                    (best, distance) = (length, back);
            }
            if (best >= 3)
            {
                output.WriteByte((byte)(0x80 | best));
                output.WriteByte((byte)distance);
                i += best;
            }
            else
                output.WriteByte(data[i++]);
        }
        return output.ToArray();
    }

    public static byte[] Unpack(byte[] packed)
    {
        var output = new List<byte>();
        for (int i = 0; i < packed.Length; i++)
        {
            if (packed[i] < 0x80)
            {
                output.Add(packed[i]);
                continue;
            }
            int length = packed[i++] & 0x7F;
            for (; length > 0; length--)
                output.Add(output[^packed[i]]);
        }
        return [.. output];
    }
}

static class Huffman
{
    abstract record Tree(int Weight, int Order);

    record Leaf(byte Symbol, int Weight, int Order) : Tree(Weight, Order);

    record Fork(Tree Zero, Tree One, int Order) : Tree(Zero.Weight + One.Weight, Order);

    public static (byte[] Bits, int Count, Dictionary<byte, string> Codes) Pack(byte[] data)
    {
        var codes = new Dictionary<byte, string>();
        if (data.Length == 0)
            return ([], 0, codes);
        var queue = new PriorityQueue<Tree, (int, int)>();
        int order = 0;
        foreach (var group in data.GroupBy(symbol => symbol).OrderBy(group => group.Key))
        {
            var leaf = new Leaf(group.Key, group.Count(), order++);
            queue.Enqueue(leaf, (leaf.Weight, leaf.Order));
        }
        while (queue.Count > 1)
        {
            var fork = new Fork(queue.Dequeue(), queue.Dequeue(), order++);
            queue.Enqueue(fork, (fork.Weight, fork.Order));
        }
        Assign(queue.Dequeue(), "", codes);
        string text = string.Concat(data.Select(symbol => codes[symbol]));
        var bits = new byte[(text.Length + 7) / 8];
        for (int i = 0; i < text.Length; i++)
            if (text[i] == '1')
                bits[i / 8] |= (byte)(1 << (i % 8));
        return (bits, text.Length, codes);
    }

    static void Assign(Tree tree, string code, Dictionary<byte, string> codes)
    {
        switch (tree)
        {
            case Leaf leaf:
                codes[leaf.Symbol] = code.Length == 0 ? "0" : code;
                break;
            case Fork(var zero, var one, _):
                Assign(zero, code + "0", codes);
                Assign(one, code + "1", codes);
                break;
        }
    }

    public static byte[] Unpack(byte[] bits, int count, Dictionary<byte, string> codes)
    {
        Dictionary<string, byte> symbols = codes.ToDictionary(code => code.Value, code => code.Key);
        var output = new List<byte>();
        string code = "";
        for (int i = 0; i < count; i++)
        {
            code += (bits[i / 8] >> (i % 8) & 1) != 0 ? '1' : '0';
            if (!symbols.TryGetValue(code, out byte symbol))
                continue;
            output.Add(symbol);
            code = "";
        }
        return [.. output];
    }
}
