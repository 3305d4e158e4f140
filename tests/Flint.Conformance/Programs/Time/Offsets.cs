var there = new DateTimeOffset(2021, 6, 7, 8, 9, 10, TimeSpan.FromHours(2));
Console.WriteLine($"{there:O} {there.UtcDateTime:O} {there.Offset} {there.ToOffset(TimeSpan.FromHours(-5)):O} {there.ToUnixTimeSeconds()} {DateTimeOffset.FromUnixTimeMilliseconds(1_600_000_000_123):O} {there == there.ToOffset(TimeSpan.Zero)} {there.EqualsExact(there.ToOffset(TimeSpan.Zero))}");
Console.WriteLine($"{there.AddMonths(1):O} {there - there.AddHours(-3)} {there:R} {there:u} {there:s} {there:yyyy/MM/dd zzz} {DateTimeOffset.UnixEpoch:O} {there.CompareTo(there.AddSeconds(1))}");
Console.WriteLine($"{DateTimeOffset.Parse("2020-01-02T03:04:05+06:00"):O} {DateTimeOffset.ParseExact("02.01.2020 +01:30", "dd.MM.yyyy zzz", null):O} {DateTimeOffset.TryParse("nope", out _)}");
var date = new DateTime(2020, 2, 29, 23, 59, 59, DateTimeKind.Utc);
Console.WriteLine($"{date.AddYears(1):O} {date.AddMonths(-1):O} {date.Date:O} {date.TimeOfDay} {date.DayOfYear} {date.Kind} {DateTime.IsLeapYear(2100)} {DateTime.DaysInMonth(2023, 2)} {date.AddTicks(1).Ticks} {(date - new DateTime(2020, 1, 1)).TotalDays:F5} {date.ToString("dddd, dd MMMM yyyy HH:mm:ss.fff tt")} {date:d} {date:D} {date:t} {date:T} {date:M} {date:Y}");
try
{
    _ = new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.FromHours(15));
}
catch (ArgumentOutOfRangeException)
{
    Console.WriteLine("offset too large");
}
