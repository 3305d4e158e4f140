using System.Runtime.CompilerServices;

namespace System.Globalization;

/// <summary>How the invariant culture, or a changed copy of it, writes dates.</summary>
public sealed class DateTimeFormatInfo : IFormatProvider
{
    // The official types of those that are objects are not needed here.
    private readonly CultureData? _cultureData;
    private string? _name;
    private object? _compareInfo;
    private string? amDesignator;
    private string? pmDesignator;
    private string? dateSeparator;
    private string? generalShortTimePattern;
    private string? generalLongTimePattern;
    private string? timeSeparator;
    private string? monthDayPattern;
    private string? dateTimeOffsetPattern;
    private byte[]? amDesignatorUtf8;
    private byte[]? pmDesignatorUtf8;
    private byte[]? timeSeparatorUtf8;
    private byte[]? dateSeparatorUtf8;
    private object? calendar;
    private int firstDayOfWeek;
    private int calendarWeekRule;
    private string? fullDateTimePattern;
    private string[]? abbreviatedDayNames;
    private string[]? m_superShortDayNames;
    private string[]? dayNames;
    private string[]? abbreviatedMonthNames;
    private string[]? monthNames;
    private string[]? genitiveMonthNames;
    private string[]? m_genitiveAbbreviatedMonthNames;
    private string[]? leapYearMonthNames;
    private string? longDatePattern;
    private string? shortDatePattern;
    private string? yearMonthPattern;
    private string? longTimePattern;
    private string? shortTimePattern;
    private string[]? allYearMonthPatterns;
    private string[]? allShortDatePatterns;
    private string[]? allLongDatePatterns;
    private string[]? allShortTimePatterns;
    private string[]? allLongTimePatterns;
    private string[]? m_eraNames;
    private string[]? m_abbrevEraNames;
    private string[]? m_abbrevEnglishEraNames;
    internal bool _isReadOnly;
    private int formatFlags;
    private string? _decimalSeparator;
    private byte[]? _decimalSeparatorUtf8;
    private string? _fullTimeSpanPositivePattern;
    private string? _fullTimeSpanNegativePattern;
    private object[]? _dtfiTokenHash;

    public static DateTimeFormatInfo CurrentInfo => CultureInfo.InvariantCulture.DateTimeFormat;

    public static DateTimeFormatInfo InvariantInfo => CultureInfo.InvariantCulture.DateTimeFormat;

    private CultureInfo Culture => CultureInfo.InvariantCulture;

    internal string DecimalSeparator => NumberFormatInfo.InvariantInfo.NumberDecimalSeparator;

    private string LanguageName => "iv";

    private CalendarId[] OptionalCalendars => [CalendarId.GREGORIAN];

    public static DateTimeFormatInfo GetInstance(IFormatProvider? provider) =>
        provider == null ? CurrentInfo
            : provider as DateTimeFormatInfo
                ?? (provider as CultureInfo)?.DateTimeFormat
                ?? provider.GetFormat(typeof(DateTimeFormatInfo)) as DateTimeFormatInfo
                ?? CurrentInfo;

    [MethodImpl(MethodImplOptions.InternalCall)]
    public extern object? GetFormat(Type? formatType);
}
