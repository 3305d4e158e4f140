var clock = new Clock();
clock.Set(new DateTime(2024, 2, 28, 23, 59, 58));
for (int i = 0; i < 4; i++)
{
    Console.WriteLine($"{Convert.ToHexString(clock.Registers)} {clock.Read():yyyy-MM-dd HH:mm:ss} {clock.Read().DayOfWeek}");
    clock.Tick();
}
clock.Set(new DateTime(2099, 12, 31, 23, 59, 59));
clock.Tick();
Console.WriteLine(Convert.ToHexString(clock.Registers));
clock.Set(new DateTime(2023, 2, 28, 23, 59, 59));
clock.Tick();
Console.WriteLine($"{clock.Read():O}");
foreach (byte value in (byte[])[0, 9, 10, 42, 99])
    Console.Write($"{Bcd.From(value):x2}={Bcd.To(Bcd.From(value))} ");
Console.WriteLine();

static class Bcd
{
    public static byte From(int value) => (byte)(value / 10 << 4 | value % 10);

    public static int To(byte value) => (value >> 4) * 10 + (value & 15);
}

sealed class Clock
{
    readonly byte[] _registers = new byte[7];

    public ReadOnlySpan<byte> Registers => _registers;

    ref byte this[Register register] => ref _registers[(int)register];

    enum Register
    {
        Second,
        Minute,
        Hour,
        Weekday,
        Day,
        Month,
        Year,
    }

    public void Set(DateTime time)
    {
        this[Register.Second] = Bcd.From(time.Second);
        this[Register.Minute] = Bcd.From(time.Minute);
        this[Register.Hour] = Bcd.From(time.Hour);
        this[Register.Weekday] = (byte)time.DayOfWeek;
        this[Register.Day] = Bcd.From(time.Day);
        this[Register.Month] = Bcd.From(time.Month);
        this[Register.Year] = Bcd.From(time.Year % 100);
    }

    public DateTime Read() => new(
        2000 + Bcd.To(this[Register.Year]), Bcd.To(this[Register.Month]), Bcd.To(this[Register.Day]),
        Bcd.To(this[Register.Hour]), Bcd.To(this[Register.Minute]), Bcd.To(this[Register.Second]));

    public void Tick()
    {
        if (Advance(ref this[Register.Second], 0, 60) && Advance(ref this[Register.Minute], 0, 60) && Advance(ref this[Register.Hour], 0, 24))
        {
            this[Register.Weekday] = (byte)((this[Register.Weekday] + 1) % 7);
            int days = DateTime.DaysInMonth(2000 + Bcd.To(this[Register.Year]), Bcd.To(this[Register.Month]));
            if (Advance(ref this[Register.Day], 1, days + 1) && Advance(ref this[Register.Month], 1, 13))
                Advance(ref this[Register.Year], 0, 100);
        }
    }

    static bool Advance(ref byte register, int least, int limit)
    {
        int next = Bcd.To(register) + 1;
        bool carries = next == limit;
        register = Bcd.From(carries ? least : next);
        return carries;
    }
}
