// What a test sees of a board: bytes of UARTs, LEDs and pins, each with the virtual time at which it happened.
//
//     emulation CreateFlintProbe "probe"
//     probe WatchLed sysbus.gpio.led "led"
//     probe Run 500000000
using System;
using System.Text;
using Antmicro.Renode.Core;
using Antmicro.Renode.Peripherals;
using Antmicro.Renode.Peripherals.CPU;
using Antmicro.Renode.Peripherals.Miscellaneous;
using Antmicro.Renode.Peripherals.UART;
using Antmicro.Renode.Time;

namespace Antmicro.Renode.Testing
{
    public static class FlintProbeExtensions
    {
        public static void CreateFlintProbe(this Emulation emulation, string name)
        {
            emulation.ExternalsManager.AddExternal(new FlintProbe(), name);
        }
    }

    public class FlintProbe : IExternal
    {
        public void WatchUart(IUART uart, string name)
        {
            uart.CharReceived += value => Note(uart, "uart", name, value);
        }

        public void WatchLed(ILed led, string name)
        {
            Note(led, "led", name, led.State ? 1 : 0);
            led.StateChanged += (_, isOn) => Note(led, "led", name, isOn ? 1 : 0);
        }

        // The first so many of a port's outputs, which are its pins.
        public void WatchPins(INumberedGPIOOutput port, string name, int count)
        {
            for(var i = 0; i < count; i++)
            {
                var pin = i;
                Note(port, "pin" + pin, name, port.Connections[pin].IsSet ? 1 : 0);
                ((IGPIOWithHooks)port.Connections[pin]).AddStateChangedHook(isHigh => Note(port, "pin" + pin, name, isHigh ? 1 : 0));
            }
        }

        // The program has ended when the core is at one of these addresses, the loop behind Main.
        public void EndsBetween(ICPU cpu, ulong first, ulong last)
        {
            hasEnded = () => cpu.PC.RawValue >= first && cpu.PC.RawValue <= last;
        }

        // The program has ended when a device says so.
        public void EndsBy(IPeripheral device)
        {
            var property = device.GetType().GetProperty("HasEnded");
            hasEnded = () => (bool)property.GetValue(device);
        }

        // Runs for so many nanoseconds, or to the end of the millisecond in which something happens, or the program ends. The first line says for how long, and whether it has ended; the
        // others are what happened.
        public string Run(ulong nanoseconds)
        {
            var left = nanoseconds;
            while(left > 0 && !hasEnded())
            {
                var part = Math.Min(left, Slice);
                EmulationManager.Instance.CurrentEmulation.RunFor(TimeInterval.FromNanoseconds(part));
                left -= part;
                lock(lines)
                {
                    if(lines.Length > 0)
                    {
                        break;
                    }
                }
            }
            return $"{nanoseconds - left} {(hasEnded() ? "ended" : "goes on")}\n{Take()}";
        }

        // A line each: nanoseconds, kind, name, value. What was taken is forgotten.
        public string Take()
        {
            lock(lines)
            {
                var result = lines.ToString();
                lines.Clear();
                return result;
            }
        }

        private void Note(IPeripheral source, string kind, string name, int value)
        {
            var time = 0ul;
            if(source.TryGetMachine(out var machine))
            {
                if(machine.SystemBus.TryGetCurrentCPU(out var cpu))
                {
                    cpu.SyncTime();
                }
                time = machine.ElapsedVirtualTime.TimeElapsed.Ticks;
            }
            lock(lines)
            {
                lines.Append(time).Append(' ').Append(kind).Append(' ').Append(name).Append(' ').Append(value).Append('\n');
            }
        }

        private Func<bool> hasEnded = () => false;
        private readonly StringBuilder lines = new StringBuilder();

        private const ulong Slice = 1000000;
    }
}
