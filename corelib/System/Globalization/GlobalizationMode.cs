namespace System.Globalization;

/// <summary>Always the invariant mode: casing by Unicode's simple mappings, comparison by ordinal value, no culture data.</summary>
internal static class GlobalizationMode
{
    internal static bool Invariant => true;

    internal static bool PredefinedCulturesOnly => true;

    internal static bool UseNls => false;

    internal static bool Hybrid => false;
}
