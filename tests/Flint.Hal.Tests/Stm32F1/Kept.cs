using Flint.Hal;

// Counts how often it has begun, in flash: the first unit that is erased takes the next number.
ReadOnlySpan<byte> bytes = InternalFlash.Bytes;
int next = 0;
while (next < InternalFlash.PageSize && bytes[next] != 255)
    next += InternalFlash.WriteSize;
int count = next == 0 ? 1 : bytes[next - InternalFlash.WriteSize] + 1;
if (next == InternalFlash.PageSize)
{
    InternalFlash.ErasePage(0);
    next = 0;
}

Span<byte> unit = stackalloc byte[InternalFlash.WriteSize];
unit.Clear();
unit[0] = (byte)count;
InternalFlash.Write(next, unit);
Console.WriteLine(count);
