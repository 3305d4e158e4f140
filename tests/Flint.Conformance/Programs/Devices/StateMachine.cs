var door = new Door();
door.Changed += (from, to, why) => Console.WriteLine($"{from} -> {to} ({why})");
foreach (Input input in (Input[])[Input.Press, Input.Tick, Input.Tick, Input.Tick, Input.Obstacle, Input.Tick, Input.Press, Input.Tick, Input.Tick, Input.Lock, Input.Press, Input.Lock, Input.Press])
    if (!door.Feed(input))
        Console.WriteLine($"{input} ignored in {door.State}");
Console.WriteLine(door);

enum Input
{
    Press,
    Tick,
    Obstacle,
    Lock,
}

enum DoorState
{
    Closed,
    Opening,
    Open,
    Closing,
    Locked,
}

sealed class Door
{
    static readonly Dictionary<(DoorState, Input), (DoorState Next, Action<Door>? Do)> s_table = new()
    {
        [(DoorState.Closed, Input.Press)] = (DoorState.Opening, static door => door._motor = 1),
        [(DoorState.Closed, Input.Lock)] = (DoorState.Locked, null),
        [(DoorState.Locked, Input.Lock)] = (DoorState.Closed, null),
        [(DoorState.Opening, Input.Tick)] = (DoorState.Open, static door => door._motor = 0),
        [(DoorState.Open, Input.Tick)] = (DoorState.Closing, static door => door._motor = -1),
        [(DoorState.Closing, Input.Tick)] = (DoorState.Closed, static door => { door._motor = 0; door._cycles++; }),
        [(DoorState.Closing, Input.Obstacle)] = (DoorState.Opening, static door => door._motor = 1),
        [(DoorState.Closing, Input.Press)] = (DoorState.Opening, static door => door._motor = 1),
    };

    int _motor, _cycles;

    public event Action<DoorState, DoorState, Input>? Changed;

    public DoorState State { get; private set; }

    public bool Feed(Input input)
    {
        if (!s_table.TryGetValue((State, input), out var transition))
            return false;
        DoorState from = State;
        State = transition.Next;
        transition.Do?.Invoke(this);
        Changed?.Invoke(from, State, input);
        return true;
    }

    public override string ToString() => $"{State}, motor {_motor}, {_cycles} cycles";
}
