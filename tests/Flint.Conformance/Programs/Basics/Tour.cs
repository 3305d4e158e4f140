using System.Runtime.CompilerServices;
int[] a = new int[5];
for (int i = 0; i < a.Length; i++) a[i] = i * i;
int s = 0;
foreach (int x in a) s += x;
Console.WriteLine(s);
Console.WriteLine(-123456);
Console.WriteLine(1234567890123456789L);
Console.WriteLine(ulong.MaxValue);
string str = "abc" + s + "def";
Console.WriteLine(str);
Console.WriteLine(str.Length);
Console.WriteLine(true);
Console.WriteLine('x');
IShape[] shapes = [new Sq(3), new Rc(2, 5), new Ci(2)];
foreach (IShape sh in shapes) Console.WriteLine(sh.Area());
Base b = new Derived();
Console.WriteLine(b.Name());
Console.WriteLine(b is Derived);
object o = 42;
Console.WriteLine((int)o + 1);
Console.WriteLine(o is string);
Console.WriteLine(o is int n ? n : -1);
Func<int, int> f = x => x + s;
Console.WriteLine(f(10));
List<int> list = new();
for (int i = 0; i < 10; i++) list.Add(i);
int t = 0;
foreach (int x in list) t += x;
Console.WriteLine(t);
Span<int> sp = stackalloc int[4];
sp[2] = 7;
Console.WriteLine(sp[2]);
Console.WriteLine($"x={s} y={str}");
var d = new Dictionary<string, int>();
d["a"] = 1; d["b"] = 2;
Console.WriteLine(d["a"] + d["b"]);
P p = new(1, 2);
Console.WriteLine(p == new P(1, 2));
Console.WriteLine(p.Equals(new P(1, 3)));
int? q = null;
Console.WriteLine(q.HasValue);
q = 5;
Console.WriteLine(q + 1 == 6);
Action act = () => Console.WriteLine("one");
act += () => Console.WriteLine("two");
act();
switch (str) { case "abc30def": Console.WriteLine("match"); break; default: Console.WriteLine("no"); break; }
try { Console.WriteLine("try"); } finally { Console.WriteLine("finally"); }
foreach (int x in It(3)) Console.WriteLine(x);
Console.WriteLine(BitConverter.DoubleToInt64Bits(1.5 * 2.25));
double dd = s; Console.WriteLine((int)(dd / 3));
Console.WriteLine(o.ToString());
Console.WriteLine(o.Equals(42));
static IEnumerable<int> It(int n) { for (int i = 0; i < n; i++) yield return i; }
interface IShape { int Area(); }
class Sq(int a) : IShape { public int Area() => a * a; }
class Rc(int a, int b) : IShape { public int Area() => a * b; }
struct Ci(int a) : IShape { public int Area() => 3 * a * a; }
class Base { public virtual string Name() => "base"; }
class Derived : Base { public override string Name() => "derived"; }
record struct P(int X, int Y);
