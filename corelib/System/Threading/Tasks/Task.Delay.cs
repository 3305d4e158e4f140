using Flint.Runtime;

namespace System.Threading.Tasks;

public partial class Task
{
    private const uint Infinite = uint.MaxValue;

    public static Task Delay(int millisecondsDelay)
    {
        if (millisecondsDelay < -1)
            throw new ArgumentOutOfRangeException(
                nameof(millisecondsDelay), "The value needs to be either -1 (signifying an infinite timeout), 0 or a positive integer.");
        return Delay((uint)millisecondsDelay);
    }

    private static Task Delay(uint milliseconds)
    {
        if (milliseconds == 0)
            return s_completed;
        var delay = new DelayPromise();
        if (milliseconds != Infinite)
        {
            delay.Due = Platform.GetTicks() + Clock.TicksOfMilliseconds(milliseconds);
            Scheduler.AddTimer(delay);
        }
        return delay;
    }

    private sealed class DelayPromise : TimedTask
    {
        internal override void Execute() => Finish();
    }
}
