using Flint.Sim.Riscv;

namespace Flint.Sim.Peripherals.RaspberryPi;

/// <summary>
/// Core 1 in its boot ROM: it waits for the words 0, 0, 1, a vector table, a stack pointer and an entry point, answers each with itself, begins anew at a wrong
/// one, and starts (RP2350 Datasheet, Starting core 1).
/// </summary>
internal sealed class Rp2350Launch(SimulatedMachine machine, Action<uint> reply)
{
    private const int StackPointer = 2;

    private readonly uint[] received = new uint[6];
    private int count;
    private bool hasStarted;

    public bool IsWaiting => !hasStarted && machine.Harts.Count > 1;

    public void Reset()
    {
        count = 0;
        hasStarted = false;
    }

    public void Take(uint word)
    {
        bool isExpected = count switch
        {
            0 or 1 => word == 0,
            2 => word == 1,
            _ => true,
        };
        // A zero too many is still the beginning.
        if (!isExpected)
            count = word == 0 ? 1 : 0;
        else
            received[count++] = word;
        reply(word);
        if (count == received.Length)
            Start();
    }

    private void Start()
    {
        hasStarted = true;
        Hart hart = machine.Harts[1];
        hart.Reset(received[5]);
        hart.Csrs.TrapVector = received[3];
        hart[StackPointer] = received[4];
        hart.IsHeld = false;
        // The hart that wrote has to give way.
        machine.Running.IsStopRequested = true;
    }
}
