namespace System.Globalization;

/// <summary>What the invariant culture says of dates, each array made when it is asked for. There is no other culture.</summary>
internal sealed class CultureData
{
    internal static CultureData Invariant { get; } = new();

    internal static CultureData? GetCultureData(string? cultureName, bool useUserOverride) =>
        string.IsNullOrEmpty(cultureName) ? Invariant : null;

    internal string CultureName => "";

    internal string Name => "";

    internal string SortName => "";

    internal string DisplayName => "Invariant Language (Invariant Country)";

    internal string EnglishName => "Invariant Language (Invariant Country)";

    internal string NativeName => "Invariant Language (Invariant Country)";

    internal string TwoLetterISOLanguageName => "iv";

    internal string ThreeLetterISOLanguageName => "ivl";

    internal int LCID => 127;

    internal bool UseUserOverride => false;

    internal bool IsNeutralCulture => false;

    internal bool IsInvariantCulture => true;

    internal string ListSeparator => ",";

    internal int FirstDayOfWeek => 0;

    internal int CalendarWeekRule => 0;

    internal string AMDesignator => "AM";

    internal string PMDesignator => "PM";

    internal string TimeSeparator => ":";

    internal string[] LongTimes => ["HH:mm:ss"];

    internal string[] ShortTimes => ["HH:mm", "hh:mm tt", "H:mm", "h:mm tt"];

    internal CalendarId[] CalendarIds => [CalendarId.GREGORIAN];

    internal string DateSeparator(CalendarId calendarId) => "/";

    internal string CalendarName(CalendarId calendarId) => "Gregorian Calendar";

    internal string MonthDay(CalendarId calendarId) => "MMMM dd";

    internal string[] ShortDates(CalendarId calendarId) => ["MM/dd/yyyy", "yyyy-MM-dd"];

    internal string[] LongDates(CalendarId calendarId) => ["dddd, dd MMMM yyyy"];

    internal string[] YearMonths(CalendarId calendarId) => ["yyyy MMMM"];

    internal string[] EraNames(CalendarId calendarId) => ["A.D."];

    internal string[] AbbrevEraNames(CalendarId calendarId) => ["AD"];

    internal string[] AbbreviatedEnglishEraNames(CalendarId calendarId) => ["AD"];

    internal string[] DayNames(CalendarId calendarId) =>
        ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

    internal string[] AbbreviatedDayNames(CalendarId calendarId) => ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];

    internal string[] SuperShortDayNames(CalendarId calendarId) => ["Su", "Mo", "Tu", "We", "Th", "Fr", "Sa"];

    internal string[] MonthNames(CalendarId calendarId) =>
    [
        "January", "February", "March", "April", "May", "June",
        "July", "August", "September", "October", "November", "December", "",
    ];

    internal string[] GenitiveMonthNames(CalendarId calendarId) => MonthNames(calendarId);

    internal string[] LeapYearMonthNames(CalendarId calendarId) => MonthNames(calendarId);

    internal string[] AbbreviatedMonthNames(CalendarId calendarId) =>
        ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec", ""];

    internal string[] AbbreviatedGenitiveMonthNames(CalendarId calendarId) => AbbreviatedMonthNames(calendarId);
}
