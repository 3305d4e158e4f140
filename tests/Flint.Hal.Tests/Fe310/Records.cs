using Flint.Hal;

// A record, then a longer one that begins in one page of the flash's memory and ends in the next, then an erasure of what is beside them.
const int Second = 240;
const int Length = 32;
ReadOnlySpan<byte> bytes = InternalFlash.Bytes;
Console.WriteLine($"{bytes[0]} {Count(bytes)}");
if (bytes[0] == 0xFF)
{
    InternalFlash.ErasePage(0);
    InternalFlash.Write(0, [7]);
    InternalFlash.Write(InternalFlash.PageSize, [1]);
}

Span<byte> record = stackalloc byte[Length];
for (int i = 0; i < Length; i++)
    record[i] = (byte)i;
Console.WriteLine("writes");
// So that it has been sent.
Thread.Sleep(2);
InternalFlash.Write(Second, record);
Console.WriteLine("written");
InternalFlash.ErasePage(InternalFlash.PageSize);
Console.WriteLine("erased");

// How much of the second record is there, -1 when there is what was never written.
static int Count(ReadOnlySpan<byte> bytes)
{
    int count = 0;
    for (int i = 0; i < Length; i++)
    {
        if (bytes[Second + i] == i)
            count++;
        else if (bytes[Second + i] != 0xFF)
            return -1;
    }

    return count;
}
