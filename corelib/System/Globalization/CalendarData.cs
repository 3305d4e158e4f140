namespace System.Globalization;

/// <summary>What the Gregorian calendar asks of an operating system.</summary>
internal sealed class CalendarData
{
    internal static int GetTwoDigitYearMax(CalendarId calendarId) => -1;

    internal static int GetCalendarCurrentEra(object calendar) => 1;
}
