using Flint.Runtime;

namespace Flint.Hal;

/// <summary>The chip's reset.</summary>
public static class Reset
{
    /// <summary>Why the program began.</summary>
    public static ResetCause Cause => ReadCause();

    /// <summary>Resets the chip; never returns.</summary>
    [TargetHook("reset.now")]
    public static extern void Now();

    [TargetHook("reset.cause")]
    private static extern ResetCause ReadCause();
}
