using System.Text;

var text = new StringBuilder("start");
text.Append('c').Append("s").Append(1).Append(2L).Append(3.5).Append(4.25f).Append(5m).Append(true).Append((object?)null).Append(new[] { 'x', 'y' }).Append('z', 3);
text.Append("substring", 3, 3).Append("span".AsSpan()).Append(new[] { 'a', 'b', 'c' }, 1, 2).AppendLine().AppendLine("line");
text.AppendFormat("{0:X}-{1}", 255, "f").AppendJoin(", ", 1, 2, 3).AppendJoin('|', "p", "q");
text.Append($"[{text.Length,6}]");
Console.WriteLine(text);
Console.WriteLine(text.Length + " " + text[0] + " " + text.ToString(5, 4));
text.Length = 5;
text.Insert(0, "<").Insert(6, 99).Insert(1, "ab", 2).Insert(0, 'q').Insert(3, true);
Console.WriteLine(text);
text.Remove(0, 3).Replace('a', 'A').Replace("b", "BB").Replace("t", "", 0, text.Length);
Console.WriteLine(text + " " + text.Equals(new StringBuilder(text.ToString())) + " " + new StringBuilder("a").Equals(new StringBuilder("b")));
text.Clear();
Console.WriteLine(text.Length + "[" + text + "]");
text.Append("abc");
var target = new char[3];
text.CopyTo(0, target, 0, 3);
text[1] = 'X';
Console.WriteLine(new string(target) + text + string.Join(",", text.GetChunks().ToArrayOfTexts()));
Console.WriteLine(new StringBuilder(16, 32).MaxCapacity + " " + new StringBuilder("abcdef", 2, 3, 10) + " " + new StringBuilder().Capacity);
Try(() => text[10]);
Try(() => text.Remove(1, 9));
Try(() => text.Insert(9, "x"));
Try(() => text.Length = -1);
Try(() => new StringBuilder(-1));
Try(() => new StringBuilder(1, 2).Append("abc"));
Try(() => text.Append("x", 5, 1));
Try(() => text.ToString(1, 5));

static void Try(Func<object?> action)
{
    try
    {
        Console.WriteLine(action() ?? "null");
    }
    catch (ArgumentException e)
    {
        Console.WriteLine($"{e.GetType().Name} of {e.ParamName}");
    }
    catch (Exception e)
    {
        Console.WriteLine(e.GetType().Name);
    }
}


internal static class Extensions
{
    public static List<string> ToArrayOfTexts(this StringBuilder.ChunkEnumerator chunks)
    {
        var list = new List<string>();
        foreach (ReadOnlyMemory<char> chunk in chunks)
            list.Add(chunk.ToString());
        return list;
    }
}
