namespace Flint.Sim.Peripherals;

/// <summary>The devices on an SPI bus, selected by the controller's own lines or by pins, each at 0 V.</summary>
public sealed class SpiBus(string name)
{
    private readonly Dictionary<int, ISpiDevice> devices = [];
    private readonly List<ISpiDevice> selectedByPin = [];
    private ISpiDevice? selected;

    /// <param name="line">The controller's number of the select line.</param>
    /// <exception cref="BuildErrorException">A device is there already.</exception>
    public void Attach(int line, ISpiDevice device)
    {
        if (!devices.TryAdd(line, device))
            throw new BuildErrorException($"'{name}' has a device on select {line} already");
    }

    /// <param name="pin">The level of the pin that selects the device.</param>
    public void Attach(Signal pin, ISpiDevice device)
    {
        pin.Changed += isHigh => SelectByPin(device, !isHigh);
        if (!pin.IsHigh)
            SelectByPin(device, true);
    }

    /// <summary>Makes one of the controller's select lines active, or none.</summary>
    public void Select(int? line)
    {
        ISpiDevice? device = line is { } number ? devices.GetValueOrDefault(number) : null;
        if (ReferenceEquals(device, selected))
            return;
        selected?.Select(false);
        selected = device;
        device?.Select(true);
    }

    /// <summary>A byte each way; nobody drives the line when no device is selected.</summary>
    public byte Transfer(byte value)
    {
        byte answer = selected?.Transfer(value) ?? 0xFF;
        // A line that two drive is low where one of them drives it low.
        foreach (ISpiDevice device in selectedByPin)
            answer &= device.Transfer(value);
        return answer;
    }

    private void SelectByPin(ISpiDevice device, bool isSelected)
    {
        if (isSelected)
            selectedByPin.Add(device);
        else
            selectedByPin.Remove(device);
        device.Select(isSelected);
    }
}
