using Flint.Sim.Peripherals;
using Flint.Sim.Peripherals.Parts;
using Flint.Sim.Peripherals.Riscv;
using Flint.Sim.Peripherals.Sifive;
using Flint.Sim.Peripherals.Storage;
using Flint.Sim.Repl;
using Flint.Sim.Riscv;

namespace Flint.Sim;

/// <summary>Turns a platform description into a machine: the core first, then memory and devices, then the wires between them.</summary>
internal sealed class PlatformBuilder
{
    public const string MemoryType = "Memory.MappedMemory";

    private const string SystemBus = "sysbus";
    private const ulong DefaultFrequencyInMips = 100;

    public static readonly string[] CoreTypes = ["CPU.RiscV32", "CPU.RiscV64", "CPU.Hazard3"];

    private readonly Dictionary<string, List<ReplEntry>> entries = new(StringComparer.Ordinal);
    private readonly List<string> order = [];
    private readonly Dictionary<string, object> devices = new(StringComparer.Ordinal);
    private readonly List<(string Name, ulong Start, ulong Length, IBusDevice Device)> registers = [];
    private readonly SimulatedMachine machine;
    private readonly ulong? coreFrequency;

    private PlatformBuilder(IReadOnlyList<ReplEntry> all, string file, ulong? coreFrequency)
    {
        this.coreFrequency = coreFrequency;
        foreach (ReplEntry entry in all)
            AddEntry(entry);
        string[] cores = [.. order.Where(name => CoreTypes.Contains(TypeOf(name)))];
        if (cores.Length == 0)
            throw new BuildErrorException("the platform has no core", $"it needs one of type {string.Join(" or ", CoreTypes)}", file);
        machine = CreateCores(cores);
    }

    /// <param name="coreFrequency">What the firmware's clock tree makes of the cores' clock, in Hz; as the description says when null.</param>
    /// <exception cref="BuildErrorException">A device is not simulated, or connected to what is not there.</exception>
    public static Platform Build(IReadOnlyList<ReplEntry> entries, string file, ulong? coreFrequency = null)
    {
        var builder = new PlatformBuilder(entries, file, coreFrequency);
        foreach (string name in builder.order)
            builder.Create(name);
        builder.PlaceOnBus();
        foreach (string name in builder.order)
            builder.Connect(name);
        return new Platform(builder.machine, builder.devices);
    }

    private void AddEntry(ReplEntry entry)
    {
        if (entry.Name == SystemBus && entry.Type is null)
            return;
        if (!entries.TryGetValue(entry.Name, out List<ReplEntry>? known))
        {
            if (entry.Type is null)
                throw new BuildErrorException($"device '{entry.Name}' has no type, and none of that name is above", null, entry.File, entry.Line);
            entries.Add(entry.Name, known = []);
            order.Add(entry.Name);
        }
        else if (entry.Type is not null)
        {
            throw new BuildErrorException($"device '{entry.Name}' is there already", $"the first is in line {known[0].Line}", entry.File, entry.Line);
        }

        known.Add(entry);
    }

    private string TypeOf(string name)
    {
        string type = entries[name][0].Type!;
        return type.StartsWith(ModelCatalog.DefaultNamespace, StringComparison.Ordinal) ? type[ModelCatalog.DefaultNamespace.Length..] : type;
    }

    private ModelArguments Arguments(string name, ulong address = 0) => new(
        name,
        [.. entries[name].SelectMany(entry => entry.Attributes.OfType<ReplProperty>().Select(property => (property, entry.File)))],
        entries[name][0].File,
        entries[name][0].Line)
    {
        Address = address,
    };

    /// <summary>The first core sets the clock of all.</summary>
    private SimulatedMachine CreateCores(string[] names)
    {
        SimulatedMachine? result = null;
        foreach (string name in names)
        {
            (Extensions extensions, ulong frequency, bool trapsMisaligned) = ReadCore(name);
            Hart hart;
            if (result is null)
            {
                result = new SimulatedMachine(extensions, frequency);
                hart = result.Hart;
                result.Name(hart, name);
            }
            else if (frequency == result.Clock.Frequency)
            {
                hart = result.AddHart(extensions, name);
            }
            else
            {
                throw new BuildErrorException($"'{name}' has another clock than '{names[0]}'", "give both the same 'PerformanceInMips'", entries[name][0].File, entries[name][0].Line);
            }

            hart.TrapsMisaligned = trapsMisaligned;
            devices.Add(name, new HartInputs(hart));
        }

        return result!;
    }

    private (Extensions Extensions, ulong Frequency, bool TrapsMisaligned) ReadCore(string name)
    {
        ModelArguments arguments = Arguments(name);
        ReplEntry entry = entries[name][0];
        string isa = arguments.Text("cpuType")
            ?? throw new BuildErrorException($"'{name}' has no 'cpuType'", "add 'cpuType: \"rv32imac\"' or the like to it", entry.File, entry.Line);
        ulong mips = arguments.Number("PerformanceInMips") ?? DefaultFrequencyInMips;
        if (mips == 0)
            throw new BuildErrorException($"'PerformanceInMips' of '{name}' must be more than 0", null, entry.File, entry.Line);
        bool trapsMisaligned = !(arguments.Flag("allowUnalignedAccesses") ?? true);
        arguments.Ignore("timeProvider", "hartId", "privilegeArchitecture", "privilegedArchitecture", "interruptMode");
        arguments.RequireAllAsked();
        try
        {
            return (IsaString.Parse(isa), coreFrequency ?? mips * 1_000_000, trapsMisaligned);
        }
        catch (BuildErrorException error)
        {
            throw new BuildErrorException(error.Message, error.Hint, entry.File, entry.Line);
        }
    }

