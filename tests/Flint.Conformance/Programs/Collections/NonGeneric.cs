using System.Collections;
using System.Collections.Specialized;

var list = new ArrayList { 3, "x", null };
list.Add(2.5);
list.Insert(1, 'c');
Console.WriteLine($"{list.Count} {list[1]} {list.IndexOf("x")} {list.Contains(null)} {string.Join("|", list.ToArray())}");
list.Remove("x");
list.RemoveAt(0);
list.Reverse();
Console.WriteLine(string.Join("|", list.Cast<object?>()));
var numbers = new ArrayList(new[] { 3, 1, 2 });
numbers.Sort();
Console.WriteLine($"{string.Join(",", numbers.ToArray())} {numbers.BinarySearch(2)} {string.Join(",", (int[])numbers.ToArray(typeof(int)))}");

var table = new Hashtable { ["a"] = 1, [2] = "two" };
table["a"] = 10;
Console.WriteLine($"{table["a"]} {table[2]} {table["none"] ?? "null"} {table.Count} {table.ContainsKey(2)} {table.ContainsValue("two")}");
int entries = 0;
foreach (DictionaryEntry entry in table)
    entries += entry.Key is string ? 1 : 100;
Console.WriteLine(entries);
table.Remove("a");
Try(() => table.Add(2, 1));
var sorted = new SortedList { ["b"] = 2, ["a"] = 1 };
Console.WriteLine($"{sorted.GetKey(0)} {sorted.GetByIndex(1)} {sorted.IndexOfKey("b")}");
var queue = new Queue();
queue.Enqueue(1);
queue.Enqueue("b");
var stack = new Stack();
stack.Push(queue.Dequeue());
stack.Push(queue.Peek());
Console.WriteLine($"{stack.Pop()} {stack.Pop()} {queue.Count}");
Try(() => stack.Pop());

var strings = new StringCollection { "x", "y" };
Console.WriteLine($"{strings.Contains("y")} {strings.IndexOf("x")}");
var named = new NameValueCollection { { "a", "1" }, { "a", "2" }, { "b", "3" } };
Console.WriteLine($"{named["a"]} {named.GetValues("a")!.Length} {named.AllKeys.Length} {named["none"] ?? "null"}");
var ordered = new OrderedDictionary { ["z"] = 1, ["a"] = 2 };
Console.WriteLine($"{ordered[0]} {ordered["a"]} {string.Join("", ordered.Keys.Cast<string>())}");
var small = new ListDictionary { ["k"] = "v" };
var hybrid = new HybridDictionary { ["k"] = 5 };
Console.WriteLine($"{small["k"]} {hybrid["k"]}");
var vector = new BitVector32(0);
int first = BitVector32.CreateMask();
BitVector32.Section low = BitVector32.CreateSection(7);
vector[first] = true;
Console.WriteLine($"{vector.Data} {vector[low]} {vector[first]}");

static void Try(Action action)
{
    try
    {
        action();
        Console.WriteLine("none");
    }
    catch (Exception e)
    {
        Console.WriteLine(e.GetType().Name);
    }
}
