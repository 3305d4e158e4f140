using Flint.Elf;
using Flint.Sim.Peripherals;
using Flint.Sim.Peripherals.Parts;

namespace Flint.Sim.Observation;

/// <summary>Writes what pins, LEDs and UARTs did as a value change dump, which GTKWave and other viewers open (IEEE 1364, section 18.2). Bytes of a UART are at their end.</summary>
public sealed class ValueChangeDump(TextWriter output) : IRunObserver
{
    private const ulong NanosecondsPerSecond = 1_000_000_000;

    private readonly List<Variable> variables = [];
    private readonly List<(ulong Time, Variable Variable, string Value)> changes = [];
    private SimulatedMachine machine = null!;

    public bool NeedsEveryInstruction => false;

    public void Begin(Platform platform, ObjectFile image)
    {
        machine = platform.Machine;
        foreach (string name in platform.Names<IUart>())
            AddUart(name, platform.Device<IUart>(name));
        foreach (string name in platform.Names<Led>())
        {
            Led led = platform.Device<Led>(name);
            Variable variable = AddBit("leds", name, led.IsOn);
            led.Changed += isOn => Change(variable, Bit(isOn));
        }

        foreach (string name in platform.Names<IGpioPort>())
        {
            IGpioPort port = platform.Device<IGpioPort>(name);
            for (int pin = 0; pin < port.PinCount; pin++)
            {
                Variable variable = AddBit(name, $"pin{pin}", port.Level(pin).IsHigh);
                port.Level(pin).Changed += isHigh => Change(variable, Bit(isHigh));
            }
        }
    }

    public void Executed(ulong address)
    {
    }

    public void End()
    {
        output.WriteLine("$version Flint $end");
        output.WriteLine("$timescale 1 ns $end");
        // A chip has many pins of which a board uses some.
        HashSet<Variable> shown = [.. changes.Select(change => change.Variable), .. variables.Where(variable => !variable.Name.StartsWith("pin", StringComparison.Ordinal))];
        foreach (IGrouping<string, Variable> scope in variables.Where(shown.Contains).GroupBy(variable => variable.Scope))
        {
            output.WriteLine($"$scope module {scope.Key} $end");
            foreach (Variable variable in scope)
                output.WriteLine($"$var {variable.Kind} {variable.Id} {variable.Name} $end");
            output.WriteLine("$upscope $end");
        }

        output.WriteLine("$enddefinitions $end");
        output.WriteLine("$dumpvars");
        foreach (Variable variable in variables.Where(variable => variable.Initial.Length > 0 && shown.Contains(variable)))
            output.WriteLine(variable.Initial + variable.Id);
        output.WriteLine("$end");
        ulong? time = null;
        foreach ((ulong at, Variable variable, string value) in changes)
        {
            if (at != time)
                output.WriteLine($"#{at}");
            time = at;
            output.WriteLine(value + variable.Id);
        }

        output.WriteLine($"#{machine.Clock.Ticks(NanosecondsPerSecond)}");
    }

    private void AddUart(string name, IUart uart)
    {
        Variable value = Add(name, "tx[7:0]", "reg 8", "bx ");
        Variable arrival = Add(name, "byte", "event 1", "");
        uart.Sent += sent =>
        {
            Change(value, $"b{sent:b8} ");
            Change(arrival, "1");
        };
    }

    private Variable AddBit(string scope, string name, bool level) => Add(scope, name, "wire 1", Bit(level));

    private Variable Add(string scope, string name, string kind, string initial)
    {
        // Identifiers are made of the printable characters from ! to ~.
        string id = "";
        for (int rest = variables.Count; rest > 0 || id.Length == 0; rest /= 94)
            id += (char)('!' + rest % 94);
        var variable = new Variable(scope, name, kind, id, initial);
        variables.Add(variable);
        return variable;
    }

    private void Change(Variable variable, string value) => changes.Add((machine.Clock.Ticks(NanosecondsPerSecond), variable, value));

    private static string Bit(bool isHigh) => isHigh ? "1" : "0";

    private sealed record Variable(string Scope, string Name, string Kind, string Id, string Initial);
}
