namespace System.Runtime.CompilerServices;

/// <summary>Implemented by <see cref="Flint.Runtime.Continuation"/>s only.</summary>
internal interface IAsyncStateMachineBox
{
    Action MoveNextAction { get; }
}
