// What ends QEMU's virt machine: 0x5555 for success, or a code above 0x3333 (QEMU, hw/misc/sifive_test.c). Here it keeps the code: who runs the emulation asks for it.
using Antmicro.Renode.Core;
using Antmicro.Renode.Core.Structure.Registers;
using Antmicro.Renode.Peripherals.Bus;

namespace Antmicro.Renode.Peripherals.Miscellaneous
{
    public class SiFive_Test : BasicDoubleWordPeripheral, IKnownSize
    {
        public SiFive_Test(IMachine machine) : base(machine)
        {
            Registers.End.Define(this)
                .WithValueField(0, 32, FieldMode.Write, name: "END", writeCallback: (_, value) => End((uint)value));
        }

        public override void Reset()
        {
            base.Reset();
            HasEnded = false;
            ExitCode = 0;
        }

        public long Size => 0x1000;

        public bool HasEnded { get; private set; }

        public uint ExitCode { get; private set; }

        private void End(uint value)
        {
            if ((value & 0xFFFF) != 0x5555 && (value & 0xFFFF) != 0x3333)
            {
                return;
            }
            HasEnded = true;
            ExitCode = (value & 0xFFFF) == 0x5555 ? 0 : value >> 16;
        }

        private enum Registers
        {
            End = 0x00,
        }
    }
}
