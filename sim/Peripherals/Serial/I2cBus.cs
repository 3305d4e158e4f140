namespace Flint.Sim.Peripherals;

/// <summary>The devices on an I2C bus, and which of them is addressed.</summary>
internal sealed class I2cBus(DiagnosticLog diagnostics, string name)
{
    private readonly Dictionary<int, II2cDevice> devices = [];
    private II2cDevice? addressed;
    private bool hasResistors;

    /// <exception cref="BuildErrorException">The address is no number of seven bits, or taken.</exception>
    public void Attach(int address, II2cDevice device)
    {
        if (address is < 0 or > 127)
            throw new BuildErrorException($"0x{address:X} is no I2C address", "addresses are 0x00 to 0x7F, without the bit that tells reading from writing");
        if (!devices.TryAdd(address, device))
            throw new BuildErrorException($"'{name}' has a device at 0x{address:X2} already");
    }

    /// <summary>Pulls both lines up with resistors of the board.</summary>
    public void PullUp() => hasResistors = true;

    /// <summary>Whether a device holds SCL low.</summary>
    public bool IsClockHeld => devices.Values.Any(device => device.HoldsClock);

    /// <param name="first">The byte after a start: the address above the bit that is set for reading.</param>
    /// <returns>Whether a device acknowledges it.</returns>
    public bool Address(byte first)
    {
        bool isPulledUp = hasResistors || devices.Values.Any(device => device.HasPullUps);
        // Lines that nothing pulls up stay low: nobody sees an address.
        addressed = isPulledUp ? devices.GetValueOrDefault(first >> 1) : null;
        if (!isPulledUp)
            diagnostics.Tell(DiagnosticKind.NoPullUp, name, $"nothing pulls the lines of '{name}' up: no resistors of the board, and no device that brings them");
        else if (addressed is null)
            diagnostics.Tell(DiagnosticKind.NoAnswer, name, $"no device answers at I2C address 0x{first >> 1:X2}");
        addressed?.Start((first & 1) != 0);
        return addressed is not null;
    }

    public bool Write(byte value) => addressed?.Write(value) ?? false;

    /// <summary>Nobody pulls the line down when no device is addressed.</summary>
    public byte Read() => addressed?.Read() ?? 0xFF;

    public void Stop()
    {
        addressed?.Stop();
        addressed = null;
    }
}
