using System;

Span<byte> span = stackalloc byte[4];
Console.WriteLine(span.Length);
Fill(span, 5);

static void Fill(Span<byte> span, int count)
{
    for (int i = 0; i < count; i++)
        span[i] = 1;
}
