// What the other models of this folder have in common: registers of 32 bits, numbered outputs, and alarms in virtual time. To be included before them.
using System;
using System.Collections.Generic;
using System.Linq;
using Antmicro.Renode.Core;
using Antmicro.Renode.Peripherals.Bus;
using Antmicro.Renode.Peripherals.Timers;
using Antmicro.Renode.Time;

namespace Antmicro.Renode.Peripherals
{
    [AllowedTranslations(AllowedTranslation.ByteToDoubleWord | AllowedTranslation.WordToDoubleWord)]
    public abstract class FlintPeripheral : IDoubleWordPeripheral, IKnownSize, INumberedGPIOOutput
    {
        protected FlintPeripheral(IMachine machine, long size, int outputs = 0)
        {
            Machine = machine;
            Size = size;
            Connections = Enumerable.Range(0, outputs).ToDictionary(number => number, number => (IGPIO)new GPIO());
        }

        public abstract uint ReadDoubleWord(long offset);

        public abstract void WriteDoubleWord(long offset, uint value);

        public virtual void Reset()
        {
            words.Clear();
            foreach(var output in Connections.Values)
            {
                output.Set(false);
            }
        }

        public long Size { get; }

        public IReadOnlyDictionary<int, IGPIO> Connections { get; }

        protected IMachine Machine { get; }

        // Registers that only keep what is written.
        protected uint Word(long offset)
        {
            return words.TryGetValue(offset, out var value) ? value : 0;
        }

        protected void SetWord(long offset, uint value)
        {
            words[offset] = value;
        }

        // Nanoseconds since the emulation began, as the core sees them now.
        protected ulong Nanoseconds
        {
            get
            {
                if(Machine.SystemBus.TryGetCurrentCPU(out var cpu))
                {
                    cpu.SyncTime();
                }
                return Machine.ElapsedVirtualTime.TimeElapsed.Ticks;
            }
        }

        // Ticks of a clock, in Hz, since the emulation began.
        protected ulong Ticks(ulong frequency)
        {
            var now = Nanoseconds;
            return now / Second * frequency + now % Second * frequency / Second;
        }

        protected FlintAlarm NewAlarm(string name, Action action)
        {
            return new FlintAlarm(Machine, this, name, action);
        }

        private readonly Dictionary<long, uint> words = new Dictionary<long, uint>();

        protected const ulong Second = 1000000000;
    }

    // Calls an action once, some nanoseconds from now.
    public class FlintAlarm
    {
        public FlintAlarm(IMachine machine, IPeripheral owner, string name, Action action)
        {
            this.machine = machine;
            this.owner = owner;
            timer = new LimitTimer(machine.ClockSource, 1000000000, owner, name, direction: Direction.Ascending, workMode: WorkMode.OneShot, eventEnabled: true);
            timer.LimitReached += () =>
            {
                timer.Enabled = false;
                action();
            };
        }

        public void In(ulong nanoseconds)
        {
            if(machine.SystemBus.TryGetCurrentCPU(out var cpu))
            {
                cpu.SyncTime();
            }
            timer.Enabled = false;
            timer.Limit = Math.Max(1, nanoseconds);
            timer.ResetValue();
            timer.Enabled = true;
        }

        // After so many ticks of a clock, in Hz: not before the last of them has passed.
        public void InTicks(ulong ticks, ulong frequency)
        {
            const ulong second = 1000000000;
            In(ticks / frequency * second + (ticks % frequency * second + frequency - 1) / frequency);
        }

        public void Cancel()
        {
            timer.Enabled = false;
        }

        private readonly IMachine machine;
        private readonly IPeripheral owner;
        private readonly LimitTimer timer;
    }
}
