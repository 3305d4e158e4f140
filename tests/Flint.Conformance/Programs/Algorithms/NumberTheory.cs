Console.WriteLine(string.Join(" ", Primes(100)));
Console.WriteLine($"{Gcd(1071, 462)} {Gcd(0, 5)} {Lcm(21, 6)} {ModularPower(3, 200, 1_000_007)} {ModularPower(2, 62, ulong.MaxValue)}");
Console.WriteLine($"{Inverse(3, 11)} {Inverse(10, 17)} {Inverse(6, 9)?.ToString() ?? "none"}");
foreach (ulong n in (ulong[])[1, 2, 3, 91, 97, 561, 7919, 4294967291, 4294967295])
    Console.WriteLine($"{n}: prime {IsPrime(n)}, {string.Join('*', Factors(n))}, divisors {Divisors(n)}, totient {Totient(n)}");
Console.WriteLine($"{IntegerRoot(0)} {IntegerRoot(15)} {IntegerRoot(16)} {IntegerRoot(ulong.MaxValue)}");
for (int n = 1; n < 30; n += 7)
    Console.Write($"{Collatz(n)} ");
Console.WriteLine();

static List<int> Primes(int limit)
{
    var composite = new bool[limit + 1];
    var primes = new List<int>();
    for (int i = 2; i <= limit; i++)
    {
        if (composite[i])
            continue;
        primes.Add(i);
        for (long j = (long)i * i; j <= limit; j += i)
            composite[j] = true;
    }
    return primes;
}

static long Gcd(long a, long b) => b == 0 ? a : Gcd(b, a % b);

static long Lcm(long a, long b) => a / Gcd(a, b) * b;

static ulong ModularPower(ulong value, uint exponent, ulong modulus)
{
    UInt128 result = 1, power = value % modulus;
    for (; exponent != 0; exponent >>= 1)
    {
        if ((exponent & 1) != 0)
            result = result * power % modulus;
        power = power * power % modulus;
    }
    return (ulong)result;
}

static long? Inverse(long value, long modulus)
{
    (long previous, long rest) = (modulus, value);
    (long before, long factor) = (0, 1);
    while (rest != 0)
    {
        long quotient = previous / rest;
        (previous, rest) = (rest, previous - quotient * rest);
        (before, factor) = (factor, before - quotient * factor);
    }
    return previous == 1 ? (before + modulus) % modulus : null;
}

static bool IsPrime(ulong n)
{
    if (n < 2)
        return false;
    for (ulong i = 2; i * i <= n; i += i == 2 ? 1u : 2u)
        if (n % i == 0)
            return false;
    return true;
}

static IEnumerable<ulong> Factors(ulong n)
{
    for (ulong i = 2; i * i <= n; i++)
        for (; n % i == 0; n /= i)
            yield return i;
    if (n > 1)
        yield return n;
}

static int Divisors(ulong n) => Factors(n).GroupBy(factor => factor).Aggregate(1, (count, group) => count * (group.Count() + 1));

static ulong Totient(ulong n) => Factors(n).Distinct().Aggregate(n, (value, factor) => value / factor * (factor - 1));

static uint IntegerRoot(ulong value)
{
    uint root = 0;
    for (uint bit = 1u << 31; bit != 0; bit >>= 1)
        if ((ulong)(root | bit) * (root | bit) <= value)
            root |= bit;
    return root;
}

static int Collatz(long n)
{
    int steps = 0;
    for (; n != 1; steps++)
        n = (n & 1) == 0 ? n / 2 : 3 * n + 1;
    return steps;
}
