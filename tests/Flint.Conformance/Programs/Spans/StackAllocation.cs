using System;

Span<byte> buffer = stackalloc byte[16];
Console.WriteLine(Format(buffer, 0xBEEF));
Span<long> numbers = stackalloc long[] { 1, 2, 3 };
Console.WriteLine(numbers[0] + numbers[1] + numbers[2]);
Console.WriteLine(Depth(5));
for (int i = 1; i <= 3; i++)
    Console.WriteLine(Squares(i));
unsafe
{
    int* pointer = stackalloc int[4];
    for (int i = 0; i < 4; i++)
        pointer[i] = i + 1;
    Console.WriteLine(pointer[0] * pointer[3] + *(pointer + 2));
}

static int Format(Span<byte> target, int value)
{
    int length = 0;
    for (; value != 0; value >>= 4)
        target[length++] = (byte)(value & 15);
    return length * 100 + target[0];
}

static int Squares(int count)
{
    Span<int> squares = stackalloc int[count];
    for (int i = 0; i < count; i++)
        squares[i] = (i + 1) * (i + 1);
    int sum = 0;
    foreach (int square in squares)
        sum += square;
    return sum;
}

static int Depth(int depth)
{
    Span<int> local = stackalloc int[4];
    local[depth & 3] = depth;
    return depth == 0 ? 0 : local[depth & 3] + Depth(depth - 1);
}
