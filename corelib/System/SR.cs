namespace System;

/// <summary>Puts values into the messages of official exceptions, without the code for all of string.Format.</summary>
internal static class SR
{
    internal static string Format(string resourceFormat, object? p1) =>
        resourceFormat.Replace("{0}", p1?.ToString());

    internal static string Format(string resourceFormat, object? p1, object? p2) =>
        Format(resourceFormat, p1).Replace("{1}", p2?.ToString());

    internal static string Format(string resourceFormat, object? p1, object? p2, object? p3) =>
        Format(resourceFormat, p1, p2).Replace("{2}", p3?.ToString());
}
