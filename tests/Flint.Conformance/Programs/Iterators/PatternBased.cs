using System;

foreach (int value in new Countdown(3))
    Console.WriteLine(value);
foreach (ref int cell in new Cells([1, 2, 3]))
    cell *= 10;
foreach (char c in "abc")
    Console.WriteLine(c);
foreach (int digit in 305)
    Console.WriteLine(digit);

readonly struct Countdown(int from)
{
    public Enumerator GetEnumerator() => new(from);

    public struct Enumerator(int from)
    {
        public int Current { get; private set; } = from + 1;

        public bool MoveNext() => --Current > 0;
    }
}

readonly ref struct Cells(int[] values)
{
    private readonly int[] _values = values;

    public Enumerator GetEnumerator() => new(_values);

    public ref struct Enumerator(int[] values)
    {
        private int _index = -1;

        public readonly ref int Current => ref values[_index];

        public bool MoveNext() => ++_index < values.Length;
    }
}

static class NumberExtensions
{
    public static Digits GetEnumerator(this int number) => new(number);

    public struct Digits(int rest)
    {
        public int Current { get; private set; }

        public bool MoveNext()
        {
            Current = rest % 10;
            if (rest == 0)
                return false;
            rest /= 10;
            return true;
        }
    }
}
