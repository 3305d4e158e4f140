using System.Text.RegularExpressions;

namespace Flint.Fuzzing.Campaigns;

internal enum FailureKind
{
    /// <summary>The C# has errors: a defect of the generator.</summary>
    Source,

    /// <summary>Flint says that it does not support something.</summary>
    BuildError,

    /// <summary>Flint's compiler or LLVM failed.</summary>
    Crash,

    /// <summary>The device printed other text than the desktop, or did not end.</summary>
    Difference,
}

/// <param name="Where">Null when it did not come to building.</param>
/// <param name="Detail">The error's or difference's text.</param>
internal sealed partial record Failure(FailureKind Kind, Configuration? Where, string Detail)
{
    /// <summary>Whether this may have the same cause: differences are all alike, errors when their first lines are but for names and numbers.</summary>
    public bool IsLike(Failure other) => Kind == other.Kind && (Kind == FailureKind.Difference || Gist() == other.Gist());

    public override string ToString() => $"{Kind}{(Where is null ? "" : $" ({Where})")}: {Detail}";

    private string Gist() => Names().Replace(Detail.Split('\n')[0], "");

    [GeneratedRegex(@"Unit\d+|\w*\d\w*")]
    private static partial Regex Names();
}
