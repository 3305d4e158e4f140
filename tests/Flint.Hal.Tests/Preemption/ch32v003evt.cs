using Flint.Boards;
using static Flint.Registers.Ch32v003.Peripherals;

RCC.APB2PCENR.TIM1EN = true;
RCC.APB1PCENR.TIM2EN = true;
Run(low: 1, high: 2);
// 2 and 3 are one level.
Run(low: 2, high: 3);
Run(low: 2, high: 1);

static void Run(int low, int high)
{
    Irq.Tim1Update.Prioritize(low);
    Irq.Tim2.Prioritize(high);
    Irq.Tim1Update.Enable();
    Irq.Tim2.Enable();
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
    TIM1.DMAINTENR.Value = 0;
    TIM2.DMAINTENR.Value = 0;
    TIM1.PSC.Value = 399;
    TIM2.PSC.Value = 399;
    // Single pulses of 1 and 1.5 ms.
    TIM1.ATRLR.Value = 19;
    TIM2.ATRLR.Value = 29;
    TIM1.SWEVGR.Value = 1;
    TIM2.SWEVGR.Value = 1;
    TIM1.INTFR.Value = 0;
    TIM2.INTFR.Value = 0;
    TIM1.DMAINTENR.Value = 1;
    TIM2.DMAINTENR.Value = 1;
    TIM1.CTLR1.Value = 9;
    TIM2.CTLR1.Value = 9;
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

    [Interrupt(Irq.Tim1Update)]
    [Preemptible]
    static void OnLow()
    {
        TIM1.INTFR.Value = 0;
        Log = Log * 10 + 1;
        LowSum = Work(Rounds);
        Log = Log * 10 + 2;
    }

    [Interrupt(Irq.Tim2)]
    static void OnHigh()
    {
        TIM2.INTFR.Value = 0;
        Log = Log * 10 + 3;
        HighSum = Work(100);
    }
}
