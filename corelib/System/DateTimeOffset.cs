namespace System;

public readonly struct DateTimeOffset
{
    private readonly DateTime _dateTime;

    private readonly int _offsetMinutes;
}
