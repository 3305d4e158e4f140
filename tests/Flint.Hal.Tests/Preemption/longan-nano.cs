using Flint.Boards;
using static Flint.Registers.Gd32vf103.Peripherals;

RCU.APB1EN.TIMER5EN = true;
RCU.APB1EN.TIMER6EN = true;
Run(low: 1, high: 2);
Run(low: 2, high: 2);
Run(low: 2, high: 1);

static void Run(int low, int high)
{
    Irq.Timer5.Prioritize(low);
    Irq.Timer6.Prioritize(high);
    Irq.Timer5.Enable();
    Irq.Timer6.Enable();
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
    foreach (var timer in (ReadOnlySpan<Flint.Registers.Gd32vf103.Timer5Registers>)[TIMER5, TIMER6])
    {
        timer.DMAINTEN.Value = 0;
        timer.PSC.Value = 399;
        timer.SWEVG.Value = 1;
        timer.INTF.Value = 0;
        timer.DMAINTEN.Value = 1;
    }

    // Single pulses of 1 and 1.5 ms.
    TIMER5.CAR.Value = 19;
    TIMER6.CAR.Value = 29;
    TIMER5.CTL0.Value = 9;
    TIMER6.CTL0.Value = 9;
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

    [Interrupt(Irq.Timer5)]
    [Preemptible]
    static void OnLow()
    {
        TIMER5.INTF.Value = 0;
        Log = Log * 10 + 1;
        LowSum = Work(Rounds);
        Log = Log * 10 + 2;
    }

    [Interrupt(Irq.Timer6)]
    static void OnHigh()
    {
        TIMER6.INTF.Value = 0;
        Log = Log * 10 + 3;
        HighSum = Work(100);
    }
}
