using System.Threading.Tasks;

namespace Flint.Runtime;

/// <summary>Executed when its time has come; until then it is in the scheduler's list of timers.</summary>
internal abstract class TimedTask : Task
{
    /// <summary>In ticks of the clock.</summary>
    internal ulong Due;
}
