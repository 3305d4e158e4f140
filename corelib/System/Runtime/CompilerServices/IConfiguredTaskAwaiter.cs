namespace System.Runtime.CompilerServices;

internal interface IConfiguredTaskAwaiter
{
}
