using System.Buffers.Binary;
using Flint.Elf;

namespace Flint.Sim;

/// <summary>
/// The host-target interface of RISC-V's test programs: what a program stores into its symbol <c>tohost</c> ends it, or writes to the console; answers come in
/// <c>fromhost</c>.
/// </summary>
public sealed class HostInterface
{
    private const ulong ConsoleDevice = 1;
    private const ulong WriteCall = 64;

    private readonly SimulatedMachine machine;
    private readonly ulong toHost;
    private readonly ulong? fromHost;

    private HostInterface(SimulatedMachine machine, ulong toHost, ulong? fromHost)
    {
        this.machine = machine;
        this.toHost = toHost;
        this.fromHost = fromHost;
        var watch = new MemoryWatch(toHost, 8);
        watch.Written += (_, _, _) => Serve();
        machine.Bus.Add(watch);
    }

    /// <summary>Told of each byte for the console.</summary>
    public event Action<byte>? Written;

    /// <returns>Null for an image without <c>tohost</c>.</returns>
    public static HostInterface? For(ObjectFile image, SimulatedMachine machine) =>
        image.FindSymbol("tohost") is { } toHost ? new HostInterface(machine, toHost.Value, image.FindSymbol("fromhost")?.Value) : null;

    private void Serve()
    {
        ulong command = ReadDouble(toHost);
        if (command == 0)
            return;
        if (command >> 56 == ConsoleDevice)
        {
            Written?.Invoke((byte)command);
            Answer(ConsoleDevice << 56);
        }
        else if ((command & 1) != 0)
        {
            machine.Exit((int)(command >> 1));
        }
        else
        {
            Call(command);
        }
    }

    /// <summary>A call of the system, by a block of numbers of 64 bits: its number, then its arguments.</summary>
    private void Call(ulong block)
    {
        if (ReadDouble(block) != WriteCall)
        {
            machine.Exit(1);
            return;
        }

        ulong text = ReadDouble(block + 16);
        ulong length = ReadDouble(block + 24);
        Span<byte> character = stackalloc byte[1];
        for (ulong i = 0; i < length; i++)
        {
            machine.Bus.Peek(text + i, character);
            Written?.Invoke(character[0]);
        }

        WriteDouble(block, length);
        Answer(1);
    }

    private void Answer(ulong value)
    {
        WriteDouble(toHost, 0);
        if (fromHost is { } address)
            WriteDouble(address, value);
    }

    private ulong ReadDouble(ulong address)
    {
        Span<byte> buffer = stackalloc byte[8];
        machine.Bus.Peek(address, buffer);
        return BinaryPrimitives.ReadUInt64LittleEndian(buffer);
    }

    private void WriteDouble(ulong address, ulong value)
    {
        Span<byte> buffer = stackalloc byte[8];
        BinaryPrimitives.WriteUInt64LittleEndian(buffer, value);
        machine.Bus.Load(address, buffer);
    }
}
