namespace System;

public enum DateTimeKind
{
    Unspecified,
    Utc,
    Local,
}
