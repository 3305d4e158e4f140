using System.Buffers.Binary;
using Flint.Sim.Riscv;

namespace Flint.Sim;

/// <summary>Serves the semihosting calls that need no host files: ending, and writing to the debug console (Arm semihosting specification, as adopted for RISC-V).</summary>
internal sealed class SemihostingHost(SimulatedMachine machine)
{
    private const int WriteCharacter = 0x03;
    private const int WriteText = 0x04;
    private const int Exit = 0x18;
    private const int ExitExtended = 0x20;
    private const ulong ApplicationExit = 0x20026;

    private const int Operation = 10;
    private const int Parameter = 11;

    /// <summary>Told of each byte for the debug console.</summary>
    public event Action<byte>? Written;

    /// <returns>False for a call that is not served, which then is an ordinary breakpoint.</returns>
    public bool Serve()
    {
        Hart hart = machine.Running;
        ulong parameter = hart[Parameter];
        switch (hart[Operation])
        {
            case WriteCharacter:
                Written?.Invoke(ReadByte(parameter));
                return true;
            case WriteText:
                for (byte value; (value = ReadByte(parameter)) != 0; parameter++)
                    Written?.Invoke(value);
                return true;
            case Exit:
                machine.Exit(parameter == ApplicationExit ? 0 : 1);
                return true;
            case ExitExtended:
                machine.Exit(ReadWord(parameter) == ApplicationExit ? (int)ReadWord(parameter + (hart.Is32 ? 4u : 8u)) : 1);
                return true;
            default:
                return false;
        }
    }

    private byte ReadByte(ulong address)
    {
        Span<byte> buffer = stackalloc byte[1];
        machine.Bus.Peek(address, buffer);
        return buffer[0];
    }

    private ulong ReadWord(ulong address)
    {
        Span<byte> buffer = stackalloc byte[8];
        machine.Bus.Peek(address, buffer[..(machine.Running.Is32 ? 4 : 8)]);
        return BinaryPrimitives.ReadUInt64LittleEndian(buffer);
    }
}
