using Flint.Runtime;

namespace Flint.Hal.Gd32;

/// <summary>A console on USART0: TX on PA9, RX on PA10.</summary>
public static class Console
{
    private static UsartRegisters Usart => new(Base());

    [RunAtStartup]
    public static void Initialize()
    {
        ClockRegisters.Apb2Enable.Set(ClockRegisters.Usart0Enable);
        var transmit = new Pin(9, activeLow: false);
        transmit.EnablePort();
        transmit.SetMode(Pin.AlternateOutput);
        var baud = Usart.Baud;
        baud.Value = (ClockFrequency() + (Baud() / 2)) / Baud();
        var control = Usart.Control0;
        control.Value = UsartRegisters.Enable | UsartRegisters.TransmitterEnable | UsartRegisters.ReceiverEnable;
    }

    public static void Write(byte value)
    {
        while ((Usart.Status.Value & UsartRegisters.TransmitEmpty) == 0)
        {
        }

        var data = Usart.Data;
        data.Value = value;
    }

    /// <summary>The next byte received, -1 when there is none.</summary>
    public static int Read() => (Usart.Status.Value & UsartRegisters.ReceiveNotEmpty) != 0 ? (byte)Usart.Data.Value : -1;

    [TargetValue("console.base")]
    private static extern nuint Base();

    [TargetValue("console.clock")]
    private static extern uint ClockFrequency();

    [TargetValue("console.baud")]
    private static extern uint Baud();
}
