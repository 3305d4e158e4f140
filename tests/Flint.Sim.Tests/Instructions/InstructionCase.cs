using System.Globalization;

namespace Flint.Sim.Tests.Instructions;

/// <summary>
/// A line of a table: the code as hexadecimal words in the order in which they are fetched, the same in assembly, what is before, what is different after. What is not named after is as before;
/// the program counter is behind the code.
/// </summary>
/// <param name="Before">Numbers in hexadecimal by name: registers, <c>frm</c>, <c>fflags</c>, <c>mscratch</c>, and 8 bytes of memory as <c>mem</c> and their offset.</param>
/// <param name="After">The same names, and <c>pc</c>, <c>trap</c> (mcause) and <c>tval</c>; numbers may be relative to where the code is: <c>pc+8</c>.</param>
internal sealed record InstructionCase(int Line, string Text, uint[] Words, string[] Mnemonics, IReadOnlyDictionary<string, string> Before, IReadOnlyDictionary<string, string> After)
{
    public static InstructionCase Parse(string line, int number)
    {
        if (line.Split('|') is not [var code, var before, var after] || code.IndexOf(' ', StringComparison.Ordinal) is not (> 0 and var space))
            throw new FormatException($"line {number} is not of the form 'code assembly | before | after'");
        uint[] words = [.. code[..space].Split('_').Select(word => uint.Parse(word, NumberStyles.HexNumber, CultureInfo.InvariantCulture))];
        string[] mnemonics = [.. code[space..].Split(';').Select(instruction => instruction.Trim().Split(' ')[0])];
        return new InstructionCase(number, line, words, mnemonics, Values(before), Values(after));
    }

    public static ulong Value(string text, ulong pc)
    {
        if (!text.StartsWith("pc", StringComparison.Ordinal))
            return ulong.Parse(text, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        ulong distance = text.Length > 2 ? ulong.Parse(text.AsSpan(3), NumberStyles.HexNumber, CultureInfo.InvariantCulture) : 0;
        return text.Length > 2 && text[2] == '-' ? pc - distance : pc + distance;
    }

    private static Dictionary<string, string> Values(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .Select(pair => pair.Split('='))
        .ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
}
