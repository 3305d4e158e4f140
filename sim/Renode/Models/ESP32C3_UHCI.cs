// What lets an ESP32-C3's DMA controller fill and empty the FIFOs of one of the UARTs, and ends a frame when the line is idle (ESP32-C3 Technical Reference Manual, UART Controller: UART
// DMA). Its frames with separators, headers and checksums are left out. To be included after ESP32C3_UART.cs and ESP32C3_GDMA.cs.
using Antmicro.Renode.Core;
using Antmicro.Renode.Peripherals.DMA;
using Antmicro.Renode.Peripherals.UART;

namespace Antmicro.Renode.Peripherals.Miscellaneous
{
    public class ESP32C3_UHCI : FlintPeripheral
    {
        public ESP32C3_UHCI(IMachine machine, ESP32C3_GDMA dma, ESP32C3_UART uart0, ESP32C3_UART uart1) : base(machine, 0x100)
        {
            this.dma = dma;
            uarts = new[] { uart0, uart1 };
            dma.Ready += Move;
            uart0.FifosChanged += Move;
            uart1.FifosChanged += Move;
            Reset();
        }

        public override uint ReadDoubleWord(long offset)
        {
            return Word(offset);
        }

        public override void WriteDoubleWord(long offset, uint value)
        {
            SetWord(offset, value);
            Move();
        }

        public override void Reset()
        {
            base.Reset();
            SetWord(0, 0x6E0);
        }

        private void Move()
        {
            // What it moves changes the FIFOs.
            if(isMoving)
            {
                return;
            }
            isMoving = true;
            for(var i = 0; i < uarts.Length; i++)
            {
                if((Word(0) & FirstUart << i) != 0)
                {
                    Serve(uarts[i]);
                }
            }
            isMoving = false;
        }

        private void Serve(ESP32C3_UART uart)
        {
            while(uart.CanPut && dma.TryTake(Number, out var value))
            {
                uart.Put(value);
            }
            while(uart.HasReceived && dma.HasRoom(Number))
            {
                dma.Give(Number, uart.Take());
            }
            if(uart.IsIdle && !uart.HasReceived && (Word(0) & EndsWhenIdle) != 0)
            {
                dma.End(Number);
            }
        }

        private bool isMoving;
        private readonly ESP32C3_GDMA dma;
        private readonly ESP32C3_UART[] uarts;

        // UHCI0's among the peripherals that the DMA controller serves.
        private const uint Number = 2;
        private const uint FirstUart = 1 << 2;
        private const uint EndsWhenIdle = 1 << 8;
    }
}
