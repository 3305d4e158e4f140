using Flint.Sim.Peripherals;

namespace Flint.Firmware.Tests;

/// <summary>A BME280 that measures when it is told to. Its calibration is that of the example in the data sheet of the BMP280, whose pressure and temperature are the same (3.12).</summary>
public sealed class WeatherSensor : II2cDevice
{
    private const byte Control = 0xF4;
    private readonly byte[] registers = new byte[256];
    private int address = -1;
    private bool isAddress;

    public WeatherSensor()
    {
        registers[0xD0] = 0x60;
        short[] calibration = [27504, 26435, -1000, unchecked((short)36477), -10685, 3024, 2855, 140, -7, 15500, -14600, 6000];
        for (int i = 0; i < calibration.Length; i++)
            BitConverter.TryWriteBytes(registers.AsSpan(0x88 + 2 * i), calibration[i]);
        registers[0xA1] = 75;
        new byte[] { 0x6A, 0x01, 0x00, 0x13, 0x29, 0x03, 0x1E }.CopyTo(registers, 0xE1);
    }

    /// <summary>20 bits.</summary>
    public int Temperature { get; set; } = 519_888;

    public void Start(bool isRead) => isAddress = !isRead;

    public bool Write(byte value)
    {
        if (isAddress)
        {
            address = value;
            isAddress = false;
            return true;
        }

        registers[address] = value;
        if (address == Control && (value & 3) != 0)
            Measure();

        // Writes are pairs of address and value.
        isAddress = true;
        return true;
    }

    public byte Read() => registers[address++];

    private void Measure()
    {
        Put20(0xF7, 415_148);
        Put20(0xFA, Temperature);
        registers[0xFD] = 0x6E;
        registers[0xFE] = 0x40;
    }

    private void Put20(int at, int value)
    {
        registers[at] = (byte)(value >> 12);
        registers[at + 1] = (byte)(value >> 4);
        registers[at + 2] = (byte)(value << 4);
    }
}
