// >>> on every integer type, compound, lifted and by own operators.
Console.WriteLine($"{-1 >>> 1} {-1 >>> 33} {-1L >>> 1} {-1L >>> 65}");
Console.WriteLine($"{(sbyte)-1 >>> 1} {(short)-2 >>> 1} {(byte)255 >>> 1} {uint.MaxValue >>> 31} {ulong.MaxValue >>> 63}");
nint native = -1;
Console.WriteLine((native >>> 1) > 0);
int value = int.MinValue;
value >>>= 4;
Console.WriteLine(value);
short small = -4;
small >>>= 1;
Console.WriteLine(small);
int? some = -8, none = null;
Console.WriteLine($"{some >>> 1} {none >>> 1 is null}");
Console.WriteLine(new Bits(-16) >>> 2);
Console.WriteLine(Shift(-1, 40) + Shift(7, 1));
Int128 wide = -1;
Console.WriteLine((wide >>> 127).ToString());

static int Shift<T>(T left, int by)
    where T : System.Numerics.IShiftOperators<T, int, T> => left >>> by is int result ? result : 0;

record struct Bits(int Value)
{
    public static Bits operator >>>(Bits bits, int by) => new(bits.Value >>> by);
}
