using System.Text.RegularExpressions;

namespace Flint.Compiler.Tests.Builds;

/// <summary>What a chip's registers cost: what one would write by hand.</summary>
public partial class RegisterAccessTests
{
    [Theory]
    [InlineData("longan-nano", "Gd32vf103", "RCU.APB2EN.USART0EN = true;", "lw or sw")]
    [InlineData("longan-nano", "Gd32vf103", "USART0.CTL0.UEN = false;", "lw and sw")]
    [InlineData("longan-nano", "Gd32vf103", "USART0.BAUD.Value = 69;", "sw")]
    [InlineData("longan-nano", "Gd32vf103", "USART0.CTL0.Write(new() { UEN = true, TEN = true, REN = true });", "sw")]
    [InlineData("longan-nano", "Gd32vf103", "USART0.CTL0.Write(USART0.CTL0.Read() with { UEN = true, TEN = true });", "lw or sw")]
    [InlineData("longan-nano", "Gd32vf103", "EXTI.PD.PD3 = true;", "sw")]
    [InlineData("longan-nano", "Gd32vf103", "I2C0.DATA.Value = 7;", "sh")]
    [InlineData("hifive1-revb", "Fe310", "GPIO0.output_en.pin5 = true;", "amoor.w.aqrl")]
    [InlineData("hifive1-revb", "Fe310", "GPIO0.output_en.Clear(6);", "amoand.w.aqrl")]
    [InlineData("hifive1-revb", "Fe310", "GPIO0.rise_ip.pin3 = true;", "sw")]
    [InlineData("hifive1-revb", "Fe310", "PLIC.priority[3].Value = 1;", "sw")]
    public void Statement_is_these_instructions(string board, string chip, string statement, string instructions)
    {
        using var app = new CompiledApp(
            $$"""
            using System.Runtime.CompilerServices;
            using static Flint.Registers.{{chip}}.Peripherals;

            Access();

            [MethodImpl(MethodImplOptions.NoInlining)]
            static void Access()
            {
                {{statement}}
            }
            """,
            board: board);
        Assert.Equal(instructions, string.Join(' ', InstructionsOf(File.ReadAllText(app.Build().AssemblyPath!))));
    }

    /// <summary>The method's instructions but for those that make constants and return.</summary>
    private static IEnumerable<string> InstructionsOf(string assembly) => Instruction().Matches(Body().Match(assembly).Value)
        .Select(match => match.Groups[1].Value)
        .Where(instruction => instruction is not ("lui" or "li" or "addi" or "ret"))
        .Select(instruction => instruction.TrimEnd('i'));

    [GeneratedRegex(@"^""[^""\n]*Access\|[^\n]*"":.*?^\.Lfunc_end", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Body();

    [GeneratedRegex(@"^\t([a-z][a-z.]+)\t?.*$", RegexOptions.Multiline)]
    private static partial Regex Instruction();
}
