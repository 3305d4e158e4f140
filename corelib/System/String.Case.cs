using System.Runtime.CompilerServices;

namespace System;

public sealed partial class String
{
    public string ToUpperInvariant() => ChangeCase(true);

    public string ToLowerInvariant() => ChangeCase(false);

    public string ToUpper() => ChangeCase(true);

    public string ToLower() => ChangeCase(false);

    private string ChangeCase(bool upper)
    {
        string? result = null;
        for (int i = 0; i < _stringLength; i++)
        {
            char c = Unsafe.Add(ref _firstChar, i);
            char changed = upper ? char.ToUpperInvariant(c) : char.ToLowerInvariant(c);
            if (changed == c)
                continue;
            result ??= Create(ref _firstChar, _stringLength);
            Unsafe.Add(ref result._firstChar, i) = changed;
        }
        return result ?? this;
    }
}
