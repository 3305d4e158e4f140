using Flint.Sim.Peripherals.Generic;
using Flint.Sim.Peripherals.GigaDevice;
using Flint.Sim.Peripherals.Nuclei;
using Flint.Sim.Peripherals.Parts;
using Flint.Sim.Peripherals.Riscv;
using Flint.Sim.Peripherals.Sifive;
using Flint.Sim.Peripherals.Stm32F1;
using Flint.Sim.Peripherals.Wch;

namespace Flint.Sim;

/// <summary>The devices that a platform description can name, by Renode's names for them.</summary>
internal static class ModelCatalog
{
    /// <summary>What may stand before a type's name.</summary>
    public const string DefaultNamespace = "Antmicro.Renode.Peripherals.";

    private static readonly Dictionary<string, Model> models = new(EspressifModels.All, StringComparer.Ordinal)
    {
        ["UART.NS16550"] = new(0x100, (machine, arguments) =>
        {
            arguments.Ignore("wideRegisters");
            return new Ns16550();
        }),
        ["UART.SiFive_UART"] = new(0x1000, (machine, arguments) => new SifiveUart(machine.Clock, arguments.Number("inputClockFrequency") ?? 16_000_000)),
        ["UART.STM32_UART"] = new(0x400, (machine, arguments) => new Usart(machine.Clock, machine.Diagnostics, arguments.Name, arguments.Number("frequency") ?? 8_000_000)),
        ["I2C.OpenCoresI2C"] = new(0x1000, (machine, arguments) =>
            new OpenCoresI2c(machine.Clock, machine.Diagnostics, arguments.Name, machine.Clock.Frequency)),
        ["SPI.HiFive_SPI"] = new(0x1000, (machine, arguments) =>
        {
            arguments.Ignore("isFlashEnabled", "numberOfSupportedSlaves");
            return new SifiveSpi(machine.Clock, arguments.Name);
        }),
        ["GPIOPort.STM32F1GPIOPort"] = new(0x400, (machine, arguments) =>
            new Gpio(machine.Diagnostics, arguments.Name, arguments.Number("numberOfPins") == 8 ? 8 : 16)),
        ["GPIOPort.SiFive_GPIO"] = new(0x1000, (machine, arguments) => new SifiveGpio()),
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
        ["Miscellaneous.GD32_RCU"] = new(0x400, (machine, arguments) => new Rcu(machine, arguments.Name)),
        ["Miscellaneous.WS2812"] = new(0, (machine, arguments) => new AddressableLed(machine.Clock)),
        ["Miscellaneous.LED"] = new(0, (machine, arguments) => new Led(arguments.Flag("invert") ?? false)),
        ["Miscellaneous.SiFive_PRCI"] = new(0x1000, (machine, arguments) => new SifivePrci()),
        ["Miscellaneous.SiFive_AON"] = new(0x1000, (machine, arguments) => new SifiveAon(machine, arguments.Name)),
        ["Miscellaneous.SiFive_Test"] = new(0x1000, (machine, arguments) => new TestDevice(machine)),
        ["Miscellaneous.WCH_RCC"] = new(0x400, (machine, arguments) => new Rcc(machine, arguments.Name)),
        ["IRQControllers.Nuclei_ECLIC"] = new(0x1_0000, (machine, arguments) =>
            new Eclic(machine.Hart, (int)Math.Min(1019, arguments.RequiredNumber("numberOfInterrupts")), (int)Math.Min(8, arguments.Number("controlBits") ?? 4))),
        ["IRQControllers.WCH_PFIC"] = new(0x1000, (machine, arguments) =>
            new Pfic(machine, (int)Math.Min(256, arguments.Number("numberOfInterrupts") ?? 39))),
        ["Timers.SiFive_PWM"] = new(0x1000, (machine, arguments) =>
            new SifivePwm(machine.Clock, machine.Diagnostics, arguments.Name, (int)(arguments.Number("comparatorWidth") ?? 16))),
        ["Timers.WCH_SysTick"] = new(0x14, (machine, arguments) => new SysTick(machine.Clock, machine.Diagnostics, arguments.Name)),
        ["Timers.RiscVMachineTimer"] = new(0x10, (machine, arguments) =>
            new MachineTimer(machine.Clock, machine.Hart, arguments.RequiredNumber("frequency"))),
    };

    static ModelCatalog()
    {
        foreach ((string name, Model model) in Rp2350Models.All)
            models.Add(name, model);
    }

    public static IEnumerable<string> Names => models.Keys.Append(PlatformBuilder.MemoryType).Concat(PlatformBuilder.CoreTypes).Order(StringComparer.Ordinal);

    public static Model? Find(string type) => models.GetValueOrDefault(type);
}

/// <param name="Length">Of its registers, in bytes; 0 when it has none and is not on the bus.</param>
internal sealed record Model(ulong Length, Func<SimulatedMachine, ModelArguments, object> Create);
