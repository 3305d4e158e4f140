namespace Flint.Hal;

/// <summary>Where a chip's driver reports edges.</summary>
public static class PinEvents
{
    /// <summary>By the handler, once an edge.</summary>
    /// <param name="pin">The chip's number for it.</param>
    public static void Raise(int pin) => PinWatch.Raise(pin);
}
