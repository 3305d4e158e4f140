using System.Globalization;
using System.Text;
using Flint.Compiler.Analysis;
using Flint.Compiler.Llvm;

namespace Flint.Compiler.Escape;

/// <summary>What C# calls the functions, parameters and fields of a module.</summary>
internal sealed class IrNames(IrModule module, Program program)
{
    private readonly Dictionary<string, MethodNode> _methods =
        program.Nodes.OfType<MethodNode>().ToDictionary(node => node.Reference, StringComparer.Ordinal);

    /// <summary><c>Program.Main(string[])</c>, as stack traces show it.</summary>
    public string Function(string reference) =>
        _methods.TryGetValue(reference, out MethodNode? method) ? method.Display : Unquoted(reference).Replace("::", ".", StringComparison.Ordinal);

    /// <summary>The method that a function was compiled from, null for what the compiler made itself.</summary>
    public MethodNode? Method(string reference) => _methods.GetValueOrDefault(reference);

    /// <summary>The name of a parameter; null for what C# has no name for.</summary>
    public string? Parameter(IrFunction function, int index)
    {
        if (index >= function.Parameters.Length || Method(function.Name) is not { } method)
            return null;
        string name = function.Parameters[index].Name[1..];
        if (name.StartsWith("this", StringComparison.Ordinal))
            return "this";
        if (name[0] != 'p' || !int.TryParse(name.AsSpan(1, DigitsFrom(name, 1)), CultureInfo.InvariantCulture, out int position))
            return null;
        return method.Method.Declaration.ParameterName(method.Method.IsStatic ? position + 1 : position);
    }

    /// <summary><c>Type.field</c> of an access to a field of an object, or of a static field; null for other accesses.</summary>
    public string? Field(IrInstruction access)
    {
        if (access.Opcode == "store" && access.Operands[1].Name is ['@', ..] global)
            return Unquoted(global).Replace("::", ".", StringComparison.Ordinal);
        if (!access.Metadata.TryGetValue("tbaa", out int tag) || module.Metadata(tag) is not { } node)
            return null;
        int type = node.IndexOf('!', 2);
        return int.TryParse(node.AsSpan(type + 1, DigitsFrom(node, type + 1)), CultureInfo.InvariantCulture, out int number)
            && module.Metadata(number) is { } named && named.IndexOf('"', StringComparison.Ordinal) is > 0 and var quote
            ? Unquoted(named[(quote - 1)..(named.IndexOf('"', quote + 1) + 1)]).Replace("::", ".", StringComparison.Ordinal)
            : null;
    }

    /// <summary>The type of the object that an instruction allocates.</summary>
    public string Type(IrInstruction allocation)
    {
        if (allocation.Metadata.TryGetValue(IrMetadata.Type, out int number) && module.Metadata(number) is { } node)
            return Unquoted(node[2..^1]);
        return "an object";
    }

    private static int DigitsFrom(string text, int start)
    {
        int end = start;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
            end++;
        return end - start;
    }

    /// <summary>A name as <see cref="LlvmNames"/> was given it.</summary>
    private static string Unquoted(string name)
    {
        string text = name.TrimStart('@', '!').Trim('"');
        if (!text.Contains('\\', StringComparison.Ordinal))
            return text;
        var bytes = new List<byte>();
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] == '\\' && i + 2 < text.Length)
            {
                bytes.Add(byte.Parse(text.AsSpan(i + 1, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture));
                i += 2;
            }
            else
            {
                bytes.Add((byte)text[i]);
            }
        }

        return Encoding.UTF8.GetString([.. bytes]);
    }
}
