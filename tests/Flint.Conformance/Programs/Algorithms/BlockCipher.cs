using System.Buffers.Binary;
using System.Numerics;
using System.Text;

uint[] key = [0x00010203, 0x04050607, 0x08090A0B, 0x0C0D0E0F];
foreach (string text in (string[])["", "12345678", "the quick brown fox"])
{
    byte[] plain = Encoding.ASCII.GetBytes(text);
    byte[] secret = Xtea.Encrypt(plain, key);
    Console.WriteLine($"{Convert.ToHexString(secret)} {Encoding.ASCII.GetString(Xtea.Decrypt(secret, key))}");
}
Console.WriteLine(Convert.ToHexString(Sha1.Hash("abc"u8)).ToLowerInvariant());
Console.WriteLine(Convert.ToHexString(Sha1.Hash("")).ToLowerInvariant());
Console.WriteLine(Convert.ToHexString(Sha1.Hash(new string('a', 119))).ToLowerInvariant());
Console.WriteLine(Convert.ToHexString(Sha1.Authenticate("key"u8, "The quick brown fox jumps over the lazy dog"u8)).ToLowerInvariant());
var keystream = new Arc4("Key"u8);
Console.WriteLine(Convert.ToHexString("Plaintext"u8.ToArray().Select(keystream.Next).ToArray()));

static class Xtea
{
    const uint Delta = 0x9E3779B9;

    public static byte[] Encrypt(byte[] data, uint[] key)
    {
        int padding = 8 - data.Length % 8;
        byte[] blocks = [.. data, .. Enumerable.Repeat((byte)padding, padding)];
        for (int i = 0; i < blocks.Length; i += 8)
            Each(blocks.AsSpan(i, 8), (ref uint a, ref uint b) =>
            {
                uint sum = 0;
                for (int round = 0; round < 32; round++)
                {
                    a += ((b << 4 ^ b >> 5) + b) ^ (sum + key[sum & 3]);
                    sum += Delta;
                    b += ((a << 4 ^ a >> 5) + a) ^ (sum + key[sum >> 11 & 3]);
                }
            });
        return blocks;
    }

    public static byte[] Decrypt(byte[] data, uint[] key)
    {
        byte[] blocks = [.. data];
        for (int i = 0; i < blocks.Length; i += 8)
            Each(blocks.AsSpan(i, 8), (ref uint a, ref uint b) =>
            {
                uint sum = unchecked(Delta * 32);
                for (int round = 0; round < 32; round++)
                {
                    b -= ((a << 4 ^ a >> 5) + a) ^ (sum + key[sum >> 11 & 3]);
                    sum -= Delta;
                    a -= ((b << 4 ^ b >> 5) + b) ^ (sum + key[sum & 3]);
                }
            });
        return blocks[..^blocks[^1]];
    }

    delegate void Transform(ref uint a, ref uint b);

    static void Each(Span<byte> block, Transform transform)
    {
        uint a = BinaryPrimitives.ReadUInt32BigEndian(block), b = BinaryPrimitives.ReadUInt32BigEndian(block[4..]);
        transform(ref a, ref b);
        BinaryPrimitives.WriteUInt32BigEndian(block, a);
        BinaryPrimitives.WriteUInt32BigEndian(block[4..], b);
    }
}

static class Sha1
{
    public static byte[] Hash(string text) => Hash(Encoding.UTF8.GetBytes(text));

    public static byte[] Hash(ReadOnlySpan<byte> data)
    {
        Span<uint> state = [0x67452301, 0xEFCDAB89, 0x98BADCFE, 0x10325476, 0xC3D2E1F0];
        var padded = new byte[(data.Length + 72) / 64 * 64];
        data.CopyTo(padded);
        padded[data.Length] = 0x80;
        BinaryPrimitives.WriteUInt64BigEndian(padded.AsSpan(padded.Length - 8), (ulong)data.Length * 8);
        Span<uint> words = stackalloc uint[80];
        for (int at = 0; at < padded.Length; at += 64)
        {
            for (int i = 0; i < 80; i++)
                words[i] = i < 16 ? BinaryPrimitives.ReadUInt32BigEndian(padded.AsSpan(at + 4 * i))
                    : BitOperations.RotateLeft(words[i - 3] ^ words[i - 8] ^ words[i - 14] ^ words[i - 16], 1);
            (uint a, uint b, uint c, uint d, uint e) = (state[0], state[1], state[2], state[3], state[4]);
            for (int i = 0; i < 80; i++)
            {
                (uint mix, uint constant) = (i / 20) switch
                {
                    0 => ((b & c) | (~b & d), 0x5A827999u),
                    1 => (b ^ c ^ d, 0x6ED9EBA1u),
                    2 => ((b & c) | (b & d) | (c & d), 0x8F1BBCDCu),
                    _ => (b ^ c ^ d, 0xCA62C1D6u),
                };
                (a, b, c, d, e) = (BitOperations.RotateLeft(a, 5) + mix + e + constant + words[i], a, BitOperations.RotateLeft(b, 30), c, d);
            }
            state[0] += a;
            state[1] += b;
            state[2] += c;
            state[3] += d;
            state[4] += e;
        }
        var digest = new byte[20];
        for (int i = 0; i < 5; i++)
            BinaryPrimitives.WriteUInt32BigEndian(digest.AsSpan(4 * i), state[i]);
        return digest;
    }

    public static byte[] Authenticate(ReadOnlySpan<byte> key, ReadOnlySpan<byte> message)
    {
        Span<byte> inner = stackalloc byte[64], outer = stackalloc byte[64];
        key.CopyTo(inner);
        key.CopyTo(outer);
        foreach (ref byte value in inner)
            value ^= 0x36;
        foreach (ref byte value in outer)
            value ^= 0x5C;
        return Hash([.. outer, .. Hash([.. inner, .. message])]);
    }
}

sealed class Arc4
{
    readonly byte[] _state = [.. Enumerable.Range(0, 256).Select(i => (byte)i)];
    byte _i, _j;

    public Arc4(ReadOnlySpan<byte> key)
    {
        byte j = 0;
        for (int i = 0; i < 256; i++)
        {
            j += (byte)(_state[i] + key[i % key.Length]);
            (_state[i], _state[j]) = (_state[j], _state[i]);
        }
    }

    public byte Next(byte value)
    {
        _j += _state[++_i];
        (_state[_i], _state[_j]) = (_state[_j], _state[_i]);
        return (byte)(value ^ _state[(byte)(_state[_i] + _state[_j])]);
    }
}
