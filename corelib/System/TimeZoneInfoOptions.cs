namespace System;

internal enum TimeZoneInfoOptions
{
    None = 1,
    NoThrowOnInvalidTime = 2,
}
