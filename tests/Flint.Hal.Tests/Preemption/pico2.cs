using Flint.Boards;
using static Flint.Registers.Rp2350.Peripherals;

RESETS.RESET.TIMER0 = false;
while (!RESETS.RESET_DONE.TIMER0)
{
}

Run(low: 1, high: 2);
Run(low: 2, high: 2);
Run(low: 2, high: 1);

static void Run(int low, int high)
{
    Irq.Timer0_0.Prioritize(low);
    Irq.Timer0_1.Prioritize(high);
    Irq.Timer0_0.Enable();
    Irq.Timer0_1.Enable();
    Handlers.Log = 0;
    Start();
    uint before = Handlers.Work(10);
    bool isSame = true;
    while (Handlers.Log < 100)
        isSame &= Handlers.Work(10) == before;
    bool isRight = Handlers.LowSum == Handlers.Work(Handlers.Rounds) && Handlers.HighSum == Handlers.Work(100);
    Console.WriteLine($"{Handlers.Log} {isSame && isRight}");
}

static void Start()
{
    TIMER0.INTR.Value = 3;
    TIMER0.INTE.Value = 3;
    uint now = TIMER0.TIMERAWL.Value;
    TIMER0.ALARM0.Value = now + 1000;
    TIMER0.ALARM1.Value = now + 1500;
}

static class Handlers
{
    public const int Rounds = 20_000;
    public static volatile int Log;
    public static volatile uint LowSum;
    public static volatile uint HighSum;

    // As many values in registers as a handler that is interrupted may lose.
    public static uint Work(int rounds)
    {
        uint a = 1, b = 2, c = 3, d = 4, e = 5, f = 6;
        for (int i = 0; i < rounds; i++)
            (a, b, c, d, e, f) = (b + c, c ^ (d << 3), d + e, e ^ (f >> 5), f + a, a ^ (uint)i);
        return a + b + c + d + e + f;
    }

    [Interrupt(Irq.Timer0_0)]
    [Preemptible]
    static void OnLow()
    {
        TIMER0.INTR.Value = 1;
        Log = Log * 10 + 1;
        LowSum = Work(Rounds);
        Log = Log * 10 + 2;
    }

    [Interrupt(Irq.Timer0_1)]
    static void OnHigh()
    {
        TIMER0.INTR.Value = 2;
        Log = Log * 10 + 3;
        HighSum = Work(100);
    }
}
