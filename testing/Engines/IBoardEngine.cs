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

    /// <summary>Runs until a moment of virtual time, until <see cref="Stop"/>, or until the program ends.</summary>
    /// <exception cref="FirmwareErrorException">The core cannot go on.</exception>
    void Run(TimeSpan end);

    void Step();

    void Stop();

    void Send(string uart, ReadOnlySpan<byte> values);

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
}
