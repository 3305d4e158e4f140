// CollectionsMarshal: values of dictionaries and lists by reference.
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

var counts = new Dictionary<string, int>();
foreach (string word in "the cat and the dog and the bird".Split(' '))
    CollectionsMarshal.GetValueRefOrAddDefault(counts, word, out _)++;
Console.WriteLine(string.Join(" ", counts.OrderBy(pair => pair.Key).Select(pair => pair.Key + pair.Value)));
ref int value = ref CollectionsMarshal.GetValueRefOrAddDefault(counts, "the", out bool exists);
value += 10;
Console.WriteLine($"{exists} {counts["the"]}");
ref int missing = ref CollectionsMarshal.GetValueRefOrNullRef(counts, "none");
Console.WriteLine(Unsafe.IsNullRef(ref missing) + " " + counts.Count);
var lists = new Dictionary<int, List<string>>();
(CollectionsMarshal.GetValueRefOrAddDefault(lists, 3, out exists) ??= []).Add("three");
Console.WriteLine($"{exists} {lists[3][0]}");
counts.Remove("cat");
CollectionsMarshal.GetValueRefOrAddDefault(counts, "cow", out exists) = 5;
Console.WriteLine($"{exists} {counts["cow"]} {counts.Count}");
List<int> list = [1, 2, 3];
foreach (ref int item in CollectionsMarshal.AsSpan(list))
    item *= 2;
CollectionsMarshal.SetCount(list, 4);
CollectionsMarshal.AsSpan(list)[3] = 9;
Console.WriteLine(string.Join(",", list));
