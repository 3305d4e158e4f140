Console.WriteLine(Fibonacci(10));
Console.WriteLine(Even(10) + " " + Odd(7));
int total = 0;
Add(5);
Add(6);
Console.WriteLine(total);
Console.WriteLine(Generic<string>("a") + Generic(1));
Func<int, int> asDelegate = Twice;
Console.WriteLine(asDelegate(4));
Console.WriteLine(Defaults() + Defaults(5) + Defaults(b: 7));
Span<int> numbers = [1, 2, 3];
Console.WriteLine(Sum(numbers));
ref int biggest = ref Biggest(numbers);
biggest = 30;
Console.WriteLine(numbers[2]);
foreach (int n in Up(3))
    Console.Write(n + " ");
Console.WriteLine();

static int Fibonacci(int n) => n < 2 ? n : Fibonacci(n - 1) + Fibonacci(n - 2);

static bool Even(int n) => n == 0 || Odd(n - 1);

static bool Odd(int n) => n != 0 && Even(n - 1);

void Add(int n)
{
    total += n;
    Inner();

    void Inner() => total += n > 5 ? 100 : 0;
}

static string Generic<T>(T value) => typeof(T).Name + value;

static int Twice(int n) => n * 2;

static int Defaults(int a = 1, int b = 2) => a * 10 + b;

static int Sum(ReadOnlySpan<int> values)
{
    int sum = 0;
    foreach (int value in values)
        sum += value;
    return sum;
}

static ref int Biggest(Span<int> values)
{
    ref int biggest = ref values[0];
    foreach (ref int value in values)
        if (value > biggest)
            biggest = ref value;
    return ref biggest;
}

static IEnumerable<int> Up(int n)
{
    for (int i = 0; i < n; i++)
        yield return Square(i);

    int Square(int x) => x * x;
}
