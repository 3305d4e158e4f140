using Flint.Hal;

int unit = InternalFlash.WriteSize;
Span<byte> data = stackalloc byte[2 * unit];
if (InternalFlash.Bytes[0] == 0x5A)
{
    Console.WriteLine($"kept {InternalFlash.Bytes[data.Length - 1]}");
    return;
}

InternalFlash.ErasePage(0);
Console.WriteLine(InternalFlash.Bytes[InternalFlash.PageSize - 1]);
data.Fill(7);
data[0] = 0x5A;
InternalFlash.Write(0, data);
Console.WriteLine(InternalFlash.Bytes[data.Length - 1]);
InternalFlash.ErasePage(InternalFlash.PageSize);
Console.WriteLine($"{InternalFlash.Bytes[0]} {InternalFlash.Bytes[InternalFlash.PageSize]}");
