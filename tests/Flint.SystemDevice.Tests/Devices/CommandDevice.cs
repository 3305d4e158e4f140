using Flint.Sim.Peripherals;

namespace Flint.SystemDevice.Tests;

/// <summary>An I2C device without registers: the command that was written last says what is read.</summary>
internal sealed class CommandDevice : II2cDevice
{
    private readonly List<byte> _written = [];
    private byte[] _answer = [];
    private int _position;

    /// <summary>What is read after a command; both in hexadecimal.</summary>
    public Dictionary<string, string> Answers { get; } = [];

    public List<string> Commands { get; } = [];

    public void Start(bool isRead)
    {
        TakeCommand();
        _position = 0;
    }

    public bool Write(byte value)
    {
        _written.Add(value);
        return true;
    }

    public byte Read() => _position < _answer.Length ? _answer[_position++] : (byte)0xFF;

    public void Stop() => TakeCommand();

    private void TakeCommand()
    {
        if (_written.Count == 0)
            return;
        string command = Convert.ToHexString([.. _written]);
        _written.Clear();
        Commands.Add(command);
        _answer = Convert.FromHexString(Answers.GetValueOrDefault(command, ""));
    }
}
