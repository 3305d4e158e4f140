using Flint.Boards;
using static Flint.Registers.Esp32c3.Peripherals;

Run(low: 1, high: 2);
Run(low: 2, high: 2);
Run(low: 2, high: 1);

static void Run(int low, int high)
{
    Irq.Timer0.Prioritize(low);
    Irq.Timer1.Prioritize(high);
    Irq.Timer0.Enable();
    Irq.Timer1.Enable();
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
    Arm(TIMG0, 1000);
    Arm(TIMG1, 1500);

    static void Arm(Flint.Registers.Esp32c3.TimgRegisters timer, uint microseconds)
    {
        timer.T0CONFIG.Value = 0;
        timer.T0ALARMLO.Value = microseconds;
        timer.T0LOADLO.Value = 0;
        timer.T0LOADHI.Value = 0;
        timer.T0LOAD.Value = 1;
        timer.INT_CLR_TIMERS.Value = 1;
        timer.INT_ENA_TIMERS.Value = 1;
        timer.T0CONFIG.Value = 1u << 31 | 1 << 30 | 1 << 10 | 1 << 9 | 40 << 13;
    }
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

    [Interrupt(Irq.Timer0)]
    [Preemptible]
    static void OnLow()
    {
        TIMG0.INT_CLR_TIMERS.Value = 1;
        Log = Log * 10 + 1;
        LowSum = Work(Rounds);
        Log = Log * 10 + 2;
    }

    [Interrupt(Irq.Timer1)]
    static void OnHigh()
    {
        TIMG1.INT_CLR_TIMERS.Value = 1;
        Log = Log * 10 + 3;
        HighSum = Work(100);
    }
}
