namespace Flint.Fuzzing.Generation;

internal enum PassMode
{
    Value,
    Ref,
    Out,
    In,
}

internal sealed record Parameter(string Name, CType Type, PassMode Mode)
{
    public string Declaration => Mode switch
    {
        PassMode.Ref => $"ref {Type} {Name}",
        PassMode.Out => $"out {Type} {Name}",
        PassMode.In => $"in {Type} {Name}",
        _ => $"{Type} {Name}",
    };
}

/// <summary>A method that others call.</summary>
/// <param name="Return">Null for void; the element type for an iterator.</param>
/// <param name="Level">Code calls only what has a higher level than its own, so that nothing recurs without end.</param>
internal sealed record Method(string Name, CType? Return, IReadOnlyList<Parameter> Parameters, int Level)
{
    public bool ReturnsRef { get; init; }

    public bool Iterates { get; init; }

    /// <summary>Calls itself, with a first parameter that counts down.</summary>
    public bool Recurs { get; init; }

    public string Signature
    {
        get
        {
            string result = Return is null ? "void" : Iterates ? $"IEnumerable<{Return}>" : ReturnsRef ? $"ref {Return}" : Return.Name;
            return $"{result} {Name}({string.Join(", ", Parameters.Select(parameter => parameter.Declaration))})";
        }
    }
}
