using System.Text;

var text = new StringBuilder();
for (int i = 0; i < 500; i++)
    text.Append(i).Append(',');
int sum = 0;
foreach (char c in text.ToString())
    sum = sum * 31 + c;
Console.WriteLine(text.Length + " " + sum);
for (int i = 0; i < 100; i++)
    text.Insert(i * 2, (char)('a' + i % 26));
Console.WriteLine(text.ToString(0, 220));
text.Replace(",", "; ");
Console.WriteLine(text.Length + " " + text.ToString(text.Length - 20, 20));
while (text.Length > 3)
    text.Remove(0, Math.Min(100, text.Length - 3));
Console.WriteLine(text);
text.EnsureCapacity(1000);
Console.WriteLine(text.Capacity >= 1000);
