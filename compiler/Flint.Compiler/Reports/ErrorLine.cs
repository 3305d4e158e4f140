using System.Globalization;
using System.Text.RegularExpressions;

namespace Flint.Compiler.Reports;

/// <summary>The line that a program's last act is when it ends by an error.</summary>
/// <param name="Address">Of the failed check or faulting instruction; for an exception that was thrown, what the throw would return to.</param>
/// <param name="Cause">mcause, or null for an exception that was thrown.</param>
/// <param name="MethodTable">Of the exception that was thrown.</param>
/// <param name="Message">The exception's, may be empty.</param>
public sealed partial record ErrorLine(ulong Address, ulong? Cause, ulong MethodTable, string Message)
{
    /// <summary>Cores with levels of interrupts keep more than the cause in mcause: the privileged specification leaves its upper bits to them.</summary>
    private const ulong CauseMask = 0xFFF;

    /// <returns>Null when the text, without its line end, is the program's own.</returns>
    public static ErrorLine? TryParse(string text)
    {
        Match match = Complete().Match(text);
        if (!match.Success)
            return null;
        ulong address = Hex(match.Groups[1]);
        return match.Groups[2].Success
            ? new ErrorLine(address, Hex(match.Groups[2]) & CauseMask, 0, "")
            : new ErrorLine(address, null, Hex(match.Groups[3]), match.Groups[4].Value);
    }

    /// <returns>Whether an error line may begin like this.</returns>
    public static bool CanBegin(string text) => Beginning().IsMatch(text);

    private static ulong Hex(Group digits) => ulong.Parse(digits.ValueSpan, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);

    [GeneratedRegex("^!([0-9a-f]{8}|[0-9a-f]{16}) (?:([0-9a-f]{8}|[0-9a-f]{16})|x ([0-9a-f]{8}|[0-9a-f]{16}) (.*))$")]
    private static partial Regex Complete();

    [GeneratedRegex("^!(?:[0-9a-f]{0,16}|[0-9a-f]{8,16} (?:[0-9a-f]{0,16}|x|x [0-9a-f]{0,16}|x [0-9a-f]{8,16} .*))$")]
    private static partial Regex Beginning();
}
