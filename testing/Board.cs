using Flint.Testing.Engines;

namespace Flint.Testing;

/// <summary>A simulated board that runs firmware, as a test sees it. Time is virtual: it passes only while one of the Run methods, or a wait, runs.</summary>
/// <remarks>Not for several threads at once; several boards are.</remarks>
public sealed class Board : IDisposable
{
    private readonly BoardImage image;
    private readonly IBoardEngine engine;
    private readonly ErrorLineWatch? errors;
    private readonly TraceHash trace;
    private readonly List<object> attached = [];

    private Board(BoardImage image, IBoardEngine engine)
    {
        this.image = image;
        this.engine = engine;
        Uarts = new PartCollection<UartPort>("UART", engine.Uarts.Select(name => (name, new UartPort(this, engine, name))));
        Pins = new BoardPins(this, engine, image.Target.Pins);
        Leds = new PartCollection<Led>("LED", engine.Leds.Select(name => (name, new Led(this, engine, name))));
        Buttons = new ButtonCollection(this, engine.Buttons.Select(name => (name, new Button(pressed => engine.Press(name, pressed)))));
        I2c = new PartCollection<I2cPort>("I2C bus", engine.I2cBuses.Select(name => (name, new I2cPort(engine, name, attached))));
        Spi = new PartCollection<SpiPort>("SPI bus", engine.SpiBuses.Select(name => (name, new SpiPort(engine, name, attached))));
        Adcs = new PartCollection<AdcPort>("analog-to-digital converter", engine.Adcs.Select(name => (name, new AdcPort(engine, name))));
        Faults = new BoardFaults(engine);
        trace = new TraceHash(engine);
        Memory = new BoardMemory(engine, image);
        Registers = new CoreRegisters(engine);
        if (Uarts.Count > 0)
            errors = new ErrorLineWatch(Uarts.First, image, engine.Stop);
    }

    /// <summary>How long a wait may take when it does not say it.</summary>
    public static TimeSpan DefaultLimit { get; } = TimeSpan.FromSeconds(10);

    /// <summary>The board's name, as <c>flint boards</c> lists it.</summary>
    public string Name => image.Target.Name;

    /// <summary>Virtual time since the board was switched on.</summary>
    public TimeSpan Time => engine.Now;

    /// <summary>Instructions that the core has completed.</summary>
    public ulong Instructions => engine.Instructions;

    /// <summary>Whether Main has returned or the program has ended itself.</summary>
    public bool HasEnded => engine.HasEnded;

    /// <summary>What Main returned; null while it runs, and on boards that cannot tell.</summary>
    public int? ExitCode => engine.ExitCode;

    /// <summary>The console.</summary>
    public UartPort Uart => Uarts.First;

    public PartCollection<UartPort> Uarts { get; }

    public BoardPins Pins { get; }

    public PartCollection<Led> Leds { get; }

    /// <summary>The LED on the board's pin <c>Led</c>, or its only one.</summary>
    public Led Led => Leds.Count > 1 && image.MainLed is { } name ? Leds[name] : Leds.First;

    public ButtonCollection Buttons { get; }

    /// <summary>The board's first button.</summary>
    public Button Button => Buttons.First;

    public PartCollection<I2cPort> I2c { get; }

    public PartCollection<SpiPort> Spi { get; }

    public PartCollection<AdcPort> Adcs { get; }

    public BoardFaults Faults { get; }

    /// <summary>What the simulator tells of the firmware that silicon keeps to itself, each thing once for each place that does it.</summary>
    public IReadOnlyList<BoardDiagnostic> Diagnostics =>
        [.. engine.Diagnostics.Select(item => new BoardDiagnostic(item.Kind, item.Message, image.Describe(item.Address)))];

    /// <summary>16 digits that are the same for the same firmware with the same inputs: of what came out of it so far and when, and of its registers and RAM now.</summary>
    public string TraceHash => trace.Now(Memory.Read(image.Target.Ram.Origin, (int)image.Target.Ram.Length));

    public BoardMemory Memory { get; }

    public CoreRegisters Registers { get; }

    internal IBoardEngine Engine => engine;

    /// <summary>Switches on a board with firmware. What was built before in this process is not built again.</summary>
    /// <param name="board">As <c>flint boards</c> lists it.</param>
    /// <param name="app">A .cs file, a folder, a .csproj, or an ELF file; a relative path is looked for in the working folder, and in the folders above the test's own.</param>
    /// <exception cref="BuildErrorException">There is no such board, it is not simulated, or the app cannot be built.</exception>
    public static Board Start(string board, string app, BoardOptions? options = null)
    {
        options ??= BoardOptions.Default;
        BoardImage image = BoardImage.Get(board, app, options);
        return new Board(image, BoardEngines.Start(options.Engine, image));
    }

