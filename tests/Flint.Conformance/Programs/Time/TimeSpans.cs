var span = new TimeSpan(1, 2, 3, 4, 5);
Console.WriteLine($"{span} {span:c} {span:g} {span:G} {span:hh\\:mm} {span.TotalHours:F3} {span.Days} {span.Milliseconds} {span.Negate()} {-span} {span.Duration()} {span + TimeSpan.FromDays(1)} {span * 2} {span / 2} {span / TimeSpan.FromHours(1):F4}");
Console.WriteLine($"{TimeSpan.FromMilliseconds(1.5)} {TimeSpan.FromSeconds(90)} {TimeSpan.FromMinutes(-1)} {TimeSpan.FromDays(1, 2, 3)} {TimeSpan.Zero} {TimeSpan.MaxValue} {TimeSpan.MinValue} {TimeSpan.FromTicks(1)} {TimeSpan.FromMicroseconds(7).Microseconds}");
foreach (string text in (string[])["1:2:3", "1.2:3:4.5", "5", "-0:0:1", "24:00", "x", "1:60", "00:00:00.1234567"])
    Console.WriteLine($"{text}: {(TimeSpan.TryParse(text, out TimeSpan parsed) ? parsed.ToString() : "no")}");
Console.WriteLine($"{TimeSpan.ParseExact("03-04", "hh\\-mm", null)} {span > TimeSpan.Zero} {span.CompareTo(TimeSpan.MaxValue)} {TimeSpan.Compare(span, span)} {span.Equals((object)new TimeSpan(span.Ticks))}");
try
{
    _ = TimeSpan.MaxValue + TimeSpan.FromTicks(1);
}
catch (OverflowException)
{
    Console.WriteLine("too long");
}
