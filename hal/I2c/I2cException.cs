namespace Flint.Hal;

/// <summary>A transfer on an I2C bus failed.</summary>
public sealed class I2cException(I2cStatus status, string message) : IOException(message)
{
    public I2cStatus Status { get; } = status;

    internal static void ThrowIfFailed(I2cStatus status)
    {
        if (status != I2cStatus.Ok)
            throw new I2cException(status, Text(status));
    }

    private static string Text(I2cStatus status) => status switch
    {
        I2cStatus.NoAddressAcknowledge => "no I2C device answers to the address",
        I2cStatus.NoDataAcknowledge => "the I2C device refused a byte",
        I2cStatus.ArbitrationLost => "another controller took the I2C bus",
        _ => "the I2C bus is stuck",
    };
}
