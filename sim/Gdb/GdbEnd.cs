namespace Flint.Sim.Gdb;

/// <summary>How a session with GDB ended.</summary>
public enum GdbEnd
{
    /// <summary>The program is to go on without GDB.</summary>
    Detached,

    /// <summary>GDB, or who started the run, ended it.</summary>
    Killed,

    /// <summary>The program ended.</summary>
    Exited,

    /// <summary>The connection broke.</summary>
    Lost,
}
