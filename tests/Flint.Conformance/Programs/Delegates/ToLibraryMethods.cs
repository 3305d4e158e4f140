// Method groups of what the runtime itself provides: maths, arrays, interlocked operations, strings, types.
Func<double, double> root = Math.Sqrt, floor = Math.Floor, absolute = Math.Abs;
Console.WriteLine($"{root(16)} {floor(-1.5)} {absolute(-2.5)}");
Func<double, double, double> power = Math.Pow;
Console.WriteLine(power(2, 10));
Console.WriteLine(string.Join(" ", new double[] { 4, 9, 16 }.Select(Math.Sqrt)));
Func<object, Type> type = o => o.GetType();
Console.WriteLine(type(5));
Func<Type> bound = "text".GetType;
Console.WriteLine(bound());
Increment increment = Interlocked.Increment;
int value = 4;
increment(ref value);
Console.WriteLine(value);
Exchange exchange = Interlocked.Exchange;
Console.WriteLine(exchange(ref value, 9) + " " + value);
Func<float, float> singleRoot = MathF.Sqrt;
Console.WriteLine(singleRoot(25));
Func<uint, int> zeros = System.Numerics.BitOperations.LeadingZeroCount;
Console.WriteLine(zeros(1));
Func<Type, Type, bool> equal = (a, b) => a == b;
Console.WriteLine(equal(typeof(int), typeof(int)));
Func<Array, int> length = array => array.Length;
Console.WriteLine(length(new int[3]));
Action<Array, Array, int> copy = Array.Copy;
int[] target = new int[2];
copy(new[] { 7, 8 }, target, 2);
Console.WriteLine(target[1]);
Func<string, string, bool> same = string.Equals;
Console.WriteLine(same("a", "a"));
Converter<int, string> text = Convert.ToString;
Console.WriteLine(string.Join(",", Array.ConvertAll([1, 2], text)));

delegate int Increment(ref int value);

delegate int Exchange(ref int value, int to);
