using Flint.Boards;
using Flint.Hal;
using Meadow;
using Meadow.Hardware;

using IDigitalOutputPort led = Board.Led.AsMeadow().CreateDigitalOutputPort(false);
led.State = true;
