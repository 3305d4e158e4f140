using Flint.Sim;
using Flint.Sim.Peripherals;

namespace Flint.Testing.Engines;

/// <summary>What a board needs of whatever simulates it.</summary>
internal interface IBoardEngine : IDisposable
{
    /// <summary>Told of each byte that a UART sends, with the UART's name.</summary>
    event Action<string, byte>? Sent;

    /// <summary>Told of each change of a pin's level.</summary>
    event Action<int, bool>? PinChanged;

    /// <summary>Told of each change of an LED, with its name.</summary>
    event Action<string, bool>? LedChanged;

    event Action<ulong>? BreakpointHit;

    /// <summary>Virtual time since the start.</summary>
    TimeSpan Now { get; }

    ulong Instructions { get; }

    bool HasEnded { get; }

    int? ExitCode { get; }

    /// <summary>The console first.</summary>
    IReadOnlyList<string> Uarts { get; }

    IReadOnlyList<string> Leds { get; }

    IReadOnlyList<string> Buttons { get; }

    int PinCount { get; }

    IReadOnlyList<string> I2cBuses { get; }

    IReadOnlyList<string> SpiBuses { get; }

    IReadOnlyList<string> Adcs { get; }

    /// <summary>What the simulator tells of the program that silicon keeps to itself.</summary>
    IReadOnlyList<Diagnostic> Diagnostics { get; }

    /// <summary>Runs until a moment of virtual time, until <see cref="Stop"/>, or until the program ends.</summary>
    /// <exception cref="FirmwareErrorException">The core cannot go on.</exception>
    void Run(TimeSpan end);

    void Step();

    void Stop();

    void Send(string uart, ReadOnlySpan<byte> values);

    /// <summary>The same at a speed, whether the firmware has room for it or not.</summary>
    void Stream(string uart, ReadOnlySpan<byte> values, int baud);

    bool IsLedOn(string led);

    void Press(string button, bool isPressed);

    bool IsHigh(int pin);

    void Drive(int pin, bool? level);

    /// <exception cref="BuildErrorException">There is no memory at an address.</exception>
    void Read(ulong address, Span<byte> bytes);

    /// <exception cref="BuildErrorException">There is no memory at an address.</exception>
    void Write(ulong address, ReadOnlySpan<byte> bytes);

    /// <exception cref="BuildErrorException">The core has no such register.</exception>
    ulong Register(string name);

    /// <exception cref="BuildErrorException">The core has no such register.</exception>
    void SetRegister(string name, ulong value);

    /// <summary>Breakpoints may be added several times, and are then to be removed as often.</summary>
    void AddBreakpoint(ulong address);

    void RemoveBreakpoint(ulong address);

    /// <exception cref="BuildErrorException">The address is taken, or the engine cannot do that.</exception>
    void AttachI2c(string bus, int address, II2cDevice device);

    /// <exception cref="BuildErrorException">The select line is taken, or the engine cannot do that.</exception>
    void AttachSpi(string bus, int select, ISpiDevice device);

    /// <exception cref="BuildErrorException">The engine cannot do that.</exception>
    void AttachSpiToPin(string bus, int pin, ISpiDevice device);

    /// <exception cref="BuildErrorException">The converter has no such channel, or the engine cannot do that.</exception>
    void SetMillivolts(string adc, int channel, int value);

    /// <summary>Runs until so many instructions are complete, or the program ends.</summary>
    void RunToInstruction(ulong count);

    /// <summary>Takes the power away and gives it back: what is not flash is noise afterwards. Time and counters go on.</summary>
    void CyclePower();

    /// <summary>Told after memory was changed behind the engine's back.</summary>
    void ForgetCode();

    /// <exception cref="BuildErrorException">The engine cannot do that.</exception>
    FaultInjection InjectFaults();
}