    private void Create(string name)
    {
        string type = TypeOf(name);
        if (CoreTypes.Contains(type))
            return;
        ReplEntry entry = entries[name][0];
        ModelArguments arguments = Arguments(name, BusAddresses(name).Select(place => place.Start).FirstOrDefault());
        if (type == MemoryType)
        {
            CreateMemory(name, arguments);
            return;
        }

        Model model = ModelCatalog.Find(type)
            ?? throw new BuildErrorException(
                $"device type '{type}' is not simulated", $"types that are: {string.Join(", ", ModelCatalog.Names)}", entry.File, entry.Line);
        object device = model.Create(machine, arguments);
        arguments.RequireAllAsked();
        devices.Add(name, device);
        if (device is IResettable resettable)
            machine.Resetting += _ => resettable.Reset();
        if (device is not IBusDevice onBus)
            return;
        foreach ((ulong start, ulong? length) in BusAddresses(name))
            registers.Add((name, start, length ?? model.Length, onBus));
    }

    /// <summary>Puts the devices on the bus, behind what their clock and reset unit allows them.</summary>
    private void PlaceOnBus()
    {
        foreach (IFlashController flash in devices.Values.OfType<IFlashController>())
            machine.Bus.Control(flash);
        IClockController[] controllers = [.. devices.Values.OfType<IClockController>()];
        foreach ((string name, ulong start, ulong length, IBusDevice device) in registers)
        {
            ClockGate? gate = controllers.Select(controller => controller.GateOf(start)).FirstOrDefault(found => found is not null);
            if (gate is not null && device is IResettable resettable)
                gate.Resetting += resettable.Reset;
            machine.Bus.Add(start, length, device, name, gate);
        }
    }

    private void CreateMemory(string name, ModelArguments arguments)
    {
        ulong size = arguments.RequiredNumber("size");
        ReplEntry entry = entries[name][0];
        if (size is 0 or >= int.MaxValue)
            throw new BuildErrorException($"'size' of '{name}' must be from 1 to {int.MaxValue - 1:N0}", null, entry.File, entry.Line);
        arguments.RequireAllAsked();
        Memory? first = null;
        foreach ((ulong start, _) in BusAddresses(name))
        {
            Memory memory = first is null ? new Memory(start, size) : new Memory(start, first);
            first ??= memory;
            machine.Add(memory, name);
            devices.TryAdd(name, memory);
        }
    }

    private IEnumerable<(ulong Start, ulong? Length)> BusAddresses(string name)
    {
        foreach (ReplEntry entry in entries[name])
        {
            foreach (ReplPlace place in entry.Places.Where(place => place.Target == SystemBus))
            {
                yield return place.Position switch
                {
                    ReplNumber number => (number.Value, null),
                    ReplRange range => (range.Start, range.Length),
                    _ => throw new BuildErrorException($"'{name}' needs an address on the bus", $"write '@ {SystemBus} 0x…'", entry.File, place.Line),
                };
            }
        }
    }

    private void Connect(string name)
    {
        foreach (ReplEntry entry in entries[name])
        {
            object? device = devices.GetValueOrDefault(name);
            if (device is PullUpResistors resistors)
                Attach(resistors, name, entry);
            else if (device is SpiNorFlash flash)
                Attach(flash, name, entry);
            foreach (ReplConnection connection in entry.Attributes.OfType<ReplConnection>())
                Connect(name, connection, entry.File);
        }
    }

    private void Attach(PullUpResistors resistors, string name, ReplEntry entry)
    {
        foreach (ReplPlace place in entry.Places)
        {
            if (devices.GetValueOrDefault(place.Target) is not II2cController bus)
                throw new BuildErrorException($"'{name}' pulls up the lines of '{place.Target}', which is no I2C controller", null, entry.File, place.Line);
            resistors.Attach(bus);
        }
    }

    private void Attach(SpiNorFlash flash, string name, ReplEntry entry)
    {
        foreach (ReplPlace place in entry.Places)
        {
            if (devices.GetValueOrDefault(place.Target) is not SifiveSpi controller)
                throw new BuildErrorException($"'{name}' is at '{place.Target}', which is no SPI controller that maps a flash", null, entry.File, place.Line);
            controller.Attach(place.Position is ReplNumber line ? (int)line.Value : 0, flash);
        }
    }

    private void Connect(string name, ReplConnection connection, string file)
    {
        IReadOnlyList<int> sources = connection.Sources.Count > 0 ? connection.Sources : [0];
        foreach (ReplDestination destination in connection.Destinations)
        {
            if (devices.GetValueOrDefault(destination.Target) is IBoardPart part)
            {
                Attach(part, sources[0]);
                continue;
            }

            if (devices.GetValueOrDefault(destination.Target) is not ISignalSink sink)
                throw Wrong($"'{destination.Target}' has no inputs, or is not there");
            for (int i = 0; i < sources.Count; i++)
            {
                Signal wire = (devices[name] as ISignalSource)?.Output(connection.Name, sources[i])
                    ?? throw Wrong($"'{name}' has no output {connection.Name ?? sources[i].ToString(System.Globalization.CultureInfo.InvariantCulture)}");
                if (!sink.TryConnect(wire, destination.Inputs[i]))
                    throw Wrong($"'{destination.Target}' has no input {destination.Inputs[i]}");
            }
        }

        void Attach(IBoardPart part, int pin)
        {
            if (devices[name] is not IGpioPort port || pin < 0 || pin >= port.PinCount)
                throw Wrong($"'{name}' has no pin {pin}");
            part.Attach(port, pin);
        }

        BuildErrorException Wrong(string message) => new(message, null, file, connection.Line);
    }
}
