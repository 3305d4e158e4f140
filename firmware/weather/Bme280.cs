using System.Buffers.Binary;
using Flint.Hal;

namespace Weather;

/// <summary>Bosch's sensor of temperature, pressure and humidity. Whole numbers only: the core has no floating point. (BME280 data sheet BST-BME280-DS002, 4.2 and 5.)</summary>
internal sealed class Bme280
{
    private const int Address = 0x76;
    private const byte Identity = 0xD0;
    private const byte Calibration = 0x88;
    private const byte HumidityCalibration = 0xE1;
    private const byte HumidityControl = 0xF2;
    private const byte Status = 0xF3;
    private const byte Control = 0xF4;
    private const byte Data = 0xF7;
    private const byte ForcedOnce = 0b001_001_01;

    private readonly I2cController _bus;
    private readonly ushort _t1, _p1;
    private readonly short _t2, _t3, _p2, _p3, _p4, _p5, _p6, _p7, _p8, _p9, _h2, _h4, _h5;
    private readonly byte _h1, _h3;
    private readonly sbyte _h6;

    /// <exception cref="I2cException">No sensor answers.</exception>
    /// <exception cref="InvalidOperationException">What answers is none.</exception>
    public Bme280(I2cController bus)
    {
        _bus = bus;
        Span<byte> bytes = stackalloc byte[26];
        _bus.WriteRead(Address, [Identity], bytes[..1]);
        if (bytes[0] != 0x60)
            throw new InvalidOperationException("the device at 0x76 is no BME280");
        _bus.WriteRead(Address, [Calibration], bytes);
        _t1 = BinaryPrimitives.ReadUInt16LittleEndian(bytes);
        _t2 = BinaryPrimitives.ReadInt16LittleEndian(bytes[2..]);
        _t3 = BinaryPrimitives.ReadInt16LittleEndian(bytes[4..]);
        _p1 = BinaryPrimitives.ReadUInt16LittleEndian(bytes[6..]);
        _p2 = BinaryPrimitives.ReadInt16LittleEndian(bytes[8..]);
        _p3 = BinaryPrimitives.ReadInt16LittleEndian(bytes[10..]);
        _p4 = BinaryPrimitives.ReadInt16LittleEndian(bytes[12..]);
        _p5 = BinaryPrimitives.ReadInt16LittleEndian(bytes[14..]);
        _p6 = BinaryPrimitives.ReadInt16LittleEndian(bytes[16..]);
        _p7 = BinaryPrimitives.ReadInt16LittleEndian(bytes[18..]);
        _p8 = BinaryPrimitives.ReadInt16LittleEndian(bytes[20..]);
        _p9 = BinaryPrimitives.ReadInt16LittleEndian(bytes[22..]);
        _h1 = bytes[25];
        _bus.WriteRead(Address, [HumidityCalibration], bytes[..7]);
        _h2 = BinaryPrimitives.ReadInt16LittleEndian(bytes);
        _h3 = bytes[2];
        _h4 = (short)((sbyte)bytes[3] << 4 | bytes[4] & 15);
        _h5 = (short)((sbyte)bytes[5] << 4 | bytes[4] >> 4);
        _h6 = (sbyte)bytes[6];
    }

    /// <summary>Measures once and waits for it.</summary>
    public Reading Read()
    {
        _bus.Write(Address, [HumidityControl, 1, Control, ForcedOnce]);
        Span<byte> data = stackalloc byte[8];
        do
        {
            Thread.Sleep(2);
            _bus.WriteRead(Address, [Status], data[..1]);
        }
        while ((data[0] & 8) != 0);
        _bus.WriteRead(Address, [Data], data);
        int pressure = data[0] << 12 | data[1] << 4 | data[2] >> 4;
        int temperature = data[3] << 12 | data[4] << 4 | data[5] >> 4;
        int humidity = data[6] << 8 | data[7];
        int fine = Fine(temperature);
        return new Reading((fine * 5 + 128) >> 8, Pressure(pressure, fine), Humidity(humidity, fine));
    }

    /// <summary>Temperature in 5,120ths of a degree.</summary>
    private int Fine(int raw)
    {
        int linear = ((raw >> 3) - (_t1 << 1)) * _t2 >> 11;
        int offset = (raw >> 4) - _t1;
        return linear + ((offset * offset >> 12) * _t3 >> 14);
    }

    /// <summary>In pascal.</summary>
    private int Pressure(int raw, int fine)
    {
        long t = (long)fine - 128_000;
        long sensitivity = t * t * _p6 + (t * _p5 << 17) + ((long)_p4 << 35);
        long offset = (t * t * _p3 >> 8) + (t * _p2 << 12);
        long divisor = ((1L << 47) + offset) * _p1 >> 33;
        if (divisor == 0)
            return 0;
        long p = ((1_048_576L - raw << 31) - sensitivity) * 3125 / divisor;
        long square = _p9 * (p >> 13) * (p >> 13) >> 25;
        long linear = _p8 * p >> 19;
        return (int)((p + square + linear >> 8) + ((long)_p7 << 4) >> 8);
    }

    /// <summary>In thousandths of a percent.</summary>
    private int Humidity(int raw, int fine)
    {
        int t = fine - 76_800;
        int offset = (raw << 14) - (_h4 << 20) - _h5 * t + 16_384 >> 15;
        int slope = (((t * _h6 >> 10) * ((t * _h3 >> 11) + 32_768) >> 10) + 2_097_152) * _h2 + 8192 >> 14;
        int h = offset * slope;
        h -= ((h >> 15) * (h >> 15) >> 7) * _h1 >> 4;
        return (int)((long)(Math.Clamp(h, 0, 419_430_400) >> 12) * 1000 >> 10);
    }
}
