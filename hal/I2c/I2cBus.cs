namespace Flint.Hal;

/// <summary>An I2C bus of the board, its controller not yet open.</summary>
/// <param name="number">The chip's number for the controller.</param>
public readonly struct I2cBus(int number)
{
    /// <summary>The chip's number for the controller.</summary>
    public int Number => number;

    /// <param name="frequency">Of the clock line, in Hz.</param>
    /// <exception cref="ArgumentOutOfRangeException">The controller cannot make that speed.</exception>
    public I2cController Open(int frequency = 100_000)
    {
        BusTransfers.WaitUntilIdle(number);
        I2cHooks.Open(number, frequency);
        return new I2cController(number);
    }
}
