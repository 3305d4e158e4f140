// What a test sees of a board: bytes of UARTs, LEDs and pins, each with the virtual time at which it happened.
//
//     emulation CreateFlintProbe "probe"
//     probe WatchLed sysbus.gpio.led "led"
//     probe Run 500000000
using System;
using System.Collections.Generic;
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
            uart.CharReceived += value =>
            {
                sent++;
                Note(uart, "uart", name, value);
            };
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

        // The program has ended when the core is at this address, or at one that another call has named.
        public void EndsAt(ICPU cpu, ulong address)
        {
            ends.Add(address);
            hasEnded = () => ends.Contains(cpu.PC.RawValue);
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
            var passed = nanoseconds - left;
            if(hasEnded())
            {
                passed += SendRest();
            }
            return $"{passed} {(hasEnded() ? "ended" : "goes on")}\n{Take()}";
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

        // What a UART holds when the program ends is sent all the same: until one has been silent for longer than a byte takes at 9600 baud. Returns the nanoseconds that it took.
        private ulong SendRest()
        {
            var passed = 0ul;
            for(var before = ulong.MaxValue; before != sent && passed < LongestRest; passed += 2 * Slice)
            {
                before = sent;
                EmulationManager.Instance.CurrentEmulation.RunFor(TimeInterval.FromNanoseconds(2 * Slice));
            }
            return passed;
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

        private ulong sent;
        private readonly HashSet<ulong> ends = new HashSet<ulong>();
        private Func<bool> hasEnded = () => false;
        private readonly StringBuilder lines = new StringBuilder();

        private const ulong Slice = 1000000;
        private const ulong LongestRest = 1000 * Slice;
    }
}
