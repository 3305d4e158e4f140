namespace Flint.Testing;

/// <summary>What a test waited for did not come. The message says where the program is and what it has printed.</summary>
public sealed class BoardTimeoutException : Exception
{
    internal BoardTimeoutException(string message)
        : base(message)
    {
    }
}
