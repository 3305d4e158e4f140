using Flint.Sim;
using Flint.Sim.Peripherals;
using Flint.Sim.Riscv;

namespace Flint.Testing.Engines;

/// <summary>A board in Flint's own simulator.</summary>
internal sealed class SimulatedBoard : IBoardEngine
{
    private const int BitsPerByte = 10;
    private const ulong DefaultBaud = 115200;

    private readonly BoardImage image;
    private readonly HashSet<ulong> ends;
    private readonly List<ulong> breakpoints = [];
    private readonly Dictionary<string, Queue<byte>> incoming = new(StringComparer.Ordinal);
    private readonly Dictionary<int, bool> driven = [];
    private readonly Dictionary<(string Adc, int Channel), int> voltages = [];
    private readonly HashSet<string> pressed = new(StringComparer.Ordinal);
    private readonly List<Action<Platform>> attachments = [];
    private readonly List<IUart> uarts = [];
    private readonly List<(IGpioPort Port, int Pin)> pins = [];
    private Platform platform;
    private SimulatedMachine machine;
    private FaultInjection? faults;
    private TimeSpan timeBefore;
    private ulong instructionsBefore;
    private ((TrapCause Cause, ulong Value, ulong At) Before, (TrapCause Cause, ulong Value, ulong At) Last) traps;
    private bool hasEnded;

    public SimulatedBoard(BoardImage image)
    {
        this.image = image;
        ends = [.. image.ExitLoop];
        platform = image.Platform.Build();
        machine = platform.Machine;
        Uarts = platform.Consoles;
        Leds = platform.Names<Sim.Peripherals.Parts.Led>();
        Buttons = platform.Names<Sim.Peripherals.Parts.Button>();
        I2cBuses = platform.Names<II2cController>();
        SpiBuses = platform.Names<ISpiController>();
        Adcs = platform.Names<IAdc>();
        FlintEngine.LoadImage(platform, image.Image);
        Connect();
    }

    public event Action<string, byte>? Sent;

    public event Action<int, bool>? PinChanged;

    public event Action<string, bool>? LedChanged;

    public event Action<ulong>? BreakpointHit;

    public TimeSpan Now => timeBefore + TimeSpan.FromTicks((long)machine.Clock.Ticks(TimeSpan.TicksPerSecond));

    public ulong Instructions => instructionsBefore + machine.Hart.Retired;

    public bool HasEnded => hasEnded || machine.ExitCode is not null;

    public int? ExitCode => machine.ExitCode;

    public IReadOnlyList<string> Uarts { get; }

    public IReadOnlyList<string> Leds { get; }

    public IReadOnlyList<string> Buttons { get; }

    public int PinCount => pins.Count;

    public IReadOnlyList<string> I2cBuses { get; }

    public IReadOnlyList<string> SpiBuses { get; }

    public IReadOnlyList<string> Adcs { get; }

    public IReadOnlyList<Diagnostic> Diagnostics => machine.Diagnostics.All;

    public void Run(TimeSpan end) => RunUntil(machine.Clock.Cycles(end - timeBefore));

    public void Step() => RunUntil(machine.Clock.Now + 1);

    public void RunToInstruction(ulong count)
    {
        // Cycles that were slept through are no instructions, so it may take several runs.
        while (Instructions < count && !HasEnded && !machine.IsIdle)
            RunUntil(machine.Clock.Now + (count - Instructions));
    }

    public void Stop() => machine.Stop();

    public void Send(string uart, ReadOnlySpan<byte> values)
    {
        if (!incoming.TryGetValue(uart, out Queue<byte>? queue))
            incoming.Add(uart, queue = new Queue<byte>());
        bool isIdle = queue.Count == 0;
        foreach (byte value in values)
            queue.Enqueue(value);
        if (isIdle && queue.Count > 0)
            ScheduleArrival(platform.Device<IUart>(uart), queue);
    }

