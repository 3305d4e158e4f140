using System.Runtime.CompilerServices;
using Flint.Runtime;

namespace System.Threading.Tasks;

public partial class Task
{
    internal const uint Infinite = uint.MaxValue;

    public static Task Delay(int millisecondsDelay)
    {
        if (millisecondsDelay < Timeout.Infinite)
            ThrowBadDelay();
        return Delay((uint)millisecondsDelay);
    }

    public static Task Delay(int millisecondsDelay, CancellationToken cancellationToken)
    {
        if (millisecondsDelay < Timeout.Infinite)
            ThrowBadDelay();
        return Delay((uint)millisecondsDelay, cancellationToken);
    }

    public static Task Delay(TimeSpan delay) => Delay(TimerQueueTimer.GetMilliseconds(delay, nameof(delay)));

    public static Task Delay(TimeSpan delay, CancellationToken cancellationToken) =>
        Delay(TimerQueueTimer.GetMilliseconds(delay, nameof(delay)), cancellationToken);

    private static Task Delay(uint milliseconds) => milliseconds == 0 ? s_completed : new DelayPromise(milliseconds);

    private static Task Delay(uint milliseconds, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
            return FromCanceled(cancellationToken);
        return cancellationToken.CanBeCanceled && milliseconds != 0 ? new DelayPromiseWithCancellation(milliseconds, cancellationToken) : Delay(milliseconds);
    }

    private static void ThrowBadDelay() => throw new ArgumentOutOfRangeException(
        "millisecondsDelay", "The value needs to be either -1 (signifying an infinite timeout), 0 or a positive integer.");

    private sealed class DelayPromise : TimedTask
    {
        public DelayPromise(uint milliseconds)
        {
            if (milliseconds == Infinite)
                return;
            Due = Platform.GetTicks() + Clock.TicksOfMilliseconds(milliseconds);
            Scheduler.AddTimer(this);
        }

        internal override void Execute() => Finish();
    }

    private sealed class DelayPromiseWithCancellation : TimedTask
    {
        private CancellationTokenRegistration _registration;

        public DelayPromiseWithCancellation(uint milliseconds, CancellationToken cancellationToken)
        {
            if (milliseconds != Infinite)
            {
                Due = Platform.GetTicks() + Clock.TicksOfMilliseconds(milliseconds);
                Scheduler.AddTimer(this);
            }
            _registration = cancellationToken.UnsafeRegister(static (delay, token) => Unsafe.As<DelayPromiseWithCancellation>(delay!).Cancel(token), this);
        }

        internal override void Execute()
        {
            _registration.Unregister();
            Finish();
        }

        private void Cancel(CancellationToken token)
        {
            Scheduler.RemoveTimer(this);
            TrySetCanceled(token);
        }
    }
}
