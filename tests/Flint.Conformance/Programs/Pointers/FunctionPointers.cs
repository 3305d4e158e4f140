using System;

unsafe
{
    delegate*<int, int, int> operation = &Add;
    Console.WriteLine(operation(3, 4));
    operation = &Multiply;
    Console.WriteLine(operation(3, 4));
    delegate*<int, int, int>[] table = [&Add, &Multiply, &Subtract];
    int value = 1;
    foreach (delegate*<int, int, int> entry in table)
        value = entry(value, 5);
    Console.WriteLine(value);
    delegate*<ref Big, void> change = &Change;
    var big = new Big { A = 1 };
    change(ref big);
    Console.WriteLine(big.A + big.B);
    delegate*<Big, Big> copy = &Copy;
    Console.WriteLine(copy(big).B);
    Console.WriteLine(operation == (delegate*<int, int, int>)&Multiply);
}

static int Add(int a, int b) => a + b;

static int Multiply(int a, int b) => a * b;

static int Subtract(int a, int b) => a - b;

static void Change(ref Big big)
{
    big.A += 10;
    big.B = 100;
}

static Big Copy(Big big)
{
    big.B++;
    return big;
}

struct Big
{
    public long A, B, C, D;
}
