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

    /// <summary>A stack that grows below the memory that is meant for it.</summary>
    StackBelowLimit,

    /// <summary>A value that is used and was never written; <see cref="Observation.MemoryCheck"/> looks for them.</summary>
    NeverWritten,

    /// <summary>Interrupts that leave the program no time for anything else.</summary>
    InterruptStorm,

    /// <summary>A transfer to a bus address that no device answers.</summary>
    NoAnswer,

    /// <summary>An access to a peripheral whose clock is off: it reads as zero and takes nothing.</summary>
    ClockOff,

    /// <summary>A core that gets its clock from what has not its frequency yet.</summary>
    ClockNotReady,

    /// <summary>An access to a peripheral that its clock and reset unit holds in reset.</summary>
    HeldInReset,

    /// <summary>A store to a register that can only be read.</summary>
    WriteToReadOnly,

    /// <summary>A store that sets bits that the manual reserves, or an access to a peripheral where it has no register.</summary>
    ReservedAccess,

    /// <summary>An access to a register before its peripheral is through with what was asked of it.</summary>
    NotFinished,

    /// <summary>A watchdog that bites unless it is fed in the last tenth of its time.</summary>
    WatchdogNear,

    /// <summary>A bus or a pin that nothing pulls to a level, and that needs it.</summary>
    NoPullUp,

    /// <summary>A pin that the program gives to a peripheral while another part of the chip has it.</summary>
    PinTaken,

    /// <summary>A store to flash that its controller refuses: locked, not erased before, of the wrong width; an access to flash that takes commands and cannot be read meanwhile.</summary>
    FlashMisused,
}