    public void Stream(string uart, ReadOnlySpan<byte> values, int baud)
    {
        IUart port = platform.Device<IUart>(uart);
        byte[] bytes = values.ToArray();
        ulong start = machine.Clock.Now;
        int index = 0;
        ScheduleNext();

        void ScheduleNext()
        {
            if (index == bytes.Length)
                return;
            ulong end = (ulong)((UInt128)machine.Clock.Frequency * BitsPerByte * (ulong)(index + 1) / (ulong)baud);
            machine.Clock.Schedule(start + end, () =>
            {
                port.Receive(bytes[index++]);
                ScheduleNext();
            });
        }
    }

    public bool IsLedOn(string led) => platform.Device<Sim.Peripherals.Parts.Led>(led).IsOn;

    public void Press(string button, bool isPressed)
    {
        var device = platform.Device<Sim.Peripherals.Parts.Button>(button);
        if (isPressed)
        {
            pressed.Add(button);
            device.Press();
        }
        else
        {
            pressed.Remove(button);
            device.Release();
        }
    }

    public bool IsHigh(int pin) => pins[pin].Port.Level(pins[pin].Pin).IsHigh;

    public void Drive(int pin, bool? level)
    {
        if (level is { } isHigh)
            driven[pin] = isHigh;
        else
            driven.Remove(pin);
        pins[pin].Port.Drive(pins[pin].Pin, level);
    }

    public void Read(ulong address, Span<byte> bytes)
    {
        for (int i = 0; i < bytes.Length; i++)
        {
            if (!machine.Bus.IsMemory(address + (ulong)i))
                throw new BuildErrorException($"there is no memory at 0x{address + (ulong)i:X8}");
        }

        machine.Bus.Peek(address, bytes);
    }

    public void Write(ulong address, ReadOnlySpan<byte> bytes)
    {
        machine.Bus.Load(address, bytes);
        machine.Hart.ForgetCode();
    }

    public ulong Register(string name) => RegisterNames.Read(machine.Hart, name);

    public void SetRegister(string name, ulong value) => RegisterNames.Write(machine.Hart, name, value);

    public void AddBreakpoint(ulong address)
    {
        breakpoints.Add(address);
        machine.Hart.Breakpoints.Add(address);
    }

    public void RemoveBreakpoint(ulong address)
    {
        breakpoints.Remove(address);
        machine.Hart.Breakpoints.Remove(address);
    }

    public void AttachI2c(string bus, int address, II2cDevice device) => Attach(on => on.Device<II2cController>(bus).Attach(address, device));

    public void AttachSpi(string bus, int select, ISpiDevice device) => Attach(on => on.Device<ISpiController>(bus).Bus.Attach(select, device));

    public void AttachSpiToPin(string bus, int pin, ISpiDevice device) =>
        Attach(on => on.Device<ISpiController>(bus).Bus.Attach(pins[pin].Port.Level(pins[pin].Pin), device));

    public void SetMillivolts(string adc, int channel, int value)
    {
        AdcPort.RequireChannel(adc, channel, platform.Device<IAdc>(adc).ChannelCount);
        voltages[(adc, channel)] = value;
        platform.Device<IAdc>(adc).SetMillivolts(channel, value);
    }

    public FaultInjection InjectFaults()
    {
        faults ??= new FaultInjection();
        machine.AddFilter(faults);
        return faults;
    }

    public void CyclePower()
    {
        timeBefore = Now;
        instructionsBefore = Instructions;
        SimulatedMachine old = machine;
        platform = image.Platform.Build();
        machine = platform.Machine;
        foreach (Memory memory in platform.Memories)
            memory.CopyFrom(old.Bus, IsFlash(memory));
        // What the chip's ROM loads into RAM comes back with the power.
        bool isInFlash = platform.Memories.Any(memory => IsFlash(memory) && platform.IsAt(memory, image.Target.Flash.Origin));
        FlintEngine.LoadImage(platform, image.Image, isLoaded: isInFlash);
        hasEnded = false;
        incoming.Clear();
        Connect();
        foreach (Action<Platform> attachment in attachments)
            attachment(platform);
        foreach ((int pin, bool level) in driven)
            pins[pin].Port.Drive(pins[pin].Pin, level);
        foreach (((string adc, int channel), int millivolts) in voltages)
            platform.Device<IAdc>(adc).SetMillivolts(channel, millivolts);
        foreach (string button in pressed)
            platform.Device<Sim.Peripherals.Parts.Button>(button).Press();
        foreach (ulong address in breakpoints)
            machine.Hart.Breakpoints.Add(address);
        if (faults is not null)
            machine.AddFilter(faults);
    }

