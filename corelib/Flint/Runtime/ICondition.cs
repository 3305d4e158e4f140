namespace Flint.Runtime;

/// <summary>What a program can wait for.</summary>
internal interface ICondition
{
    /// <summary>Asked again after each thing that has run meanwhile; may take what it has waited for.</summary>
    bool ComesToHold();
}
