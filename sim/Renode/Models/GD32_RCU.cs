// Reset and clock unit of the GD32VF103: oscillators and PLLs are stable as soon as they are on (GD32VF103 User Manual, Reset and clock unit).
using Antmicro.Renode.Core;
using Antmicro.Renode.Core.Structure.Registers;
using Antmicro.Renode.Peripherals.Bus;

namespace Antmicro.Renode.Peripherals.Miscellaneous
{
    public class GD32_RCU : BasicDoubleWordPeripheral, IKnownSize
    {
        public GD32_RCU(IMachine machine) : base(machine)
        {
            var control = Registers.Control.Define(this, 0x00000083)
                .WithValueField(2, 14, name: "IRC8MADJ, IRC8MCALIB")
                .WithValueField(18, 6, name: "HXTALBPS, CKMEN");
            // Each enable bit has its stable flag above it.
            foreach (var position in new[] { 0, 16, 24, 26, 28 })
            {
                control
                    .WithFlag(position, out var enabled, name: "EN")
                    .WithFlag(position + 1, FieldMode.Read, valueProviderCallback: _ => enabled.Value, name: "STB");
            }
            control.WithReservedBits(30, 2);
            Registers.Configuration0.Define(this)
                .WithValueField(0, 2, out var systemClock, name: "SCS")
                .WithValueField(2, 2, FieldMode.Read, valueProviderCallback: _ => systemClock.Value, name: "SCSS")
                .WithValueField(4, 28, name: "prescalers, PLLSEL, PLLMF, CKOUT0SEL");
            Registers.Interrupts.Define(this).WithValueField(0, 32, name: "INT");
            Registers.Apb2Reset.Define(this).WithValueField(0, 32, name: "APB2RST");
            Registers.Apb1Reset.Define(this).WithValueField(0, 32, name: "APB1RST");
            Registers.AhbEnable.Define(this, 0x00000014).WithValueField(0, 32, name: "AHBEN");
            Registers.Apb2Enable.Define(this).WithValueField(0, 32, name: "APB2EN");
            Registers.Apb1Enable.Define(this).WithValueField(0, 32, name: "APB1EN");
            Registers.BackupDomain.Define(this, 0x00000018)
                .WithFlag(0, out var lowCrystalEnabled, name: "LXTALEN")
                .WithFlag(1, FieldMode.Read, valueProviderCallback: _ => lowCrystalEnabled.Value, name: "LXTALSTB")
                .WithValueField(2, 30, name: "BDCTL");
            Registers.ResetSource.Define(this, 0x0C000000)
                .WithFlag(0, out var lowOscillatorEnabled, name: "IRC40KEN")
                .WithFlag(1, FieldMode.Read, valueProviderCallback: _ => lowOscillatorEnabled.Value, name: "IRC40KSTB")
                .WithValueField(2, 30, name: "RSTSCK");
            Registers.AhbReset.Define(this).WithValueField(0, 32, name: "AHBRST");
            Registers.Configuration1.Define(this).WithValueField(0, 32, name: "CFG1");
            Registers.DeepSleepVoltage.Define(this).WithValueField(0, 32, name: "DSV");
        }

        public long Size => 0x400;

        private enum Registers
        {
            Control = 0x00,
            Configuration0 = 0x04,
            Interrupts = 0x08,
            Apb2Reset = 0x0C,
            Apb1Reset = 0x10,
            AhbEnable = 0x14,
            Apb2Enable = 0x18,
            Apb1Enable = 0x1C,
            BackupDomain = 0x20,
            ResetSource = 0x24,
            AhbReset = 0x28,
            Configuration1 = 0x2C,
            DeepSleepVoltage = 0x34,
        }
    }
}
