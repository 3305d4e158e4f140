int[] samples = [10, 12, 11, 250, 13, 12, 10, 9, 9, -40, 11, 12, 30, 31, 30, 29, 31, 30];
IFilter[] filters = [new MovingAverage(4), new Median(5), new Exponential(shift: 2), new Hysteresis(low: 12, high: 25), new Debounce<bool>(3).Over(value => value > 20)];
foreach (IFilter filter in filters)
    Console.WriteLine($"{filter.GetType().Name.Split('`')[0]}: {string.Join(' ', samples.Select(filter.Next))}");

var ring = new Ring<string>(3);
Console.WriteLine($"{ring.TryTake(out _)} {ring.TryAdd("a")} {ring.TryAdd("b")} {ring.TryAdd("c")} {ring.TryAdd("d")} {ring.TryTake(out string? first)} {first} {ring.TryAdd("e")} {ring.Count}");
while (ring.TryTake(out string? item))
    Console.Write(item);
Console.WriteLine();

interface IFilter
{
    int Next(int sample);
}

sealed class MovingAverage(int width) : IFilter
{
    readonly int[] _window = new int[width];
    int _count, _at, _sum;

    public int Next(int sample)
    {
        _sum += sample - _window[_at];
        _window[_at] = sample;
        _at = (_at + 1) % _window.Length;
        _count = Math.Min(_count + 1, _window.Length);
        return _sum / _count;
    }
}

sealed class Median(int width) : IFilter
{
    readonly Queue<int> _window = new(width);

    public int Next(int sample)
    {
        if (_window.Count == width)
            _window.Dequeue();
        _window.Enqueue(sample);
        Span<int> sorted = stackalloc int[_window.Count];
        int i = 0;
        foreach (int value in _window)
            sorted[i++] = value;
        sorted.Sort();
        return sorted[sorted.Length / 2];
    }
}

sealed class Exponential(int shift) : IFilter
{
    int? _state;

    public int Next(int sample)
    {
        int scaled = sample << shift;
        _state = _state is { } state ? state + ((scaled - state) >> shift) : scaled;
        return _state.Value >> shift;
    }
}

sealed class Hysteresis(int low, int high) : IFilter
{
    bool _isHigh;

    public int Next(int sample)
    {
        _isHigh = _isHigh ? sample > low : sample >= high;
        return _isHigh ? 1 : 0;
    }
}

sealed class Debounce<T>(int needed) where T : struct, IEquatable<T>
{
    T _stable, _candidate;
    int _seen;

    public T Next(T sample)
    {
        if (!sample.Equals(_candidate))
            (_candidate, _seen) = (sample, 0);
        if (++_seen >= needed)
            _stable = _candidate;
        return _stable;
    }

    public IFilter Over(Func<int, T> convert) => new Adapter(this, convert);

    sealed class Adapter(Debounce<T> inner, Func<int, T> convert) : IFilter
    {
        public int Next(int sample) => inner.Next(convert(sample)).Equals(default) ? 0 : 1;
    }
}

sealed class Ring<T>(int capacity)
{
    readonly T?[] _items = new T[capacity];
    int _first;

    public int Count { get; private set; }

    public bool TryAdd(T item)
    {
        if (Count == _items.Length)
            return false;
        _items[(_first + Count++) % _items.Length] = item;
        return true;
    }

    public bool TryTake(out T? item)
    {
        item = default;
        if (Count == 0)
            return false;
        item = _items[_first];
        _items[_first] = default;
        _first = (_first + 1) % _items.Length;
        Count--;
        return true;
    }
}
