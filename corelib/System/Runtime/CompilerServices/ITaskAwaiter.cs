namespace System.Runtime.CompilerServices;

internal interface ITaskAwaiter
{
}
