namespace System.Threading;

public class CancellationTokenSource
{
}
