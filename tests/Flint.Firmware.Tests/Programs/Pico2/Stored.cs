using Flint.Hal;

if (InternalFlash.Bytes[4096] == 0xFF)
{
    InternalFlash.ErasePage(4096);
    var text = new byte[300];
    for (int i = 0; i < text.Length; i++)
        text[i] = (byte)i;
    InternalFlash.Write(4096 + 200, text);
    InternalFlash.Write(4096, "kept"u8);
}

ReadOnlySpan<byte> kept = InternalFlash.Bytes.Slice(4096, 4);
Console.WriteLine($"{(char)kept[0]}{(char)kept[1]}{(char)kept[2]}{(char)kept[3]} {InternalFlash.Bytes[4096 + 200 + 299]} {InternalFlash.Bytes[4096 + 500]}");
Span<byte> id = stackalloc byte[8];
UniqueId.Read(id);
Console.WriteLine(Convert.ToHexString(id));
