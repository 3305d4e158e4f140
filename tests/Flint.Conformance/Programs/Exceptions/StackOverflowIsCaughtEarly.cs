// Recursion that ends: deep, mutual, through delegates, virtual calls and iterators.
Console.WriteLine(Sum(100));
Console.WriteLine(Even(120) + " " + Even(99));
Func<int, int> factorial = null!;
factorial = n => n <= 1 ? 1 : n * factorial(n - 1);
Console.WriteLine(factorial(10));
Console.WriteLine(new Node(20).Depth());
Console.WriteLine(Walk(12).Count());
Console.WriteLine(Ackermann(2, 3));
Console.WriteLine(Fibonacci(15, []));
int Local(int n) => n == 0 ? 0 : 1 + Local(n - 1);
Console.WriteLine(Local(50));

static int Sum(int n) => n == 0 ? 0 : n + Sum(n - 1);

static bool Even(int n) => n == 0 || Odd(n - 1);

static bool Odd(int n) => n != 0 && Even(n - 1);

static IEnumerable<int> Walk(int n)
{
    if (n == 0)
        yield break;
    yield return n;
    foreach (int inner in Walk(n - 1))
        yield return inner;
}

static int Ackermann(int m, int n) => m == 0 ? n + 1 : n == 0 ? Ackermann(m - 1, 1) : Ackermann(m - 1, Ackermann(m, n - 1));

static long Fibonacci(int n, Dictionary<int, long> known)
{
    if (n < 2)
        return n;
    if (!known.TryGetValue(n, out long value))
        known[n] = value = Fibonacci(n - 1, known) + Fibonacci(n - 2, known);
    return value;
}

class Node
{
    private readonly Node? _next;

    public Node(int depth) => _next = depth > 0 ? new Node(depth - 1) : null;

    public virtual int Depth() => 1 + (_next?.Depth() ?? 0);
}
