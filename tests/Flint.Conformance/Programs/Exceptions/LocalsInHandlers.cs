using System;

Console.WriteLine(Scalars(5));
Console.WriteLine(Structs(6));
Console.WriteLine(Arguments(1, 2.5, new Big { A = 3, E = 4 }));
int captured = 1;
Action change = () => captured += 10;
try
{
    change();
    change();
    throw new Exception("x");
}
catch (Exception)
{
    captured++;
}
Console.WriteLine(captured);
Console.WriteLine(Stack());

static int Scalars(int n)
{
    int a = 1;
    long b = 2;
    double c = 0.5;
    string s = "s";
    try
    {
        a += n;
        b <<= 40;
        c *= 8;
        s += n;
        Fail(n);
        a = b > 0 ? 0 : 1;
    }
    catch (Exception)
    {
        return a + (int)(b >> 40) + (int)c + s.Length;
    }
    return -1;
}

static int Structs(int n)
{
    var big = new Big { A = n };
    try
    {
        big.B = 7;
        big.E = n * 2;
        Fail(n);
        big.A = 0;
    }
    catch (Exception)
    {
        big.C = 100;
    }
    return (int)(big.A + big.B + big.C + big.E);
}

static int Arguments(int a, double b, Big c)
{
    try
    {
        a = 20;
        b += 1;
        c.A = 50;
        Fail(a);
    }
    catch (Exception)
    {
        a++;
    }
    return a + (int)(b * 2) + (int)(c.A + c.E);
}

static int Stack()
{
    int sum = 0;
    for (int i = 1; i < 4; i++)
    {
        Span<int> span = stackalloc int[i * 4];
        try
        {
            span[i] = i;
            Fail(i);
        }
        catch (Exception)
        {
            sum += span[i] * 10;
        }
    }
    return sum;
}

static void Fail(int n) => throw new Exception("n" + n);

struct Big
{
    public long A, B, C, D, E;
}
