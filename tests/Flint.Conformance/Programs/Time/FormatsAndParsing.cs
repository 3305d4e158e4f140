var d = new DateTime(2024, 2, 29, 13, 4, 5, 678);
Console.WriteLine(d);
Console.WriteLine(d.ToString("yyyy-MM-dd HH:mm:ss.fff"));
foreach (char c in "dDfFgGmMoOrRstTuUyY")
    Console.WriteLine(c + " " + d.ToString(c.ToString()));
Console.WriteLine(d.AddMonths(12).ToString("R"));
Console.WriteLine(d.DayOfWeek);
Console.WriteLine(TimeSpan.FromMinutes(123.5));
Console.WriteLine(new TimeSpan(1,2,3,4,5).ToString("g"));
Console.WriteLine(new TimeSpan(1,2,3,4,5).ToString(@"d\.hh\:mm\:ss\.fff"));
Console.WriteLine(DateTime.Parse("2024-03-01 12:00"));
Console.WriteLine(DateTime.ParseExact("01/02/2003", "dd/MM/yyyy", System.Globalization.CultureInfo.InvariantCulture));
Console.WriteLine(DateTimeOffset.Parse("2024-03-01T12:00:00+02:00"));
Console.WriteLine(TimeSpan.Parse("1.02:03:04.5"));
Console.WriteLine(new DateOnly(2024,1,2).ToString("o"));
Console.WriteLine(new TimeOnly(1,2,3).ToLongTimeString());
Console.WriteLine(DateTime.UtcNow.Kind);
Console.WriteLine(new DateTimeOffset(d, TimeSpan.FromHours(2)).ToUniversalTime());
