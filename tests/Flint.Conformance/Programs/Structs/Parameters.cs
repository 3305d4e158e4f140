using System;

Split(17, 5, out int quotient, out int remainder);
Console.WriteLine(quotient);
Console.WriteLine(remainder);

var pair = new Pair { A = 1, B = 2 };
Swap(ref pair.A, ref pair.B);
Console.WriteLine(pair.A);
Console.WriteLine(pair.B);

Make(out pair);
Console.WriteLine(pair.A + pair.B);
Console.WriteLine(Read(in pair));
Console.WriteLine(Defaults(1));
Console.WriteLine(Defaults(1, c: 5));
Console.WriteLine(Total(1, 2, 3, 4));
Console.WriteLine(Total());

int[] numbers = [1, 2, 3];
Largest(numbers) = 30;
Console.WriteLine(numbers[2]);

static void Split(int value, int by, out int quotient, out int remainder)
{
    quotient = value / by;
    remainder = value % by;
}

static void Swap(ref int a, ref int b) => (a, b) = (b, a);

static void Make(out Pair pair) => pair = new Pair { A = 8, B = 9 };

static int Read(in Pair pair) => pair.A * pair.B;

static int Defaults(int a, int b = 20, int c = 300) => a + b + c;

static int Total(params int[] values)
{
    int sum = 0;
    foreach (int value in values)
        sum += value;
    return sum;
}

static ref int Largest(int[] values)
{
    ref int largest = ref values[0];
    for (int i = 1; i < values.Length; i++)
        if (values[i] > largest)
            largest = ref values[i];
    return ref largest;
}

struct Pair
{
    public int A;
    public int B;
}
