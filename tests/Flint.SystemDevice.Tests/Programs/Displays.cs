#:package System.Device.Gpio@4.2.0
#:package Iot.Device.Bindings@4.2.0
using System.Device.Gpio;
using System.Device.I2c;
using Iot.Device.CharacterLcd;
using Iot.Device.Tm16xx;

using var lcd1602 = new Lcd1602(I2cDevice.Create(new I2cConnectionSettings(0, 0x27)), uses8Bit: false);
lcd1602.Write("21.5 C");
lcd1602.SetCursorPosition(4, 1);
lcd1602.Write("Flint");
lcd1602.CreateCustomCharacter(0, [0x04, 0x0A, 0x0A, 0x0A, 0x0E, 0x1F, 0x1F, 0x0E]);
lcd1602.BacklightOn = false;

using var controller = new GpioController();
using var lcd2004 = new Lcd2004(registerSelectPin: 0, enablePin: 1, dataPins: [2, 3, 4, 5], controller: controller, shouldDispose: false);
lcd2004.SetCursorPosition(2, 2);
lcd2004.Write("third line");

using var tm1637 = new Tm1637(10, 11, controller);
tm1637.ScreenBrightness = 5;
tm1637.Display(Character.Digit1, Character.Digit2 | Character.Dot, Character.Digit3);
