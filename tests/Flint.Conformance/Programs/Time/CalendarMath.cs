DateTime[] days = [new(2000, 2, 29), new(1900, 3, 1), new(2026, 11, 25), new(1970, 1, 1), new(9999, 12, 31), new(1, 1, 1), new(2024, 12, 30)];
foreach (DateTime day in days)
    Console.WriteLine($"{day:yyyy-MM-dd} {day.DayOfWeek} {day.DayOfYear} {DateTime.IsLeapYear(day.Year)} {DateTime.DaysInMonth(day.Year, day.Month)} week {System.Globalization.ISOWeek.GetWeekOfYear(day)} of {System.Globalization.ISOWeek.GetYear(day)}");
DateTime start = new(2023, 1, 31, 10, 30, 15, 250);
Console.WriteLine($"{start.AddMonths(1):yyyy-MM-dd} {start.AddMonths(-11):yyyy-MM-dd} {start.AddYears(1).AddDays(29):yyyy-MM-dd} {start.AddHours(-34.5):MM-dd HH:mm} {start.AddMilliseconds(750):ss.fff} {start.AddTicks(-1).Ticks}");
Console.WriteLine($"{days[2] - days[3]} {(days[2] - days[3]).TotalDays} {days[2].Subtract(TimeSpan.FromHours(36)):yyyy-MM-dd HH} {days[0].CompareTo(days[1])} {days[0] > days[1]} {days[3].Equals(DateTime.UnixEpoch)} {DateTime.Compare(days[4], DateTime.MaxValue.Date)}");
Console.WriteLine($"{start.Date:s} {start.TimeOfDay} {start.Kind} {DateTime.SpecifyKind(start, DateTimeKind.Utc).Kind} {start.Hour}:{start.Minute}:{start.Second}.{start.Millisecond} {start:u} {start:R}");
Console.WriteLine($"{new DateOnly(2024, 1, 31).AddMonths(1)} {new DateOnly(2026, 11, 25).DayNumber - new DateOnly(2026, 1, 1).DayNumber} {new TimeOnly(23, 30).AddMinutes(45)} {new TimeOnly(1, 0).IsBetween(new(23, 0), new(2, 0))} {DateOnly.FromDateTime(start).ToDateTime(new TimeOnly(7, 5)):s}");
Console.WriteLine(Easter(2024) + " " + Easter(2026) + " " + Easter(1961));
Console.WriteLine($"{TimeSpan.FromSeconds(90061)} {TimeSpan.FromMinutes(-1.5)} {new TimeSpan(1, 2, 3, 4, 5).TotalMilliseconds} {TimeSpan.FromDays(2) / TimeSpan.FromHours(5)} {TimeSpan.FromHours(1) * 1.5} {TimeSpan.Zero.Negate()} {-TimeSpan.FromTicks(1)} {TimeSpan.FromHours(25).ToString(@"hh\:mm")} {TimeSpan.FromHours(25):g} {TimeSpan.MaxValue}");
foreach (Action action in (Action[])[() => _ = new DateTime(2023, 2, 29), () => DateTime.MaxValue.AddTicks(1), () => DateTime.MinValue.AddDays(-1), () => DateTime.DaysInMonth(2023, 13), () => _ = TimeSpan.MaxValue + TimeSpan.FromTicks(1), () => TimeSpan.FromDays(1e12), () => TimeSpan.FromSeconds(double.NaN)])
{
    try
    {
        action();
        Console.Write("nothing ");
    }
    catch (Exception exception)
    {
        Console.Write($"{exception.GetType().Name} ");
    }
}
Console.WriteLine();

static string Easter(int year)
{
    int golden = year % 19, century = year / 100;
    int moon = (century - century / 4 - (8 * century + 13) / 25 + 19 * golden + 15) % 30;
    moon -= moon / 28 * (1 - 29 / (moon + 1) * ((21 - golden) / 11));
    int weekday = (year + year / 4 + moon + 2 - century + century / 4) % 7;
    int day = moon - weekday;
    int month = 3 + (day + 40) / 44;
    return new DateTime(year, month, day + 28 - 31 * (month / 4)).ToString("MMMM d", System.Globalization.CultureInfo.InvariantCulture);
}
