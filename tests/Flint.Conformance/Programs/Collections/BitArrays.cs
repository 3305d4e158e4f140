using System.Collections;

var bits = new BitArray(10);
bits[0] = bits[3] = bits[9] = true;
Show(bits);
Show(new BitArray(bits).Not());
Show(new BitArray(bits).And(new BitArray(10, true)));
Show(new BitArray(bits).Or(new BitArray(new bool[] { false, true, false, false, false, false, false, false, false, false })));
Show(new BitArray(bits).Xor(new BitArray(10, true)));
Show(new BitArray(new byte[] { 0x0F, 0x81 }));
Show(new BitArray(new int[] { -1, 5 }));
Show(new BitArray(bits).LeftShift(2));
Show(new BitArray(bits).RightShift(3));
var bytes = new byte[4];
bits.CopyTo(bytes, 1);
Console.WriteLine(string.Join(",", bytes));
var ints = new int[2];
bits.CopyTo(ints, 0);
Console.WriteLine(string.Join(",", ints));
var flags = new bool[12];
bits.CopyTo(flags, 2);
Console.WriteLine(string.Concat(flags.Select(f => f ? '1' : '0')));
bits.Length = 4;
Show(bits);
bits.Length = 40;
Show(bits);
Console.WriteLine($"{bits.Count} {bits.HasAllSet()} {bits.HasAnySet()} {bits.Cast<bool>().Count(b => b)} {((BitArray)bits.Clone())[3]}");
bits.SetAll(true);
Console.WriteLine(bits.HasAllSet());
Try(() => bits[40]);
Try(() => bits.And(new BitArray(3)));
Try(() => new BitArray(-1));
Try(() => { bits.CopyTo(new byte[2], 0); return 0; });
Try(() => { bits.CopyTo(new string[99], 0); return 0; });

static void Show(BitArray bits) => Console.WriteLine(string.Concat(bits.Cast<bool>().Select(bit => bit ? '1' : '0')));

static void Try(Func<object> action)
{
    try
    {
        Console.WriteLine(action());
    }
    catch (Exception e)
    {
        Console.WriteLine(e.GetType().Name);
    }
}
