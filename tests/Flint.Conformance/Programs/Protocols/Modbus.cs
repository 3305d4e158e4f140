using System.Buffers.Binary;

var server = new Server();
byte[][] requests =
[
    Frame.Of(1, 3, 0, 0, 0, 3),
    Frame.Of(1, 6, 0, 1, 0x12, 0x34),
    Frame.Of(1, 16, 0, 4, 0, 2, 4, 0xAB, 0xCD, 0, 7),
    Frame.Of(1, 3, 0, 1, 0, 5),
    Frame.Of(1, 3, 0, 9, 0, 3),
    Frame.Of(1, 99),
    Frame.Of(2, 3, 0, 0, 0, 1),
    [1, 3, 0, 0, 0, 1, 0, 0],
];
foreach (byte[] request in requests)
    Console.WriteLine($"{Convert.ToHexString(request)} -> {(server.Answer(request) is { } answer ? Convert.ToHexString(answer) : "silence")}");

static class Frame
{
    public static byte[] Of(params ReadOnlySpan<byte> body)
    {
        var frame = new byte[body.Length + 2];
        body.CopyTo(frame);
        BinaryPrimitives.WriteUInt16LittleEndian(frame.AsSpan(body.Length), Crc(body));
        return frame;
    }

    public static bool IsWhole(ReadOnlySpan<byte> frame) => frame.Length >= 4 && Crc(frame[..^2]) == BinaryPrimitives.ReadUInt16LittleEndian(frame[^2..]);

    static ushort Crc(ReadOnlySpan<byte> data)
    {
        ushort crc = ushort.MaxValue;
        foreach (byte value in data)
        {
            crc ^= value;
            for (int bit = 0; bit < 8; bit++)
                crc = (ushort)((crc >> 1) ^ ((crc & 1) * 0xA001));
        }
        return crc;
    }
}

sealed class Server
{
    readonly ushort[] _registers = [100, 200, 300, 400, 500, 600, 700, 800, 900, 1000];

    enum Error : byte
    {
        Function = 1,
        Address,
    }

    public byte[]? Answer(ReadOnlySpan<byte> request)
    {
        if (!Frame.IsWhole(request) || request[0] != 1)
            return null;
        ReadOnlySpan<byte> body = request[1..^2];
        return body switch
        {
            [3, _, _, _, _] => Read(Word(body, 1), Word(body, 3)),
            [6, _, _, _, _] => Write(6, Word(body, 1), 1, body[3..]),
            [16, _, _, _, _, var bytes, .. var values] when values.Length == bytes => Write(16, Word(body, 1), Word(body, 3), values),
            [var function, ..] => Fail(function, Error.Function),
            _ => null,
        };
    }

    byte[] Read(int first, int count)
    {
        if (first + count > _registers.Length)
            return Fail(3, Error.Address);
        Span<byte> body = stackalloc byte[3 + 2 * count];
        body[0] = 1;
        body[1] = 3;
        body[2] = (byte)(2 * count);
        for (int i = 0; i < count; i++)
            BinaryPrimitives.WriteUInt16BigEndian(body[(3 + 2 * i)..], _registers[first + i]);
        return Frame.Of(body);
    }

    byte[] Write(byte function, int first, int count, ReadOnlySpan<byte> values)
    {
        if (first + count > _registers.Length)
            return Fail(function, Error.Address);
        for (int i = 0; i < count; i++)
            _registers[first + i] = (ushort)Word(values, 2 * i);
        return Frame.Of(1, function, (byte)(first >> 8), (byte)first, values[0], values[1]);
    }

    static byte[] Fail(byte function, Error error) => Frame.Of(1, (byte)(function | 0x80), (byte)error);

    static int Word(ReadOnlySpan<byte> data, int at) => BinaryPrimitives.ReadUInt16BigEndian(data[at..]);
}
