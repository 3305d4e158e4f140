namespace Flint.Sim;

/// <summary>What the simulator tells of a program that silicon keeps to itself.</summary>
public enum DiagnosticKind
{
    /// <summary>A load, a store or a fetch at an address where there is neither memory nor a device.</summary>
    AccessToNothing,

    /// <summary>A store into memory that only a loader can write.</summary>
    WriteToRom,

    /// <summary>A load or a store whose address is no multiple of its size, on a core that traps it.</summary>
    MisalignedAccess,

    /// <summary>Execution of flash that was never programmed.</summary>
    ErasedFlashExecuted,

    /// <summary>Interrupts that leave the program no time for anything else.</summary>
    InterruptStorm,

    /// <summary>A transfer to a bus address that no device answers.</summary>
    NoAnswer,
}
