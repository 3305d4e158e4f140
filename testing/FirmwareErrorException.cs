using Flint.Compiler.Reports;

namespace Flint.Testing;

/// <summary>The program ended by an exception that it did not catch, or by a fault of the hardware.</summary>
public sealed class FirmwareErrorException : Exception
{
    internal FirmwareErrorException(RuntimeError error)
        : base(error.ToString()) => Error = error;

    internal FirmwareErrorException(string message)
        : base(message)
    {
    }

    /// <summary>What happened where; null when the core itself could not go on.</summary>
    public RuntimeError? Error { get; }
}
