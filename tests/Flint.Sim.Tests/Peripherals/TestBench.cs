using Flint.Sim.Peripherals;

namespace Flint.Sim.Tests.Peripherals;

/// <summary>A platform whose devices a test accesses as a program would, by the bus.</summary>
internal sealed class TestBench(Platform platform)
{
    public TestBench(string description)
        : this(Platform.Parse(description, "bench.repl"))
    {
    }

    public SimulatedMachine Machine => platform.Machine;

    public IReadOnlyList<string> Told => [.. Machine.Diagnostics.All.Select(diagnostic => diagnostic.Message)];

    /// <summary>A register.</summary>
    public uint this[ulong address]
    {
        get
        {
            Assert.True(Machine.Bus.TryRead(address, 4, out ulong value));
            return (uint)value;
        }
        set => Assert.True(Machine.Bus.TryWrite(address, 4, value));
    }

    public T Device<T>(string name)
        where T : class => platform.Device<T>(name);

    /// <summary>What a register can change by itself, in virtual time.</summary>
    public void Wait(ulong cycles)
    {
        Machine.Hart.IsWaiting = true;
        ulong end = Machine.Clock.Now + cycles;
        while (Machine.Clock.Now < end)
            Machine.RunUntil(end);
    }

    /// <summary>Registers by offset whose values after reset are not those of a table of offsets and values.</summary>
    public static IEnumerable<string> Differences(RegisterDevice device, params (ulong Offset, uint Value)[] expected) =>
        expected.Where(row => !device.Registers.TryGetValue(row.Offset, out Register? register) || (register.OnRead?.Invoke() ?? register.Value) != row.Value)
            .Select(row => $"0x{row.Offset:X2} should be 0x{row.Value:X8}");
}
