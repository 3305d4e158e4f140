using System.Buffers.Binary;
using System.Runtime.InteropServices;

// Calibration words and readings as a pressure sensor's data sheet gives them for an example.
byte[] registers = new byte[24];
ushort[] unsigned = [27504, 36477];
short[] signed = [26435, -1000, -10685, 3024, 2855, 140, -7, 15500, -14600, 6000];
BinaryPrimitives.WriteUInt16LittleEndian(registers, unsigned[0]);
BinaryPrimitives.WriteUInt16LittleEndian(registers.AsSpan(6), unsigned[1]);
int[] places = [2, 4, 8, 10, 12, 14, 16, 18, 20, 22];
for (int i = 0; i < signed.Length; i++)
    BinaryPrimitives.WriteInt16LittleEndian(registers.AsSpan(places[i]), signed[i]);

Calibration calibration = MemoryMarshal.Read<Calibration>(registers);
foreach ((int temperature, int pressure) in ((int, int)[])[(519888, 415148), (519888, 400000), (480000, 415148), (600000, 500000)])
{
    int fine = calibration.Fine(temperature);
    Console.WriteLine($"{temperature}/{pressure}: {Calibration.Hundredths(fine)} hundredths of a degree, {calibration.Pascals(pressure, fine) / 256} Pa");
}
Console.WriteLine($"{Marshal.SizeOf<Calibration>()} {Marshal.SizeOf(calibration)} {Marshal.SizeOf<double>()}");

[StructLayout(LayoutKind.Sequential, Pack = 1)]
readonly struct Calibration
{
    readonly ushort _t1;
    readonly short _t2, _t3;
    readonly ushort _p1;
    readonly short _p2, _p3, _p4, _p5, _p6, _p7, _p8, _p9;

    public int Fine(int raw)
    {
        int linear = (((raw >> 3) - (_t1 << 1)) * _t2) >> 11;
        int offset = (raw >> 4) - _t1;
        int square = (((offset * offset) >> 12) * _t3) >> 14;
        return linear + square;
    }

    public static int Hundredths(int fine) => (fine * 5 + 128) >> 8;

    public uint Pascals(int raw, int fine)
    {
        long first = (long)fine - 128000;
        long second = first * first * _p6 + ((first * _p5) << 17) + ((long)_p4 << 35);
        first = ((first * first * _p3) >> 8) + ((first * _p2) << 12);
        first = (((1L << 47) + first) * _p1) >> 33;
        if (first == 0)
            return 0;
        long pressure = 1048576 - raw;
        pressure = ((pressure << 31) - second) * 3125 / first;
        first = (_p9 * (pressure >> 13) * (pressure >> 13)) >> 25;
        second = (_p8 * pressure) >> 19;
        return (uint)(((pressure + first + second) >> 8) + ((long)_p7 << 4));
    }
}
