
namespace Flint.Sim.Tests.Espressif;

/// <summary>The devices of the ESP32-C3 board, which a test reads and writes as a program does.</summary>
internal sealed class Esp32Board
{
    private readonly Platform platform;

    public Esp32Board()
    {
        platform = Platform.Load(Path.Combine(Installation.Locate().Boards, "esp32-c3-devkitm-1", "platform.repl"));
        // The core does nothing but wait.
        Machine.Bus.Load(Code, [0x73, 0x00, 0x50, 0x10, 0x6F, 0xF0, 0xDF, 0xFF]); // wfi; j to it
        Machine.ResetAddress = Code;
        Machine.Hart.Reset(Code);
    }

    public const ulong Code = 0x4038_0000;

    public SimulatedMachine Machine => platform.Machine;

    public T Device<T>(string name)
        where T : class => platform.Device<T>(name);

    public uint Read(string device, ulong offset) => (uint)platform.Device<IBusDevice>(device).Read(offset, 4);

    public void Write(string device, ulong offset, uint value) => platform.Device<IBusDevice>(device).Write(offset, 4, value);

    public void RunFor(double microseconds) => Machine.RunUntil(Machine.Clock.Now + Machine.Clock.Cycles(TimeSpan.FromMicroseconds(microseconds)));

    /// <summary>Lets an interrupt source in, and tells whether the core would take it.</summary>
    public void Map(int source, int line, uint priority = 1)
    {
        Write("matrix", 4 * (ulong)source, (uint)line);
        Write("matrix", 0x114 + 4 * (ulong)line, priority);
        Write("matrix", 0x104, Read("matrix", 0x104) | 1u << line);
    }

    public bool IsPending(int line) => Machine.Hart.Csrs.Controller!.TryTake(out int waiting) && waiting == line;
}
