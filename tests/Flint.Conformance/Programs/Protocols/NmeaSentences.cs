using System.Globalization;

string[] lines =
[
    "$GPGGA,123519,4807.038,N,01131.000,E,1,08,0.9,545.4,M,46.9,M,,*47",
    "$GPRMC,123519,A,4807.038,N,01131.000,E,022.4,084.4,230394,003.1,W*6A",
    "$GPRMC,123519,V,,,,,,,230394,,*33",
    "$GPGGA,123519,4807.038,N,01131.000,E,1,08,0.9,545.4,M,46.9,M,,*48",
    "GPGGA,1",
    "$GPXXX,1*5F",
];
foreach (string line in lines)
    Console.WriteLine(Sentence.Parse(line) switch
    {
        Fix { Latitude: var latitude, Longitude: var longitude } fix => $"{fix.Time:hh\\:mm\\:ss} {latitude.ToString("F4", CultureInfo.InvariantCulture)} {longitude.ToString("F4", CultureInfo.InvariantCulture)}, {fix.Satellites} satellites, {fix.Altitude} m",
        Movement { IsValid: true } movement => $"{movement.Date:yyyy-MM-dd} {movement.Knots} kn",
        Movement => "no movement",
        Broken(var why) => $"broken: {why}",
        null => "unknown",
        var other => other.GetType().Name,
    });

abstract record Sentence
{
    public static Sentence? Parse(ReadOnlySpan<char> line)
    {
        if (line is not ['$', .. var body] || body.LastIndexOf('*') is not (> 0 and var star))
            return new Broken("no frame");
        int sum = 0;
        foreach (char character in body[..star])
            sum ^= character;
        if (!int.TryParse(body[(star + 1)..], NumberStyles.HexNumber, CultureInfo.InvariantCulture, out int told) || told != sum)
            return new Broken($"checksum {sum:X2}");
        string[] fields = body[..star].ToString().Split(',');
        return fields switch
        {
            ["GPGGA", var time, var latitude, var north, var longitude, var east, _, var satellites, _, var altitude, "M", ..] =>
                new Fix(Time(time), Degrees(latitude, 2, north), Degrees(longitude, 3, east), int.Parse(satellites, CultureInfo.InvariantCulture), decimal.Parse(altitude, CultureInfo.InvariantCulture)),
            ["GPRMC", _, var status, _, _, _, _, var knots, _, var date, ..] =>
                new Movement(status == "A", knots.Length == 0 ? null : double.Parse(knots, CultureInfo.InvariantCulture), Date(date)),
            _ => null,
        };
    }

    static TimeSpan Time(string text) => new(Two(text, 0), Two(text, 2), Two(text, 4));

    static DateTime Date(string text) => new(Two(text, 4) + (Two(text, 4) < 80 ? 2000 : 1900), Two(text, 2), Two(text, 0));

    static int Two(string text, int at) => (text[at] - '0') * 10 + (text[at + 1] - '0');

    static double Degrees(string text, int digits, string side) =>
        (int.Parse(text.AsSpan(0, digits), provider: CultureInfo.InvariantCulture) + double.Parse(text.AsSpan(digits), CultureInfo.InvariantCulture) / 60) * (side is "S" or "W" ? -1 : 1);
}

sealed record Fix(TimeSpan Time, double Latitude, double Longitude, int Satellites, decimal Altitude) : Sentence;

sealed record Movement(bool IsValid, double? Knots, DateTime Date) : Sentence;

sealed record Broken(string Why) : Sentence;
