namespace System.Globalization;

internal enum CalendarId : ushort
{
    UNINITIALIZED_VALUE = 0,
    GREGORIAN = 1,
}
