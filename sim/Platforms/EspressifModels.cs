using Flint.Sim.Peripherals;
using Flint.Sim.Peripherals.Espressif;
using Flint.Sim.Peripherals.Storage;

namespace Flint.Sim;

/// <summary>The devices of Espressif's chips.</summary>
internal static class EspressifModels
{
    private const ulong DefaultCrystalFrequency = 40_000_000;
    private const ulong DefaultMacAddress = 0x7CDF_A1B2_C3D4;

    /// <summary>In the matrix of the pins.</summary>
    private static readonly uint[] UartSignals = [6, 9];

    // Names by which Cause tells of a timer group's watchdog: system and core resets of each group.
    private const uint Group0System = 7;
    private const uint Group1System = 8;
    private const uint Group0Core = 11;
    private const uint Group1Core = 17;

    public static readonly IReadOnlyDictionary<string, Model> All = new Dictionary<string, Model>(StringComparer.Ordinal)
    {
        ["UART.ESP32C3_UART"] = new(0x100, (machine, arguments) =>
            Uarts(machine)[UartNumber(arguments)] = new Esp32Uart(
                machine.Clock, machine.Diagnostics, arguments.Name, Crystal(arguments), Bus(machine), Pads(machine), UartSignals[UartNumber(arguments)])),
        ["Miscellaneous.ESP32C3_UHCI"] = new(0x100, (machine, arguments) =>
        {
            arguments.Ignore("dma", "uart0", "uart1");
            return new Esp32Uhci(machine.Diagnostics, arguments.Name, Dma(machine), number => Uarts(machine)[number]);
        }),
        ["IRQControllers.ESP32C3_InterruptMatrix"] = new(0x800, (machine, arguments) =>
        {
            arguments.Ignore("cpu");
            return new Esp32InterruptMatrix(machine.Hart);
        }),
        ["GPIOPort.ESP32C3_GPIO"] = new(0x1000, (machine, arguments) => new Esp32Gpio(Pads(machine))),
        ["Miscellaneous.ESP32C3_IOMUX"] = new(0x100, (machine, arguments) =>
        {
            arguments.Ignore("gpio");
            return new Esp32IoMux(Pads(machine));
        }),
        ["Miscellaneous.ESP32C3_USB"] = new(0x100, (machine, arguments) => new Esp32UsbDevice(machine.Diagnostics, arguments.Name, Pads(machine))),
        ["Miscellaneous.ESP32C3_SYSTEM"] = new(0x1000, (machine, arguments) => new Esp32System(ModelCatalog.Clocks(machine), machine.Diagnostics, arguments.Name)),
        ["Miscellaneous.ESP32C3_EFUSE"] = new(0x200, (machine, arguments) => new Esp32Efuse(arguments.Number("macAddress") ?? DefaultMacAddress)),
        ["Miscellaneous.ESP32C3_RMT"] = new(0x800, (machine, arguments) => new Esp32Rmt(machine.Clock, machine.Diagnostics, arguments.Name, Crystal(arguments), Bus(machine))),
        ["Miscellaneous.ESP32C3_EXTMEM"] = new(0x400, (machine, arguments) => new Esp32Cache(machine.Diagnostics, arguments.Name)),
        ["Miscellaneous.ESP32C3_LEDC"] = new(0x100, (machine, arguments) => new Esp32Ledc(machine.Clock, machine.Diagnostics, arguments.Name, Bus(machine))),
        ["I2C.ESP32C3_I2C"] = new(0x200, (machine, arguments) => new Esp32I2c(machine.Clock, machine.Diagnostics, arguments.Name)),
        ["SPI.ESP32C3_SPI"] = new(0x100, (machine, arguments) => new Esp32Spi(machine.Clock, machine.Diagnostics, arguments.Name, Dma(machine))),
        ["SPI.ESP32C3_SPI1"] = new(0x400, CreateFlashController),
        ["DMA.ESP32C3_GDMA"] = new(0x300, (machine, arguments) => Dma(machine)),
        ["Analog.ESP32C3_SARADC"] = new(0x400, (machine, arguments) => new Esp32Adc(machine.Clock, machine.Diagnostics, arguments.Name, Bus(machine))),
        ["Timers.ESP32C3_SYSTIMER"] = new(0x100, (machine, arguments) => new Esp32SystemTimer(machine.Clock, machine.Diagnostics, arguments.Name)),
        ["Timers.ESP32C3_TIMG"] = new(0x100, CreateTimerGroup),
        ["Timers.ESP32C3_RTC"] = new(0x200, (machine, arguments) =>
            new Esp32RtcControl(machine.Clock, machine.Diagnostics, arguments.Name, machine.Hart, Pads(machine), Resets(machine), Warn(machine, arguments.Name))),
    };

    private static ulong Crystal(ModelArguments arguments) => arguments.Number("crystalFrequency") ?? DefaultCrystalFrequency;

    private static ClockSignal Bus(SimulatedMachine machine) => ModelCatalog.Clocks(machine).Of(ChipClock.Apb1, 20_000_000);

    private static Esp32Pads Pads(SimulatedMachine machine) => machine.Shared(() => new Esp32Pads());

    /// <summary>By their number.</summary>
    private static Esp32Uart[] Uarts(SimulatedMachine machine) => machine.Shared(() => new Esp32Uart[2]);

    /// <summary>The second is at 0x60010000.</summary>
    private static int UartNumber(ModelArguments arguments) => (int)(arguments.Address >> 16 & 1);

    private static Esp32Dma Dma(SimulatedMachine machine) => machine.Shared(() => new Esp32Dma(machine));

    private static Esp32ResetState Resets(SimulatedMachine machine) => machine.Shared(() => new Esp32ResetState(machine));

    private static Action<string> Warn(SimulatedMachine machine, string name) => message => machine.Diagnostics.Tell(DiagnosticKind.WatchdogNear, name, message);

    private static Esp32FlashController CreateFlashController(SimulatedMachine machine, ModelArguments arguments)
    {
        ulong address = arguments.RequiredNumber("flashAddress");
        SpiNorFlash? flash = null;
        return new Esp32FlashController(
            machine.Diagnostics,
            arguments.Name,
            () => flash ??= new SpiNorFlash(machine, arguments.Name, machine.Bus.Memories.First(memory => memory.Start == address), SpiNorFlashFacts.W25Q32));
    }

    private static Esp32TimerGroup CreateTimerGroup(SimulatedMachine machine, ModelArguments arguments)
    {
        const int CoreReset = 2;
        bool isSecond = arguments.RequiredNumber("group") == 1;
        Esp32ResetState resets = Resets(machine);
        return new Esp32TimerGroup(
            machine.Clock,
            machine.Diagnostics,
            arguments.Name,
            Crystal(arguments),
            Bus(machine),
            guardsBoot: !isSecond,
            action => resets.Reset(action == CoreReset ? (isSecond ? Group1Core : Group0Core) : isSecond ? Group1System : Group0System),
            Warn(machine, arguments.Name));
    }
}
