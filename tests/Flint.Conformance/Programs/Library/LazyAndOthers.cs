int made = 0;
var lazy = new Lazy<string>(() => $"made {++made}");
Console.WriteLine($"{lazy.IsValueCreated} {lazy.Value} {lazy.Value} {lazy.IsValueCreated} {lazy}");
var failing = new Lazy<int>(() => throw new FormatException($"{++made}"));
for (int i = 0; i < 2; i++)
    Try(() => failing.Value);
var again = new Lazy<int>(() => made++ < 4 ? throw new FormatException("again") : made, LazyThreadSafetyMode.PublicationOnly);
Try(() => again.Value);
Try(() => again.Value);
Try(() => again.Value);
Console.WriteLine($"{new Lazy<int>(7).Value} {new Lazy<List<int>>().Value.Count}");
Lazy<int>? self = null;
self = new Lazy<int>(() => self!.Value);
Try(() => self.Value);

var version = new Version(1, 2, 3);
Console.WriteLine($"{version} {version.Build} {version.Revision} {version > new Version("1.2")} {Version.Parse("1.2.3.4").CompareTo(version)} {Version.TryParse("1", out _)} {new Version(1, 2, 3, 4).ToString(2)} {version == new Version("1.2.3")}");
(int a, string b) pair = (1, "x");
Console.WriteLine($"{pair} {pair == (1, "x")} {pair.Equals((2, "x"))} {pair.CompareTo((1, "y"))} {Tuple.Create(1, "a", 2.5)} {Tuple.Create(1).Equals(Tuple.Create(1))} {(1, 2, 3, 4, 5, 6, 7, 8, 9).Item9} {ValueTuple.Create()}");
Index last = ^1;
Range middle = 1..^1;
int[] numbers = [10, 20, 30, 40];
Console.WriteLine($"{numbers[last]} {string.Join(",", numbers[middle])} {last} {middle} {last.GetOffset(4)} {middle.GetOffsetAndLength(4)} {Range.All} {Index.FromStart(2)} {"hello"[1..3]}");
var hash = new HashCode();
hash.Add(1);
hash.Add("x", StringComparer.OrdinalIgnoreCase);
Console.WriteLine($"{hash.ToHashCode() == hash.ToHashCode()} {HashCode.Combine(1, 2) == HashCode.Combine(1, 2)} {HashCode.Combine(1, 2) != HashCode.Combine(2, 1)}");
var random = new Random(42);
int[] shuffled = [1, 2, 3, 4, 5, 6];
random.Shuffle(shuffled);
Console.WriteLine($"{string.Join(",", shuffled)} {random.Next(10)} {random.NextInt64(1L << 40)} {random.NextDouble():F6} {random.NextSingle():F4} {string.Join("", random.GetItems("abc".AsSpan(), 5))} {random.GetHexString(6)} {random.Next(-5, 5)}");
Console.WriteLine($"{Convert.ToInt32(2.5)} {Convert.ToInt32(3.5)} {Convert.ToBoolean("True")} {Convert.ToString(255, 16)} {Convert.ToString(5, 2)} {Convert.ToChar(65)} {Convert.ToDecimal("1.5")} {Convert.ChangeType(5, typeof(string))} {Convert.ToDouble(true)} {Convert.IsDBNull(null)} {Convert.ToByte('a')}");
Try(() => Convert.ToByte(300));
Try(() => Convert.ToInt32("x"));

static void Try(Func<int> action)
{
    try
    {
        Console.WriteLine(action());
    }
    catch (Exception e)
    {
        Console.WriteLine($"{e.GetType().Name} {e.Message.Length > 0}");
    }
}
