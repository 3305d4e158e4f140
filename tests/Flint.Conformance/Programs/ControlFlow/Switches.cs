using System;

for (int i = -2; i < 9; i++)
    Console.WriteLine(Dense(i) + " " + Sparse(i * 100));
Console.WriteLine(Wide(5_000_000_000) + Wide(-1) + Wide(0));
Console.WriteLine(Letter('b') + Letter('z'));
Console.WriteLine(FallThrough(2));
Console.WriteLine(FallThrough(3));
Console.WriteLine(Nested(1, 2));

static string Dense(int value)
{
    switch (value)
    {
        case 0: return "zero";
        case 1: return "one";
        case 2: return "two";
        case 3:
        case 4: return "few";
        case 5: return "five";
        default: return "other";
    }
}

static int Sparse(int value) => value switch
{
    -100 => 1,
    0 => 2,
    300 => 3,
    800 => 4,
    _ => 0,
};

static int Wide(long value)
{
    switch (value)
    {
        case 5_000_000_000: return 1;
        case -1: return 10;
        case long.MaxValue: return 100;
        default: return 1000;
    }
}

static int Letter(char c)
{
    switch (c)
    {
        case 'a': return 1;
        case 'b': return 2;
        default: return 30;
    }
}

static int FallThrough(int value)
{
    int result = 0;
    switch (value)
    {
        case 3:
            result += 3;
            goto case 2;
        case 2:
            result += 2;
            goto default;
        default:
            result += 100;
            break;
    }
    return result;
}

static string Nested(int a, int b)
{
    switch (a)
    {
        case 1:
            switch (b)
            {
                case 1: return "1,1";
                case 2: return "1,2";
            }
            break;
        case 2: return "2";
    }
    return "none";
}
