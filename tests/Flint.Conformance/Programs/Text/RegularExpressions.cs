using System.Text.RegularExpressions;

var date = new Regex(@"(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})");
Match match = date.Match("from 2024-02-29 to 2025-01-31");
Console.WriteLine($"{match.Success} {match.Value} {match.Index} {match.Groups["year"].Value} {match.Groups[3].Value} {match.NextMatch().Value} {date.Count("2024-02-29 2025-01-31")}");
Console.WriteLine($"{Regex.IsMatch("abc12", "^[a-z]+\\d+$")} {Regex.Replace("a1b22c", "\\d+", "<$0>")} {string.Join("|", Regex.Split("a, b;c", "[,;]\\s*"))} {Regex.Escape("a.b*")} {Regex.IsMatch("HELLO", "hello", RegexOptions.IgnoreCase)}");
Console.WriteLine($"{Regex.Replace("hello world", @"\b\w", m => m.Value.ToUpperInvariant())} {string.Join(",", Regex.Matches("aXbXc", "X").Select(m => m.Index))} {Regex.Match("aaa", "a+?").Length} {Regex.Match("foobar", "foo(?=bar)").Value} {Regex.IsMatch("foobaz", "foo(?!bar)")} {Regex.Match("<b>x</b>", "<(\\w+)>.*?</\\1>").Success}");
try
{
    _ = new Regex("(");
}
catch (ArgumentException e)
{
    Console.WriteLine(e.GetType().Name);
}
