namespace Flint.Hal;

/// <summary>How a transfer on an I2C bus ended.</summary>
public enum I2cStatus
{
    Ok,

    /// <summary>No device has the address.</summary>
    NoAddressAcknowledge,

    /// <summary>The device refused a byte.</summary>
    NoDataAcknowledge,

    /// <summary>Another controller was faster.</summary>
    ArbitrationLost,

    /// <summary>The bus is held low, or the device stretches the clock for too long.</summary>
    Timeout,
}
