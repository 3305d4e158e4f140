using Meadow.Hardware;

namespace Meadow
{
    public interface IChangeResult<T> where T : struct
    {
        T New { get; set; }

        T? Old { get; set; }
    }

    public struct ChangeResult<T>(T newValue, T? oldValue) : IChangeResult<T> where T : struct
    {
        public T New { get; set; } = newValue;

        public T? Old { get; set; } = oldValue;
    }
}

namespace Meadow.Hardware
{
    public struct DigitalState(bool state, DateTime time)
    {
        public bool State { get; set; } = state;

        public DateTime Time { get; set; } = time;
    }

    public struct DigitalPortResult(DigitalState newState, DigitalState? oldState) : IChangeResult<DigitalState>
    {
        public DigitalState New { get; set; } = newState;

        public DigitalState? Old { get; set; } = oldState;
    }
}
