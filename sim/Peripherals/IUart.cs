namespace Flint.Sim.Peripherals;

/// <summary>A serial port as its other end sees it: whole bytes.</summary>
public interface IUart
{
    /// <summary>Told of each byte that the firmware sends, when it is out.</summary>
    event Action<byte>? Sent;

    /// <summary>Whether bytes that the firmware has handed over are still to leave.</summary>
    bool IsSending { get; }

    /// <summary>A byte arrives. One that the firmware has no room for is lost, as on a real line.</summary>
    void Receive(byte value);

    /// <summary>Whether a byte that arrives now has room.</summary>
    bool CanReceive { get; }
}
