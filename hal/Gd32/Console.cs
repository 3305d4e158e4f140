using Flint.Runtime;

namespace Flint.Hal.Gd32;

/// <summary>A console on USART0: TX on PA9, RX on PA10.</summary>
public static class Console
{
    private static UsartRegisters Usart => new(Base());

    /// <summary>RX is the floating input that it must be since reset.</summary>
    [RunAtStartup]
    public static void Initialize()
    {
        ClockRegisters.Apb2Enable.Set(ClockRegisters.Usart0Enable | 1u << ClockRegisters.PortAEnableBit);
        new Pin(9, activeLow: false).SetMode(Pin.AlternateOutput);
        Usart.Baud.Write((ClockFrequency() + (Baud() / 2)) / Baud());
        Usart.Control0.Write(UsartRegisters.Enable | UsartRegisters.TransmitterEnable | UsartRegisters.ReceiverEnable);
    }

    /// <summary>Waits until the byte can be handed over.</summary>
    public static void Write(byte value)
    {
        while (!Usart.Status.HasAny(UsartRegisters.TransmitEmpty))
        {
        }

        Usart.Data.Write(value);
    }

    /// <summary>The next byte received, -1 when there is none.</summary>
    public static int Read() => Usart.Status.HasAny(UsartRegisters.ReceiveNotEmpty) ? (byte)Usart.Data.Value : -1;

    [TargetValue("console.base")]
    private static extern nuint Base();

    [TargetValue("console.clock")]
    private static extern uint ClockFrequency();

    [TargetValue("console.baud")]
    private static extern uint Baud();
}
