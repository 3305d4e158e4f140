using System.Diagnostics;
using Flint.Boards;

var led = Board.Led.AsOutput();
long start = Stopwatch.GetTimestamp();
Console.WriteLine("Type help.");
while (true)
{
    Console.Write("> ");
    string line = (Console.ReadLine() ?? "").Trim();
    int space = line.IndexOf(' ');
    string command = space < 0 ? line : line[..space];
    string rest = space < 0 ? "" : line[(space + 1)..].Trim();
    switch (command)
    {
        case "":
            break;
        case "help":
            Console.WriteLine("echo TEXT, led on|off|toggle, memory, uptime");
            break;
        case "echo":
            Console.WriteLine(rest);
            break;
        case "led":
            SwitchLed(rest);
            break;
        case "memory":
            Console.WriteLine($"{GC.GetTotalMemory(false)} bytes");
            break;
        case "uptime":
            Console.WriteLine($"{(Stopwatch.GetTimestamp() - start) / Stopwatch.Frequency} s");
            break;
        default:
            Console.WriteLine($"no command '{command}'; type help");
            break;
    }
}

void SwitchLed(string what)
{
    switch (what)
    {
        case "on":
            led.On();
            break;
        case "off":
            led.Off();
            break;
        case "toggle":
            led.Toggle();
            break;
        default:
            Console.WriteLine("led on, led off or led toggle");
            break;
    }
}
