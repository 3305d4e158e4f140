using System.Text;

namespace Flint.Compiler.Llvm;

/// <summary>How names and strings are written in LLVM assembly.</summary>
public static class LlvmNames
{
    /// <summary><c>@name</c> for a global symbol of any characters.</summary>
    public static string Global(string name) => "@" + Quote(name);

    /// <summary>A quoted string; everything but printable ASCII as <c>\XX</c>.</summary>
    public static string Quote(string text) => Quote(Encoding.UTF8.GetBytes(text));

    public static string Quote(ReadOnlySpan<byte> bytes)
    {
        var quoted = new StringBuilder(bytes.Length + 2).Append('"');
        foreach (byte b in bytes)
        {
            if (b is >= 0x20 and < 0x7f and not (byte)'"' and not (byte)'\\')
                quoted.Append((char)b);
            else
                quoted.Append('\\').Append(b.ToString("X2"));
        }

        return quoted.Append('"').ToString();
    }
}
