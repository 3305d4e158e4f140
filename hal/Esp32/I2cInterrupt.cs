using Flint.Runtime;
using static Flint.Registers.Esp32c3.Peripherals;

namespace Flint.Hal.Esp32;

/// <summary>A transfer on the I2C bus of which each part ends with an interrupt.</summary>
public static unsafe class I2cInterrupt
{
    private static I2cTransfer s_transfer;

    public static void Start(int bus, int address, byte* write, int writeLength, byte* read, int readLength)
    {
        s_transfer = new I2cTransfer(address, write, writeLength, read, readLength);
        s_transfer.Begin();
        I2C0.INT_ENA.Value = I2cTransfer.Ends;
        InterruptMatrix.Enable((29 << 8) | 4);
    }

    [Interrupt("I2c0")]
    private static void OnPart()
    {
        if (s_transfer.End(I2C0.INT_RAW.Value) is not { } status)
        {
            s_transfer.Begin();
            return;
        }

        I2C0.INT_ENA.Value = 0;
        I2cEvents.Complete(0, status);
    }
}
