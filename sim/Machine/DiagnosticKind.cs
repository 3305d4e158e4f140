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

    /// <summary>A stack pointer below the memory that is set aside for the stack.</summary>
    StackBelowLimit,

    /// <summary>A load of RAM that nothing has written.</summary>
    UnwrittenMemoryRead,

    /// <summary>Interrupts that leave the program no time for anything else.</summary>
    InterruptStorm,

    /// <summary>An access to a peripheral whose clock is off.</summary>
    ClockOff,

    /// <summary>An access to a peripheral that is held in reset.</summary>
    HeldInReset,

    /// <summary>A write of a register or a field that can only be read.</summary>
    WriteToReadOnly,

    /// <summary>A write that changes what the manual says must be kept.</summary>
    WriteToReserved,

    /// <summary>A watchdog that will soon reset the chip.</summary>
    WatchdogNearlyDue,

    /// <summary>An I2C transfer without pull-up resistors.</summary>
    NoPullUp,

    /// <summary>A transfer to a bus address that no device answers.</summary>
    NoAnswer,
}
