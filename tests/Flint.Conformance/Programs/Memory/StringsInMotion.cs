using System;
using System.Collections.Generic;

// Text that is built, cut and joined while everything moves.
var words = new List<string>();
for (int i = 0; i < 400; i++)
{
    string word = "w" + i;
    words.Add(i % 5 == 0 ? string.Join("-", word, word.ToUpperInvariant()) : word[(i % 2)..]);
    if (words.Count > 80)
        words.RemoveRange(0, 40);
}
string all = string.Concat(words);
GC.Collect();
Console.WriteLine($"{all.Length} {all[^10..]} {words[0]} {all.Split('-').Length}");
var builder = new System.Text.StringBuilder();
for (int i = 0; i < 500; i++)
    builder.Append(i).Append(i % 50 == 0 ? "\n" : ",");
GC.Collect();
Console.WriteLine(builder.ToString().Length);
