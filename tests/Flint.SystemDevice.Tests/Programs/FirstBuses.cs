#:package System.Device.Gpio@4.2.0
using System.Device.I2c;
using System.Device.Spi;
using Flint.Boards;

using var spi = SpiDevice.Create(new SpiConnectionSettings(0, Board.Output.Number) { ClockFrequency = 1_000_000 });
spi.Write([1, 2, 3]);
using var i2c = I2cDevice.Create(new I2cConnectionSettings(0, 0x20));
i2c.WriteByte(0xA5);
Console.WriteLine(i2c.ReadByte());
Console.WriteLine(spi.ConnectionSettings.BusId + i2c.ConnectionSettings.BusId);
