using Flint.Targets;
using Flint.Testing.Engines;

namespace Flint.Testing;

/// <summary>The pins of the board's chip.</summary>
public sealed class BoardPins
{
    private readonly Pin[] pins;
    private readonly IReadOnlyDictionary<string, PinDescription> names;

    internal BoardPins(Board board, IBoardEngine engine, IReadOnlyDictionary<string, PinDescription> names)
    {
        this.names = names;
        pins = [.. Enumerable.Range(0, engine.PinCount).Select(number => new Pin(engine, number))];
        engine.PinChanged += (number, isHigh) => pins[number].History.Add(board.Time, isHigh);
    }

    public int Count => pins.Length;

    /// <param name="number">As the HAL numbers them: on chips with ports of 16 pins, 16 times the port (A is 0) plus the pin.</param>
    /// <exception cref="BuildErrorException">The chip has no such pin.</exception>
    public Pin this[int number] => number >= 0 && number < pins.Length
        ? pins[number]
        : throw new BuildErrorException($"the board has no pin {number}", $"its pins are 0 to {pins.Length - 1}");

    /// <param name="name">As the board's description names it: <c>Led</c>.</param>
    /// <exception cref="BuildErrorException">There is no such pin.</exception>
    public Pin this[string name] => names.TryGetValue(name, out PinDescription? pin)
        ? this[pin.Number]
        : throw new BuildErrorException($"the board has no pin '{name}'", NearestName.Hint(name, "pins", [.. names.Keys]));
}
