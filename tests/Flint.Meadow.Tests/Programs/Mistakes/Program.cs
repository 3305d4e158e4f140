using Flint.Boards;
using Flint.Hal;
using Meadow;
using Meadow.Hardware;
using Meadow.Units;

IPin led = Board.Led.AsMeadow();
IPin pwm = Board.Pwm.AsMeadow();
IPin adc = Board.Adc.AsMeadow();
var digital = (IDigitalOutputController)led.Controller!;
var pulses = (IPwmOutputController)pwm.Controller!;
var analog = (IAnalogInputController)adc.Controller!;
Try(() => digital.CreateDigitalOutputPort(pwm));
Try(() => pulses.CreatePwmPort(led, new Frequency(1000)));
Try(() => analog.CreateAnalogInputPort(led, 1, TimeSpan.Zero, new Voltage(3.3)));
Try(() => ((IDigitalInterruptController)led.Controller!).CreateDigitalSignalAnalyzer(led, false));
Try(() => analog.CreateAnalogInputArray(adc));
Try(() => adc.CreateAnalogInputPort(0, TimeSpan.Zero, new Voltage(3.3)));

Try(() => pwm.CreatePwmPort(new Frequency(1000), 1.5f));
Try(() => pwm.CreatePwmPort(new Frequency(0)));
IPwmPort port = pwm.CreatePwmPort(new Frequency(1000));
Try(() => port.DutyCycle = double.NaN);
port.Start();
Try(() => port.Frequency = new Frequency(1, Frequency.UnitType.Gigahertz));
Console.WriteLine($"{(int)port.Frequency.Hertz} {port.DutyCycle}");

Console.WriteLine(((IDigitalChannelInfo)led.SupportedChannels![0]).PullDownCapable);

ISerialPort serial = Board.Uart.AsMeadow(115200);
Try(() => serial.Write([0]));
Try(() => serial.Read(new byte[1], 0, 1));
Try(() => serial.DataBits = 7);
serial.Open();
Try(() => serial.BaudRate = 9600);
serial.ReadTimeout = TimeSpan.FromMilliseconds(5);
Try(() => serial.Read(new byte[1], 0, 1));
Try(() => Board.Uart.AsMeadow(readBufferSize: 0));

static void Try(Action action)
{
    try
    {
        action();
        Console.WriteLine("nothing was refused");
    }
    catch (Exception e)
    {
        Console.WriteLine($"{e.GetType().Name}: {e.Message}");
    }
}
