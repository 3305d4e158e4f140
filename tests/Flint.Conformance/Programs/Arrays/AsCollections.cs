int[] numbers = [3, 1, 2];
IList<int> list = numbers;
Console.WriteLine(list.Count + " " + list[1] + " " + list.IsReadOnly + " " + list.Contains(2) + " " + list.IndexOf(3));
list[0] = 9;
Console.WriteLine(numbers[0]);
IReadOnlyList<string> texts = (string[])["a", "b"];
Console.WriteLine(texts[1] + texts.Count);
IEnumerable<object> objects = (string[])["x", "y"];
foreach (object o in objects)
    Console.Write(o);
Console.WriteLine();
ICollection<int> collection = numbers;
int[] copy = new int[4];
collection.CopyTo(copy, 1);
Console.WriteLine(copy[0] + " " + copy[1] + " " + copy[3]);
try
{
    collection.Add(1);
}
catch (NotSupportedException)
{
    Console.WriteLine("fixed size");
}

System.Collections.IList plain = numbers;
Console.WriteLine(plain.Count + " " + plain[2]);
Console.WriteLine(((IEnumerable<int>)new int[0]).GetEnumerator().MoveNext());
