namespace Flint.Fuzzing.Generation;

/// <summary>How much a unit has of everything; a seed gives another program in each size.</summary>
internal enum UnitSize
{
    /// <summary>About 200 lines.</summary>
    Small,

    /// <summary>About 500 lines.</summary>
    Medium,

    /// <summary>About 1,500 lines.</summary>
    Large,
}
