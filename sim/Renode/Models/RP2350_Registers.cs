// What the RP2350's models have in common: the addresses that change single bits, which all its peripherals have (RP2350 Datasheet, Atomic register access), and what makes waits by
// looking bearable. To be included before its other models.
using System;
using Antmicro.Renode.Core;
using Antmicro.Renode.Peripherals.Bus;
using Antmicro.Renode.Peripherals.CPU;
using Antmicro.Renode.Time;

namespace Antmicro.Renode.Peripherals.Miscellaneous
{
    // Writes at three further addresses of a register flip, set and clear bits (Atomic register access).
    public static class RP2350_Atomic
    {
        public const long Size = 0x4000;

        public static uint Value(long offset, uint before, uint written)
        {
            switch((offset >> 12) & 3)
            {
                case 1:
                    return before ^ written;
                case 2:
                    return before | written;
                case 3:
                    return before & ~written;
                default:
                    return written;
            }
        }
    }

    // Each look at a clock or a flag leaves Renode's translated code, and at 150 million instructions a second a program that waits by looking would look dozens of times in the same
    // microsecond. Who has looked a few times in one waits, and the core goes on in a later one: the next, after a longer wait up to 16 on, which is at most a hundredth of the wait.
    public class RP2350_Wait
    {
        public RP2350_Wait(IMachine machine)
        {
            this.machine = machine;
        }

        public void Look()
        {
            if(!machine.SystemBus.TryGetCurrentCPU(out var cpu))
            {
                return;
            }
            cpu.SyncTime();
            var now = machine.ElapsedVirtualTime.TimeElapsed.Ticks / NanosecondsPerMicrosecond;
            if(now > seen + skipped + 1)
            {
                start = now;
            }
            looks = now == seen ? looks + 1 : 0;
            seen = now;
            skipped = 0;
            if(looks >= LooksOfAWait)
            {
                skipped = Math.Min(1 + (now - start) / 128, 16);
                ((BaseCPU)cpu).SkipTime(TimeInterval.FromMicroseconds(skipped));
            }
        }

        private ulong start;
        private ulong seen;
        private ulong skipped;
        private int looks;
        private readonly IMachine machine;

        private const ulong NanosecondsPerMicrosecond = 1000;
        private const int LooksOfAWait = 2;
    }

    public abstract class RP2350_Registers : BasicDoubleWordPeripheral, IKnownSize
    {
        protected RP2350_Registers(IMachine machine) : base(machine)
        {
        }

        public override uint ReadDoubleWord(long offset)
        {
            return base.ReadDoubleWord(offset & 0xFFF);
        }

        public override void WriteDoubleWord(long offset, uint value)
        {
            var register = offset & 0xFFF;
            base.WriteDoubleWord(register, RP2350_Atomic.Value(offset, (offset >> 12) == 0 ? 0 : base.ReadDoubleWord(register), value));
        }

        public long Size => RP2350_Atomic.Size;
    }
}
