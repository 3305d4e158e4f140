var date = new DateOnly(2024, 2, 28);
Console.WriteLine($"{date:yyyy-MM-dd} {date.AddDays(2):O} {date.AddMonths(12):O} {date.AddYears(-3):O} {date.DayOfWeek} {date.DayOfYear} {date.DayNumber} {DateOnly.FromDayNumber(738000):O} {date < date.AddDays(1)} {DateOnly.MinValue:O} {DateOnly.MaxValue:O}");
var time = new TimeOnly(23, 30, 15, 250);
Console.WriteLine($"{time:O} {time.AddHours(1, out int days):HH:mm} {days} {time.AddMinutes(-45):HH:mm} {time.IsBetween(new(22, 0), new(2, 0))} {time - new TimeOnly(1, 0)} {time.ToTimeSpan()} {TimeOnly.FromTimeSpan(TimeSpan.FromHours(5)):t} {time.Ticks}");
Console.WriteLine($"{date.ToDateTime(time):O} {DateOnly.FromDateTime(new DateTime(2020, 5, 6, 7, 8, 9)):O} {TimeOnly.FromDateTime(new DateTime(2020, 5, 6, 7, 8, 9)):T} {DateOnly.Parse("2021-03-04"):O} {TimeOnly.Parse("12:34"):O} {DateOnly.ParseExact("04/03/2021", "dd/MM/yyyy"):O} {DateOnly.TryParse("x", out _)}");
(int year, int month, int day) = date;
Console.WriteLine($"{year} {month} {day}");
foreach (Action bad in (Action[])[() => _ = new DateOnly(2023, 2, 29), () => _ = new TimeOnly(24, 0), () => DateOnly.MaxValue.AddDays(1)])
    try
    {
        bad();
    }
    catch (ArgumentOutOfRangeException)
    {
        Console.WriteLine("out of range");
    }
