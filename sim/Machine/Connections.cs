namespace Flint.Sim;

/// <summary>A device with outputs that can be connected: interrupt requests, pins.</summary>
public interface ISignalSource
{
    /// <param name="name">As a platform description calls it (<c>IRQ</c>), or null.</param>
    /// <param name="number">0 for a device with one output.</param>
    /// <returns>Null when there is no such output.</returns>
    Signal? Output(string? name, int number);
}

/// <summary>A device with inputs that can be connected.</summary>
public interface ISignalSink
{
    /// <summary>False when there is no such input.</summary>
    bool TryConnect(Signal wire, int input);
}
