using Flint.Sim.Peripherals;

namespace Flint.Sim.Tests.Peripherals;

/// <summary>A platform whose devices a test accesses as a program would, by the bus.</summary>
internal sealed class TestBench(Platform platform)
{
    private bool hasProgram;

    public TestBench(string description)
        : this(Platform.Parse(description, "bench.repl"))
    {
    }

    /// <summary>A board's whole platform.</summary>
    /// <param name="ram">Where the core sleeps; null for no program.</param>
    public static TestBench OfBoard(string name, ulong? ram = null)
    {
        var bench = new TestBench(Platform.Load(Path.Combine(Installation.Locate().Boards, name, "platform.repl")));
        if (ram is { } address)
            bench.Sleep(address);
        return bench;
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

    /// <summary>Lets the core sleep in RAM, after a reset, too.</summary>
    public void Sleep(ulong ram)
    {
        Machine.Bus.Load(ram, [0x73, 0x00, 0x50, 0x10, 0x6F, 0xF0, 0xDF, 0xFF]); // wfi; j .-4
        Machine.ResetAddress = ram;
        Machine.Hart.Reset(ram);
        hasProgram = true;
    }

    /// <summary>What a register can change by itself, in virtual time.</summary>
    public void Wait(ulong cycles)
    {
        // Without a program to run the core stands still.
        Machine.Hart.IsWaiting |= !hasProgram;
        Machine.RunUntil(Machine.Clock.Now + cycles);
        Assert.False(Machine.Hart.IsLockedUp);
    }

    /// <summary>Registers by offset whose values after reset are not those of a table of offsets and values.</summary>
    public static IEnumerable<string> Differences(RegisterDevice device, params (ulong Offset, uint Value)[] expected) =>
        expected.Where(row => !device.Registers.TryGetValue(row.Offset, out Register? register) || (register.OnRead?.Invoke() ?? register.Value) != row.Value)
            .Select(row => $"0x{row.Offset:X2} should be 0x{row.Value:X8}");
}
