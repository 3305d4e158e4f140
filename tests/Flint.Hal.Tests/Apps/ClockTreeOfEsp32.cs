using static Flint.Registers.Esp32c3.Peripherals;

var clock = SYSTEM.SYSCLK_CONF.Read();
var core = SYSTEM.CPU_PER_CONF.Read();
Console.WriteLine($"SOC_CLK_SEL {clock.SOC_CLK_SEL} PRE_DIV_CNT {clock.PRE_DIV_CNT} CPUPERIOD_SEL {core.CPUPERIOD_SEL} PLL_FREQ_SEL {(core.PLL_FREQ_SEL ? 1 : 0)}");
