using Flint.Runtime;

namespace Flint.Hal.Stm32F1;

/// <summary>A console on the chip's first USART.</summary>
public static class Console
{
    private static UsartRegisters Usart => new(Base());

    /// <summary>RX is the floating input that it must be since reset.</summary>
    [RunAtStartup]
    public static void Initialize()
    {
        ClockRegisters.Apb2Enable.Set(ClockRegisters.UsartEnable | 1u << (ClockRegisters.PortAEnableBit + (TransmitPin() >> 4)));
        Gpio.SetMode(TransmitPin(), Gpio.AlternateOutput);
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

    [TargetValue("console.tx")]
    private static extern int TransmitPin();
}