    /// <summary>Lets virtual time pass; less when the program ends.</summary>
    /// <exception cref="FirmwareErrorException">The program ended by an exception that it did not catch, or by a fault.</exception>
    public void RunFor(TimeSpan time)
    {
        TimeSpan end = Time + time;
        while (Time < end && !HasEnded)
        {
            engine.Run(end);
            errors?.Throw();
        }
    }

    /// <summary>Runs until something happens.</summary>
    /// <param name="within">Virtual time; <see cref="DefaultLimit"/> when left out.</param>
    /// <exception cref="BoardTimeoutException">It did not happen in that time, or the program ended before.</exception>
    /// <exception cref="FirmwareErrorException">The program ended by an exception that it did not catch, or by a fault.</exception>
    public void RunUntil(BoardEvent happening, TimeSpan? within = null)
    {
        TimeSpan limit = within ?? DefaultLimit;
        TimeSpan end = Time + limit;
        bool happened = false;
        using (happening.Arm(this, () =>
        {
            happened = true;
            engine.Stop();
        }))
        {
            while (!happened && !HasEnded && Time < end)
            {
                engine.Run(end);
                errors?.Throw();
            }
        }

        if (!happened)
            throw new BoardTimeoutException(Describe($"{happening} did not come {(HasEnded ? "before the program ended" : $"within {limit.TotalMilliseconds:N0} ms")}"));
    }

    /// <summary>Runs until Main has returned.</summary>
    /// <param name="within">Virtual time; <see cref="DefaultLimit"/> when left out.</param>
    /// <returns>What Main returned; 0 on boards that cannot tell.</returns>
    /// <exception cref="BoardTimeoutException">It did not return in that time.</exception>
    /// <exception cref="FirmwareErrorException">The program ended by an exception that it did not catch, or by a fault.</exception>
    public int RunToEnd(TimeSpan? within = null)
    {
        TimeSpan limit = within ?? DefaultLimit;
        TimeSpan end = Time + limit;
        while (!HasEnded && Time < end)
        {
            engine.Run(end);
            errors?.Throw();
        }

        return HasEnded ? ExitCode ?? 0 : throw new BoardTimeoutException(Describe($"Main did not return within {limit.TotalMilliseconds:N0} ms"));
    }

    /// <summary>Runs one instruction, or sleeps to the next thing that happens.</summary>
    public void Step() => engine.Step();

    /// <summary>Runs until the core has completed so many instructions in all, or the program ends.</summary>
    /// <exception cref="FirmwareErrorException">The program ended by an exception that it did not catch, or by a fault.</exception>
    public void RunToInstruction(ulong count)
    {
        engine.RunToInstruction(count);
        errors?.Throw();
    }

    /// <summary>Takes the power away and gives it back: the firmware starts anew with its flash as it was; RAM and registers are lost, and what is attached stays. Time goes on.</summary>
    public void CyclePower() => engine.CyclePower();

    /// <summary>Remembers everything, attached devices included, to come back to this moment.</summary>
    public BoardSnapshot Save() => new(this, new ObjectGraph(this, attached));

    /// <exception cref="ArgumentException">The snapshot is of another board.</exception>
    public void Restore(BoardSnapshot snapshot)
    {
        if (snapshot.Board != this)
            throw new ArgumentException("the snapshot is of another board", nameof(snapshot));
        snapshot.State.Restore();
        engine.ForgetCode();
    }

    /// <summary>The moment before the first instruction of a function.</summary>
    /// <param name="symbol">A C# method as stack traces show it, or its beginning, or a linker symbol.</param>
    /// <exception cref="BuildErrorException">The image has none, or several.</exception>
    public BoardEvent At(string symbol) => new BreakpointEvent($"a call of {symbol}", [image.Symbol(symbol).Value]);

    /// <summary>The moment before a line of C# runs.</summary>
    /// <param name="file">A file's name, or the end of its path.</param>
    /// <exception cref="BuildErrorException">No code is left of that line.</exception>
    public BoardEvent At(string file, int line) => new BreakpointEvent($"line {line} of {file}", image.Addresses(file, line));

    /// <summary>Where the core is: method, file and line as far as they are known.</summary>
    public string Location => image.Describe(engine.Register("pc"));

    public void Dispose() => engine.Dispose();

    /// <summary>A message with what is needed to see why.</summary>
    internal string Describe(string message)
    {
        string text = Uarts.Count > 0 ? Uart.Text : "";
        string output = text.Length == 0 ? "UART so far: nothing" : $"UART so far:\n  {text.TrimEnd('\n').Replace("\n", "\n  ", StringComparison.Ordinal)}";
        return $"{message}\nat {Time.TotalMilliseconds:N3} ms, after {Instructions:N0} instructions, {Location}\n{output}";
    }
}
