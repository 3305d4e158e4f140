// Main and the handler of the timer change the same variables; nothing may get lost or be seen half done.
using Flint.Boards;
using Flint.Hal.Clint;

const int Rounds = 300_000;
Irq.Timer.Enable();
Alarm.Set(0);
for (int i = 0; i < Rounds; i++)
{
    Interlocked.Increment(ref Shared.Int);
    Interlocked.Add(ref Shared.Long, 0x1_0000_0001);
    nint native;
    do
        native = Volatile.Read(ref Shared.Native);
    while (Interlocked.CompareExchange(ref Shared.Native, native - 1, native) != native);
    Interlocked.Increment(ref Shared.Unsigned);
    Interlocked.Or(ref Shared.Bits, 1u << (i & 15));
    Interlocked.And(ref Shared.Bits, ~(1u << (i & 15)));
    byte seen;
    do
        seen = Volatile.Read(ref Shared.Byte);
    while (Interlocked.CompareExchange(ref Shared.Byte, (byte)(seen + 1), seen) != seen);
    short wide;
    do
        wide = Volatile.Read(ref Shared.Short);
    while (Interlocked.CompareExchange(ref Shared.Short, (short)(wide + 1), wide) != wide);
    object taken = Interlocked.Exchange(ref Shared.Token, Shared.Mine);
    if (taken != Shared.Mine && taken != Shared.Theirs)
        Shared.Errors++;
    Color color = Interlocked.Exchange(ref Shared.Color, Color.Red);
    if (color != Color.Red && color != Color.Blue)
        Shared.Errors++;
    long pair = Volatile.Read(ref Shared.Pair);
    if ((int)pair != (int)(pair >> 32))
        Shared.Errors++;
    double real = Volatile.Read(ref Shared.Real);
    if (real != 1.0 && real != -2.5)
        Shared.Errors++;
    Volatile.Write(ref Shared.Mail, (long)i << 32 | (uint)i);
}
Alarm.Clear();
int handled = Volatile.Read(ref Shared.Handled);
Console.WriteLine(handled > 100 ? "interrupted" : "not interrupted");
Check("values seen half changed", Shared.Errors == 0);
Check("int", Shared.Int == Rounds + handled);
Check("long", Shared.Long == (Rounds + handled) * 0x1_0000_0001);
Check("ulong", Shared.Unsigned == (ulong)(Rounds + handled));
Check("nint", Shared.Native == -(Rounds + handled));
Check("bits", Shared.Bits == 1u << 16);
Check("byte", Shared.Byte == (byte)(Rounds + handled));
Check("short", Shared.Short == (short)(Rounds + handled));

static void Check(string what, bool isRight) => Console.WriteLine(what + (isRight ? ": right" : ": wrong"));

enum Color : byte { Red, Blue }

static class Shared
{
    public static readonly object Mine = "mine", Theirs = "theirs";
    public static int Int, Handled, Errors;
    public static long Long, Pair, Mail;
    public static nint Native;
    public static ulong Unsigned;
    public static uint Bits;
    public static byte Byte;
    public static short Short;
    public static object Token = Mine;
    public static Color Color;
    public static double Real = 1.0;

    [Interrupt(Irq.Timer)]
    static void OnTimer()
    {
        Interlocked.Increment(ref Int);
        Interlocked.Add(ref Long, 0x1_0000_0001);
        Native--;
        Unsigned++;
        Interlocked.Or(ref Bits, 1u << 16);
        Interlocked.Exchange(ref Byte, (byte)(Byte + 1));
        Interlocked.CompareExchange(ref Short, (short)(Short + 1), Short);
        Token = Theirs;
        Color = Color.Blue;
        Pair = Pair + 1 & 0xFFFF | (Pair + 1 & 0xFFFF) << 32;
        Real = Real == 1.0 ? -2.5 : 1.0;
        if ((int)Mail != (int)(Mail >> 32))
            Errors++;
        Handled++;
        Alarm.Set(Clock.Ticks() + (ulong)(7 + Handled % 13));
    }
}