    /// <summary>Whether it holds the program or the storage, and no RAM.</summary>
    private bool IsFlash(Memory memory)
    {
        Targets.Target target = image.Target;
        bool hasStorage = target.Values.TryGetValue("storage.origin", out string? origin)
            && ulong.TryParse(origin.AsSpan(origin.StartsWith("0x", StringComparison.Ordinal) ? 2 : 0), System.Globalization.NumberStyles.HexNumber, null, out ulong storage)
            && platform.IsAt(memory, storage);
        return (hasStorage || platform.IsAt(memory, target.Flash.Origin)) && !platform.IsAt(memory, target.Ram.Origin);
    }

    public void ForgetCode()
    {
        machine.Hart.ForgetCode();
        machine.Hart.RefreshMemory();
    }

    public void Dispose()
    {
    }

    private void Connect()
    {
        uarts.Clear();
        foreach (string name in Uarts)
        {
            IUart uart = platform.Device<IUart>(name);
            uart.Sent += value => Sent?.Invoke(name, value);
            uarts.Add(uart);
        }

        foreach (string name in Leds)
            platform.Device<Sim.Peripherals.Parts.Led>(name).Changed += isOn => LedChanged?.Invoke(name, isOn);
        pins.Clear();
        foreach (string name in platform.Names<IGpioPort>())
            AddPort(platform.Device<IGpioPort>(name));
        machine.Hart.Trapping += (cause, value) => traps = (traps.Last, (cause, value, machine.Hart.Executing));
        machine.Hart.Breakpoints.Hit += OnBreakpoint;
        foreach (ulong address in ends)
            machine.Hart.Breakpoints.Add(address);
    }

    private void Attach(Action<Platform> attachment)
    {
        attachment(platform);
        attachments.Add(attachment);
    }

    private void RunUntil(ulong end)
    {
        machine.RunUntil(end);
        if (hasEnded)
            FinishSending();
        if (machine.Hart.IsLockedUp)
        {
            throw new FirmwareErrorException(
                $"the core traps for ever: there is no code at its trap handler, 0x{machine.Hart.Pc:X8}; before, there was {traps.Before.Cause} for 0x{traps.Before.Value:X8}, {image.Describe(traps.Before.At)}");
        }
    }

    /// <summary>What the firmware has handed over to a UART leaves it after the program's end, too.</summary>
    private void FinishSending()
    {
        ulong slice = machine.Clock.Cycles(TimeSpan.FromMicroseconds(10));
        while (uarts.Exists(uart => uart.IsSending) && machine.ExitCode is null)
            machine.RunUntil(machine.Clock.Now + slice);
    }

    private void AddPort(IGpioPort port)
    {
        for (int i = 0; i < port.PinCount; i++)
        {
            int number = pins.Count;
            pins.Add((port, i));
            port.Level(i).Changed += isHigh => PinChanged?.Invoke(number, isHigh);
        }
    }

    /// <summary>A byte arrives when its ten bits are through, and waits for room: the other end looks at the flow-control line.</summary>
    private void ScheduleArrival(IUart uart, Queue<byte> queue)
    {
        ulong baud = image.Target.Values.TryGetValue("console.baud", out string? text) && ulong.TryParse(text, out ulong known) ? known : DefaultBaud;
        machine.Clock.Schedule(machine.Clock.Now + Math.Max(1, machine.Clock.Frequency * BitsPerByte / baud), () =>
        {
            if (uart.CanReceive)
                uart.Receive(queue.Dequeue());
            if (queue.Count > 0)
                ScheduleArrival(uart, queue);
        });
    }

    private void OnBreakpoint(ulong address)
    {
        hasEnded |= ends.Contains(address);
        BreakpointHit?.Invoke(address);
    }
}
