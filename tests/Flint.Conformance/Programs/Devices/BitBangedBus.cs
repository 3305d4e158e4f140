using System.Text;

var wires = new Wires();
var device = new ShiftDevice();
wires.ClockRose += device.OnClock;
wires.SelectChanged += device.OnSelect;

byte[] answer = Transfer(wires, [0x9F, 0, 0, 0]);
Console.WriteLine(Convert.ToHexString(answer));
Transfer(wires, [0x02, 0x05, 0xAA, 0x55]);
Console.WriteLine(Convert.ToHexString(Transfer(wires, [0x03, 0x05, 0, 0, 0])));
Console.WriteLine($"{device.Log} {wires.Edges} edges");
wires.ClockRose -= device.OnClock;
Console.WriteLine(Convert.ToHexString(Transfer(wires, [0x03, 0x05, 0])));

static byte[] Transfer(Wires wires, ReadOnlySpan<byte> output)
{
    var input = new byte[output.Length];
    wires.Select = false;
    for (int i = 0; i < output.Length; i++)
        for (int bit = 7; bit >= 0; bit--)
        {
            wires.Data = (output[i] >> bit & 1) != 0;
            wires.Clock = true;
            input[i] = (byte)(input[i] << 1 | (wires.Answer ? 1 : 0));
            wires.Clock = false;
        }
    wires.Select = true;
    return input;
}

sealed class Wires
{
    bool _clock, _select = true;

    public event Action<Wires>? ClockRose;

    public event EventHandler<bool>? SelectChanged;

    public int Edges { get; private set; }

    public bool Data { get; set; }

    public bool Answer { get; set; }

    public bool Clock
    {
        set
        {
            if (value == _clock)
                return;
            Edges++;
            _clock = value;
            if (value)
                ClockRose?.Invoke(this);
        }
    }

    public bool Select
    {
        set
        {
            if (_select != value)
                SelectChanged?.Invoke(this, value);
            _select = value;
        }
    }
}

sealed class ShiftDevice
{
    enum State
    {
        Command,
        Address,
        Read,
        Write,
        Identify,
    }

    static ReadOnlySpan<byte> Identity => [0xEF, 0x40, 0x18];

    readonly byte[] _memory = new byte[16];
    readonly StringBuilder _log = new();
    State _state;
    int _command, _address, _bits, _input, _output;

    public string Log => _log.ToString();

    public void OnSelect(object? sender, bool level)
    {
        _log.Append(level ? ']' : '[');
        (_state, _bits, _input, _output) = (State.Command, 0, 0, 0);
    }

    public void OnClock(Wires wires)
    {
        wires.Answer = (_output & 0x80) != 0;
        _output <<= 1;
        _input = _input << 1 | (wires.Data ? 1 : 0);
        if (++_bits < 8)
            return;
        byte value = (byte)_input;
        (_bits, _input) = (0, 0);
        _log.Append(_state.ToString()[0]);
        switch (_state)
        {
            case State.Command:
                _command = value;
                (_state, _address) = (value == 0x9F ? State.Identify : State.Address, 0);
                break;
            case State.Address:
                _address = value;
                _state = _command == 2 ? State.Write : State.Read;
                break;
            case State.Write:
                _memory[_address++ % _memory.Length] = value;
                return;
        }
        _output = _state switch
        {
            State.Identify => _address < Identity.Length ? Identity[_address++] : 0xFF,
            State.Read => _memory[_address++ % _memory.Length],
            _ => 0,
        };
    }
}
