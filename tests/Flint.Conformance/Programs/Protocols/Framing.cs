byte[][] messages = [[], [0], [0xC0, 0xDB], [1, 2, 0, 3], [0, 0, 0], [.. Enumerable.Range(1, 254).Select(i => (byte)i)], [.. Enumerable.Range(0, 300).Select(i => (byte)(i * 7))]];
foreach (byte[] message in messages)
{
    byte[] stuffed = Cobs.Encode(message);
    byte[] escaped = [.. Slip.Encode(message)];
    Console.WriteLine($"{message.Length}: cobs {stuffed.Length} zero-free {!stuffed.Contains((byte)0)} {Cobs.Decode(stuffed).SequenceEqual(message)}, slip {escaped.Length}");
}
Console.WriteLine(Convert.ToHexString(Cobs.Encode([0x11, 0, 0, 0x22])));

var decoder = new Slip.Decoder();
foreach (byte value in messages.SelectMany(Slip.Encode))
    if (decoder.Feed(value) is { } frame)
        Console.Write($"{frame.Length} ");
Console.WriteLine();
try
{
    Cobs.Decode([5, 1, 2]);
}
catch (InvalidDataException exception)
{
    Console.WriteLine(exception.Message);
}

static class Cobs
{
    public static byte[] Encode(ReadOnlySpan<byte> data)
    {
        var output = new List<byte> { 0 };
        int code = 0;
        foreach (byte value in data)
        {
            if (value != 0)
                output.Add(value);
            int length = output.Count - code;
            if (value != 0 && length < 255)
                continue;
            output[code] = (byte)length;
            code = output.Count;
            output.Add(0);
        }
        output[code] = (byte)(output.Count - code);
        return [.. output];
    }

    public static byte[] Decode(byte[] data)
    {
        var output = new List<byte>();
        for (int i = 0; i < data.Length;)
        {
            int code = data[i];
            if (code == 0 || i + code > data.Length)
                throw new InvalidDataException($"a run of {code} bytes at {i} of {data.Length}");
            output.AddRange(data[(i + 1)..(i + code)]);
            i += code;
            if (code < 255 && i < data.Length)
                output.Add(0);
        }
        return [.. output];
    }
}

static class Slip
{
    const byte End = 0xC0, Escape = 0xDB, EscapedEnd = 0xDC, EscapedEscape = 0xDD;

    public static IEnumerable<byte> Encode(byte[] data)
    {
        foreach (byte value in data)
        {
            switch (value)
            {
                case End:
                    yield return Escape;
                    yield return EscapedEnd;
                    break;
                case Escape:
                    yield return Escape;
                    yield return EscapedEscape;
                    break;
                default:
                    yield return value;
                    break;
            }
        }
        yield return End;
    }

    public sealed class Decoder
    {
        readonly List<byte> _frame = [];
        bool _escaped;

        public byte[]? Feed(byte value)
        {
            if (value == End)
            {
                byte[] frame = [.. _frame];
                _frame.Clear();
                return frame;
            }
            if (value == Escape)
                _escaped = true;
            else
            {
                _frame.Add((_escaped, value) switch
                {
                    (true, EscapedEnd) => End,
                    (true, EscapedEscape) => Escape,
                    _ => value,
                });
                _escaped = false;
            }
            return null;
        }
    }
}
