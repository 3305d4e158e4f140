using Flint.Sim.Peripherals;
using Flint.Sim.Peripherals.Generic;
using Flint.Sim.Peripherals.GigaDevice;
using Flint.Sim.Peripherals.Nuclei;
using Flint.Sim.Peripherals.Parts;
using Flint.Sim.Peripherals.Riscv;
using Flint.Sim.Peripherals.Sifive;
using Flint.Sim.Peripherals.Stm32F1;
using Flint.Sim.Peripherals.Storage;
using Flint.Sim.Peripherals.Wch;

namespace Flint.Sim;

/// <summary>The devices that a platform description can name, by Renode's names for them.</summary>
internal static class ModelCatalog
{
    /// <summary>What may stand before a type's name.</summary>
    public const string DefaultNamespace = "Antmicro.Renode.Peripherals.";

    /// <summary>Of the FE310's peripherals after reset, in Hz.</summary>
    private const ulong Fe310Frequency = 16_000_000;

    /// <summary>Of the CH32V003 after reset, in Hz.</summary>
    private const ulong Ch32V003Frequency = 8_000_000;

    private static readonly Dictionary<string, Model> models = new(EspressifModels.All, StringComparer.Ordinal)
    {
        ["UART.NS16550"] = new(0x100, (machine, arguments) =>
        {
            arguments.Ignore("wideRegisters");
            return new Ns16550();
        }),
        ["UART.SiFive_UART"] = new(0x1000, (machine, arguments) => new SifiveUart(
            machine.Clock, machine.Diagnostics, arguments.Name, Clocks(machine).Of(ChipClock.Apb1, arguments, "inputClockFrequency", Fe310Frequency))),
        ["UART.STM32F1_USART"] = new(0x400, (machine, arguments) => new Usart(machine.Clock, machine.Diagnostics, arguments.Name, Bus(machine, arguments, 8_000_000))),
        ["I2C.FE310_I2C"] = new(0x1000, (machine, arguments) =>
            new OpenCoresI2c(machine.Clock, machine.Diagnostics, arguments.Name, Clocks(machine).Of(ChipClock.Apb1, Fe310Frequency))),
        ["SPI.HiFive_SPI"] = new(0x1000, (machine, arguments) =>
        {
            arguments.Ignore("numberOfSupportedSlaves");
            return new SifiveSpi(
                machine.Clock, machine.Diagnostics, arguments.Name, Clocks(machine).Of(ChipClock.Apb1, Fe310Frequency), arguments.Flag("isFlashEnabled") ?? false);
        }),
        ["SPI.GenericSpiFlash"] = new(0, (machine, arguments) =>
        {
            Memory content = arguments.RequiredMemory("underlyingMemory", machine);
            machine.Bus.MakeFlash(content.Start);
            return new SpiNorFlash(machine, arguments.Name, content, KindOfFlash(arguments));
        }),
        ["GPIOPort.STM32F1_GPIO"] = new(0x400, (machine, arguments) =>
            new Gpio(machine.Diagnostics, arguments.Name, arguments.Number("numberOfPins") == 8 ? 8 : 16)),
        ["GPIOPort.FE310_GPIO"] = new(0x1000, (machine, arguments) => new SifiveGpio()),
        ["IRQControllers.CoreLevelInterruptor"] = new(0x1_0000, (machine, arguments) =>
        {
            arguments.Ignore("numberOfTargets");
            return new CoreLevelInterruptor(machine.Clock, machine.Hart, arguments.RequiredNumber("frequency"));
        }),
        ["IRQControllers.PlatformLevelInterruptController"] = new(0x400_0000, (machine, arguments) =>
        {
            arguments.Ignore("numberOfContexts", "prioritiesEnabled");
            return new PlatformLevelInterruptController((int)Math.Min(1023, arguments.RequiredNumber("numberOfSources")));
        }),
        ["Miscellaneous.Button"] = new(0, (machine, arguments) => new Button(arguments.Flag("invert") ?? false)),
        ["Miscellaneous.GD32_RCU"] = new(0x400, (machine, arguments) =>
            new Rcu(machine, Clocks(machine), arguments.Name, arguments.Number("crystalFrequency") ?? 8_000_000)),
        ["Miscellaneous.WS2812"] = new(0, (machine, arguments) =>
        {
            arguments.Ignore("transmitter");
            return new AddressableLed(machine.Clock);
        }),
        ["Miscellaneous.LED"] = new(0, (machine, arguments) => new Led(arguments.Flag("invert") ?? false)),
        ["Miscellaneous.PullUpResistors"] = new(0, (machine, arguments) => new PullUpResistors()),
        ["Miscellaneous.SiFive_PRCI"] = new(0x1000, (machine, arguments) => new SifivePrci(machine.Clock, machine.Diagnostics, arguments.Name, Clocks(machine))),
        ["Miscellaneous.SiFive_AON"] = new(0x1000, (machine, arguments) => new SifiveAon(machine, arguments.Name)),
        ["Miscellaneous.SiFive_Test"] = new(0x1000, (machine, arguments) => new TestDevice(machine)),
        ["Miscellaneous.WCH_RCC"] = new(0x400, (machine, arguments) => new Rcc(machine, Clocks(machine), arguments.Name)),
        ["IRQControllers.Nuclei_ECLIC"] = new(0x1_0000, (machine, arguments) =>
        {
            arguments.Ignore("cpu");
            return new Eclic(machine.Hart, (int)Math.Min(1019, arguments.RequiredNumber("numberOfInterrupts")), (int)Math.Min(8, arguments.Number("controlBits") ?? 4));
        }),
        ["Miscellaneous.Nuclei_SoftwareReset"] = new(4, (machine, arguments) => new SoftwareReset(machine, arguments.Name)),
        ["IRQControllers.WCH_PFIC"] = new(0x1000, (machine, arguments) =>
        {
            arguments.Ignore("cpu");
            return new Pfic(machine, (int)Math.Min(256, arguments.Number("numberOfInterrupts") ?? 39));
        }),
        ["Timers.SiFive_PWM"] = new(0x1000, (machine, arguments) =>
            new SifivePwm(
                machine.Clock, machine.Diagnostics, arguments.Name, Clocks(machine).Of(ChipClock.Apb1, Fe310Frequency), (int)(arguments.Number("comparatorWidth") ?? 16))),
        ["Timers.WCH_SysTick"] = new(0x14, (machine, arguments) =>
            new SysTick(machine.Clock, machine.Diagnostics, arguments.Name, Clocks(machine).Of(ChipClock.MachineTimer, Ch32V003Frequency))),
        ["IRQControllers.GD32_EXTI"] = new(0x400, (machine, arguments) =>
            new Exti(machine.Diagnostics, arguments.Name, 19, 1 << 0, 1 << 1, 1 << 2, 1 << 3, 1 << 4, 0x3E0, 0xFC00, 1 << 16, 1 << 17, 1 << 18)),
        ["IRQControllers.WCH_EXTI"] = new(0x400, (machine, arguments) => new Exti(machine.Diagnostics, arguments.Name, 10, 0xFF, 1 << 8, 1 << 9)),
        ["Miscellaneous.GD32_AFIO"] = new(0x400, (machine, arguments) => Afio.ForGd32(machine.Diagnostics, arguments.Name)),
        ["Miscellaneous.WCH_AFIO"] = new(0x400, (machine, arguments) => Afio.ForCh32V003(machine.Diagnostics, arguments.Name)),
        ["Timers.STM32F1_Timer"] = new(0x400, (machine, arguments) => new Peripherals.Stm32F1.Timer(
            machine.Clock,
            machine.Diagnostics,
            arguments.Name,
            Clocks(machine).Of(IsOnApb2(arguments) ? ChipClock.Apb2Timers : ChipClock.Apb1Timers, arguments, "frequency"),
            arguments.Flag("isBasic") ?? false ? 0 : 4,
            arguments.Flag("isAdvanced") ?? false)),
        ["I2C.STM32F1_I2C"] = new(0x400, (machine, arguments) =>
            new I2c(machine.Clock, machine.Diagnostics, arguments.Name, Bus(machine, arguments), arguments.Flag("hasRiseTime") ?? true)),
        ["SPI.STM32F1_SPI"] = new(0x400, (machine, arguments) =>
            new Spi(machine.Clock, machine.Diagnostics, arguments.Name, Bus(machine, arguments), arguments.Flag("hasSound") ?? true)),
        ["Analog.STM32F1_ADC"] = new(0x400, (machine, arguments) =>
            new Adc(machine.Clock, machine.Diagnostics, arguments.Name, Clocks(machine).Of(ChipClock.Adc, arguments, "frequency"), arguments.Number("bits") == 10 ? 10 : 12)),
        ["DMA.STM32F1_DMA"] = new(0x400, (machine, arguments) => new Dma(machine, arguments.Name, (int)Math.Clamp(arguments.Number("numberOfChannels") ?? 7, 1, 7))),
        ["Timers.STM32F1_IWDG"] = new(0x400, (machine, arguments) => new IndependentWatchdog(machine, arguments.Name, arguments.RequiredNumber("frequency"))),
        ["Timers.STM32F1_WWDG"] = new(0x400, (machine, arguments) => new WindowWatchdog(machine, arguments.Name, Bus(machine, arguments, 8_000_000))),
        ["MTD.GD32_FMC"] = new(0x400, (machine, arguments) => Flash(machine, arguments, FlashFacts.Gd32)),
        ["MTD.WCH_FLASH"] = new(0x400, (machine, arguments) => Flash(machine, arguments, FlashFacts.Ch32V003)),
        ["Miscellaneous.STM32F1_Signature"] = new(0x14, (machine, arguments) => new ElectronicSignature(
            machine.Diagnostics, arguments.Name, (uint)arguments.RequiredNumber("flash"), (uint)(arguments.Number("serial") ?? 1))),
        ["Timers.GD32_RTC"] = new(0x400, (machine, arguments) => new Rtc(machine.Clock, machine.Diagnostics, arguments.Name)),
        ["Miscellaneous.GD32_BKP"] = new(0x400, (machine, arguments) => new Backup(machine.Diagnostics, arguments.Name)),
        ["Miscellaneous.GD32_PMU"] = new(0x400, (machine, arguments) => new Pmu(machine, Clocks(machine), arguments.Name)),
        ["Miscellaneous.WCH_PWR"] = new(0x400, (machine, arguments) =>
            new Pwr(machine, Clocks(machine), arguments.Name, arguments.Number("frequency") ?? 128_000)),
        ["Timers.RiscVMachineTimer"] = new(0x10, (machine, arguments) =>
            new MachineTimer(machine.Clock, machine.Hart, Clocks(machine).Of(ChipClock.MachineTimer, arguments, "frequency"))),
    };

