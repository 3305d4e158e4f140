using Flint.Testing.Engines;

namespace Flint.Testing;

/// <summary>The inputs of an analog-to-digital converter.</summary>
public sealed class AdcPort
{
    private readonly IBoardEngine engine;

    internal AdcPort(IBoardEngine engine, string name)
    {
        this.engine = engine;
        Name = name;
    }

    public string Name { get; }

    /// <summary>Puts a voltage on a channel; power cycles do not change it.</summary>
    /// <param name="channel">The converter's number for it.</param>
    /// <exception cref="BuildErrorException">The converter has no such channel.</exception>
    public void SetMillivolts(int channel, int value) => engine.SetMillivolts(Name, channel, value);

    /// <exception cref="BuildErrorException">The converter has no such channel.</exception>
    internal static void RequireChannel(string adc, int channel, int count)
    {
        if (channel < 0 || channel >= count)
            throw new BuildErrorException($"'{adc}' has no channel {channel}", $"its channels are 0 to {count - 1}");
    }
}
