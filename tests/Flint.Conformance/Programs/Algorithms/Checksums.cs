using System.Text;

byte[] check = Encoding.ASCII.GetBytes("123456789");
Console.WriteLine($"{Crc8(check, 0x07, 0x00):x2} {Crc8(check, 0x31, 0xFF):x2}");
Console.WriteLine($"{Crc16Ccitt(check):x4} {Crc16Modbus(check):x4}");
Console.WriteLine($"{Crc32(check):x8} {Adler32(check):x8} {Fletcher16(check):x4}");
Console.WriteLine($"{Crc32([]):x8} {Adler32([]):x8} {Fletcher16([]):x4}");
Console.WriteLine($"{Fnv1a("flint"):x8} {Xor(check):x2} {TwosComplementSum(check):x2}");

static byte Crc8(ReadOnlySpan<byte> data, byte polynomial, byte start)
{
    byte crc = start;
    foreach (byte value in data)
    {
        crc ^= value;
        for (int bit = 0; bit < 8; bit++)
            crc = (byte)((crc & 0x80) != 0 ? (crc << 1) ^ polynomial : crc << 1);
    }
    return crc;
}

static ushort Crc16Ccitt(ReadOnlySpan<byte> data)
{
    ushort crc = 0xFFFF;
    foreach (byte value in data)
    {
        crc ^= (ushort)(value << 8);
        for (int bit = 0; bit < 8; bit++)
            crc = (ushort)((crc & 0x8000) != 0 ? (crc << 1) ^ 0x1021 : crc << 1);
    }
    return crc;
}

static ushort Crc16Modbus(ReadOnlySpan<byte> data)
{
    ushort crc = 0xFFFF;
    foreach (byte value in data)
    {
        crc ^= value;
        for (int bit = 0; bit < 8; bit++)
            crc = (ushort)((crc & 1) != 0 ? (crc >> 1) ^ 0xA001 : crc >> 1);
    }
    return crc;
}

static uint Crc32(ReadOnlySpan<byte> data)
{
    uint crc = ~0u;
    foreach (byte value in data)
    {
        crc ^= value;
        for (int bit = 0; bit < 8; bit++)
            crc = (crc >> 1) ^ (0xEDB88320u & (uint)-(int)(crc & 1));
    }
    return ~crc;
}

static uint Adler32(ReadOnlySpan<byte> data)
{
    uint a = 1, b = 0;
    foreach (byte value in data)
    {
        a = (a + value) % 65521;
        b = (b + a) % 65521;
    }
    return (b << 16) | a;
}

static ushort Fletcher16(ReadOnlySpan<byte> data)
{
    int low = 0, high = 0;
    foreach (byte value in data)
    {
        low = (low + value) % 255;
        high = (high + low) % 255;
    }
    return (ushort)((high << 8) | low);
}

static uint Fnv1a(string text)
{
    uint hash = 2166136261;
    foreach (char character in text)
        hash = unchecked((hash ^ (byte)character) * 16777619);
    return hash;
}

static byte Xor(ReadOnlySpan<byte> data)
{
    byte result = 0;
    foreach (byte value in data)
        result ^= value;
    return result;
}

static byte TwosComplementSum(ReadOnlySpan<byte> data)
{
    int sum = 0;
    foreach (byte value in data)
        sum += value;
    return (byte)-sum;
}
