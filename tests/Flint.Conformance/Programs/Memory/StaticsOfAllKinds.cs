using System;
using System.Collections.Generic;

// Statics of every kind are roots: of generic classes, structs with references, arrays, and those set at build time.
for (int i = 0; i < 30; i++)
    Generic<int>.Items.Add("i" + i);
Generic<string>.Items.Add("s");
Plain.Pair = ("first" + Plain.Table.Length, new int[] { 4 });
Plain.Table[2] = "changed" + 2;
Plain.Lookup["k"] = new string('v', 3);
for (int i = 0; i < 4; i++)
{
    GC.Collect();
    _ = new byte[4000 + i].Length;
}
Console.WriteLine($"{Generic<int>.Items.Count} {Generic<int>.Items[29]} {Generic<string>.Items[0]} {Plain.Pair.Text} {Plain.Pair.Numbers[0]}");
Console.WriteLine($"{string.Join(",", Plain.Table)} {Plain.Lookup["k"]} {Plain.Lookup["a"]} {Plain.Late}");

static class Generic<T>
{
    public static readonly List<string> Items = [];
}

static class Plain
{
    public static (string Text, int[] Numbers) Pair;
    public static readonly string[] Table = ["zero", "one", "two"];
    public static readonly Dictionary<string, string> Lookup = new() { ["a"] = "b" };
    public static readonly string Late = Table[1] + Lookup["a"];
}
