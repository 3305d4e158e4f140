using Flint.Testing;

namespace Flint.SystemDevice.Tests;

/// <summary>Texts of UnitsNet's quantities, as they are on a desktop in the invariant culture.</summary>
public sealed class QuantityTests
{
    [Fact]
    public void Quantities_are_printed_as_on_a_desktop()
    {
        using var board = Board.Start("qemu-virt-rv32", "tests/Flint.SystemDevice.Tests/Programs/Quantities.cs");
        board.RunToEnd();
        Assert.Equal(
            """
            0 m|0 °C|0.0 hPa|0 mV|0 %RH
            1E-200 m|0 °C|0.0 hPa|1E-200 mV|1E-200 %RH
            1.23e-04 m|0 °C|0.0 hPa|1.235e-04 mV|1e-04 %RH
            0.5 m|0.5 °C|0.5 hPa|0.5 mV|0.5 %RH
            0.062 m|0.1 °C|0.1 hPa|0.0625 mV|0.0625 %RH
            1 m|1 °C|1.0 hPa|1 mV|1 %RH
            2.68 m|2.7 °C|2.7 hPa|2.675 mV|3 %RH
            25.08 m|25.1 °C|25.1 hPa|25.08 mV|25 %RH
            1,234.57 m|1234.6 °C|1234.6 hPa|1,234.567 mV|1,235 %RH
            999,999.99 m|1000000 °C|1000000.0 hPa|999,999.994 mV|1,000,000 %RH
            1e+06 m|1000000 °C|1000000.0 hPa|1e+06 mV|1e+06 %RH
            1.5e+09 m|1500000000 °C|1500000000.0 hPa|1.5e+09 mV|2e+09 %RH
            -3.14 m|-3.1 °C|-3.1 hPa|-3.142 mV|-3 %RH
            1.8e+308 m|179769313486232000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000 °C|179769313486231570814527423731704356798070567525844996598917476803157260780028538760589558632766878171540458953514382464234321326889464182768467546703537516986049910576551282076245490090389328944075868508455133942304583236903222948165808559332123348274797826204144723168738177180919299881250404026184124858368.0 hPa|1.798e+308 mV|2e+308 %RH
            °F DegreeFahrenheit Temperature 98.6 [98.6 °F] [] °F 310.15 K
            µm|kg|50 km/h|3,000 rpm
            3.5 W 3.500 W 3.5
            2.4 MHz
            1.20e+001 %
            no such abbreviation
            no such format

            """,
            board.Uart.Text);
    }
}
