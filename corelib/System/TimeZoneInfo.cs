namespace System;

/// <summary>UTC, which is the local time zone as well. There is no database of others.</summary>
public sealed class TimeZoneInfo
{
    private static readonly TimeZoneInfo s_utc = new();

    private TimeZoneInfo()
    {
    }

    public static TimeZoneInfo Utc => s_utc;

    public static TimeZoneInfo Local => s_utc;

    public string Id => "UTC";

    public string DisplayName => "(UTC) Coordinated Universal Time";

    public string StandardName => "Coordinated Universal Time";

    public string DaylightName => "Coordinated Universal Time";

    public TimeSpan BaseUtcOffset => default;

    public bool SupportsDaylightSavingTime => false;

    public TimeSpan GetUtcOffset(DateTime dateTime) => default;

    public TimeSpan GetUtcOffset(DateTimeOffset dateTimeOffset) => default;

    public bool IsDaylightSavingTime(DateTime dateTime) => false;

    public bool IsAmbiguousTime(DateTime dateTime) => false;

    public bool IsInvalidTime(DateTime dateTime) => false;

    public static DateTime ConvertTimeToUtc(DateTime dateTime) => ConvertTimeToUtc(dateTime, TimeZoneInfoOptions.None);

    public static DateTime ConvertTimeFromUtc(DateTime dateTime, TimeZoneInfo destinationTimeZone) => ConvertTime(dateTime, destinationTimeZone);

    public static DateTime ConvertTime(DateTime dateTime, TimeZoneInfo destinationTimeZone)
    {
        ArgumentNullException.ThrowIfNull(destinationTimeZone, nameof(destinationTimeZone));
        return DateTime.SpecifyKind(dateTime, DateTimeKind.Utc);
    }

    public override string ToString() => DisplayName;

    public override int GetHashCode() => 0;

    internal bool IsDaylightSavingTime(DateTime dateTime, TimeZoneInfoOptions flags) => false;

    internal static DateTime ConvertTimeToUtc(DateTime dateTime, TimeZoneInfoOptions flags) => DateTime.SpecifyKind(dateTime, DateTimeKind.Utc);

    internal TimeSpan GetUtcOffset(DateTime dateTime, TimeZoneInfoOptions flags) => default;

    internal static TimeSpan GetLocalUtcOffset(DateTime dateTime, TimeZoneInfoOptions flags) => default;

    internal static TimeSpan GetDateTimeNowUtcOffsetFromUtc(DateTime time, out bool isAmbiguousLocalDst)
    {
        isAmbiguousLocalDst = false;
        return default;
    }

    internal static TimeSpan GetUtcOffsetFromUtc(DateTime time, TimeZoneInfo zone, out bool isDaylightSavings, out bool isAmbiguousLocalDst)
    {
        isDaylightSavings = false;
        isAmbiguousLocalDst = false;
        return default;
    }
}
