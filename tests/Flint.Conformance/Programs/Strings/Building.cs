using System;
using System.Text;

var builder = new StringBuilder();
for (int i = 0; i < 20; i++)
    builder.Append(i).Append(',');
builder.Append("end").Append('!').Append(true).Append(12345678901L);
Console.WriteLine(builder.ToString());
Console.WriteLine(builder.Length);
builder.Length = 5;
builder.Insert(0, "<").AppendLine(">");
Console.Write(builder.ToString());
builder.Clear();
Console.WriteLine(builder.Length);

int x = 42;
string name = "n";
Console.WriteLine($"{name}={x}");
Console.WriteLine($"{x,6}|{x,-6}|{x:X4}|{-x}");
Console.WriteLine($"{{braces}} {name.Length + 1}");
string text = "";
for (int i = 0; i < 5; i++)
    text += i;
Console.WriteLine(text);
Console.WriteLine(string.Format("{0} and {1} and {0}", "a", 5));
Console.WriteLine(12.ToString() + (-7).ToString() + 255.ToString("x"));
Console.WriteLine(int.Parse("-123") + long.Parse("9000000000"));
Console.WriteLine(int.TryParse("12x", out int parsed));
Console.WriteLine(parsed);
