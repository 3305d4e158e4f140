// Extension blocks: properties, static members, operators, generic receivers, receivers by reference.
using System.Numerics;

int[] numbers = [3, 1, 2];
Console.WriteLine(numbers.IsEmpty + " " + numbers.Last + " " + Array.Empty<int>().IsEmpty);
Console.WriteLine(numbers.Total());
Console.WriteLine("abc".Reversed);
Console.WriteLine(string.Twice("ab"));
Console.WriteLine(int.Answer);
int n = 5;
n.Increase(3);
Console.WriteLine(n);
var a = new Money(5);
var b = new Money(7);
Console.WriteLine((a + b).Amount);
Console.WriteLine((-a).Amount);
a += b;
Console.WriteLine(a.Amount);
Console.WriteLine(Extensions.get_Reversed("direct"));
Console.WriteLine(new List<double> { 1.5, 2.5 }.Total());
Money money = new(3) { };
money.Doubled = 20;
Console.WriteLine(money.Amount + " " + money.Doubled);

static class Extensions
{
    extension<T>(T[] source)
    {
        public bool IsEmpty => source.Length == 0;

        public T Last => source[^1];
    }

    extension<T>(IEnumerable<T> source) where T : INumber<T>
    {
        public T Total()
        {
            T sum = T.Zero;
            foreach (T item in source)
                sum += item;
            return sum;
        }
    }

    extension(string text)
    {
        public string Reversed
        {
            get
            {
                char[] letters = text.ToCharArray();
                Array.Reverse(letters);
                return new string(letters);
            }
        }

        public static string Twice(string what) => what + what;
    }

    extension(int)
    {
        public static int Answer => 42;
    }

    extension(ref int value)
    {
        public void Increase(int by) => value += by;
    }

    extension(Money money)
    {
        public int Doubled
        {
            get => money.Amount * 2;
            set => money.Amount = value / 2;
        }

        public static Money operator +(Money x, Money y) => new(x.Amount + y.Amount);

        public static Money operator -(Money x) => new(-x.Amount);
    }
}

class Money(int amount)
{
    public int Amount = amount;
}