    static ModelCatalog()
    {
        foreach ((string name, Model model) in Rp2350Models.All)
            models.Add(name, model);
    }

    public static IEnumerable<string> Names => models.Keys.Append(PlatformBuilder.MemoryType).Concat(PlatformBuilder.CoreTypes).Order(StringComparer.Ordinal);

    internal static ChipClocks Clocks(SimulatedMachine machine) => machine.Shared(() => new ChipClocks());

    private static FlashController Flash(SimulatedMachine machine, ModelArguments arguments, FlashFacts facts)
    {
        arguments.Ignore("flash");
        return new FlashController(machine, arguments.Name, facts);
    }

    /// <summary>The clock of the bus that a peripheral of the STM32F1's heritage is on.</summary>
    private static ClockSignal Bus(SimulatedMachine machine, ModelArguments arguments, ulong? usual = null) =>
        Clocks(machine).Of(IsOnApb2(arguments) ? ChipClock.Apb2 : ChipClock.Apb1, arguments, "frequency", usual);

    private static bool IsOnApb2(ModelArguments arguments) => arguments.Address >= 0x4001_0000;

    private static SpiNorFlashFacts KindOfFlash(ModelArguments arguments)
    {
        ulong manufacturer = arguments.RequiredNumber("manufacturerId");
        ulong type = arguments.RequiredNumber("memoryType");
        return SpiNorFlashFacts.Of(manufacturer, type)
            ?? throw arguments.Refuse(
                "memoryType",
                $"no flash of manufacturer 0x{manufacturer:X2} and type 0x{type:X2} is simulated",
                $"those that are: {string.Join(", ", SpiNorFlashFacts.All.Select(facts => $"0x{facts.Identity[0]:X2} and 0x{facts.Identity[1]:X2}"))}");
    }

    public static Model? Find(string type) => models.GetValueOrDefault(type);
}

/// <param name="Length">Of its registers, in bytes; 0 when it has none and is not on the bus.</param>
internal sealed record Model(ulong Length, Func<SimulatedMachine, ModelArguments, object> Create);
