using System.Collections.Immutable;
using System.Globalization;

namespace Flint.Compiler.Escape;

/// <summary>
/// Reads the text of a module. An instruction that this reader does not know by name keeps all local values that it mentions as operands, so that the analysis
/// can take it for one that does anything with them.
/// </summary>
/// <remarks>
/// Operands: load (address); store (value, address); getelementptr (address, indices); phi (values); select (two values); call (arguments);
/// ret (value, if any); extractvalue (aggregate); insertvalue (aggregate, value); all others: whatever they mention.
/// </remarks>
internal static class IrReader
{
    /// <param name="text">What <c>opt -S</c> wrote.</param>
    /// <param name="pointerSize">In bytes.</param>
    /// <param name="hasVirtualDelegates">Whether delegates can have code that is only named in method tables.</param>
    public static IrModule Read(string text, int pointerSize, bool hasVirtualDelegates)
    {
        string[] lines = text.Split('\n');
        var module = new IrModule(lines, pointerSize);
        for (int i = 0; i < lines.Length; i++)
        {
            string line = lines[i];
            if (line.StartsWith("define ", StringComparison.Ordinal))
                i = ReadFunction(module, i);
            else if (line.StartsWith('!') && line.Length > 1 && char.IsAsciiDigit(line[1]))
                ReadMetadata(module, line);
            else if (line.StartsWith('@') && (hasVirtualDelegates || !line.Contains("::<MethodTable>\" =", StringComparison.Ordinal)))
                module.AddressTaken.UnionWith(IrScanner.Globals(line[IrScanner.NameEnd(line, 0)..]));
        }

        return module;
    }

    private static void ReadMetadata(IrModule module, string line)
    {
        int equals = line.IndexOf(" = ", StringComparison.Ordinal);
        module.AddMetadata(int.Parse(line.AsSpan(1, equals - 1), CultureInfo.InvariantCulture), line[(equals + 3)..]);
    }

    private static int ReadFunction(IrModule module, int start)
    {
        string header = module.Lines[start];
        int at = IndexOfCallee(header, "define".Length);
        int end = IrScanner.NameEnd(header, at);
        int close = IrScanner.Skip(header, end);
        var parameters = ImmutableArray.CreateBuilder<IrParameter>();
        foreach (string part in IrScanner.Split(header[(end + 1)..(close - 1)]))
            parameters.Add(new IrParameter(part[..IrScanner.TypeEnd(part, 0)], IrScanner.FirstName(part) ?? $"%{parameters.Count}"));
        string result = ResultType(header["define".Length..at]);
        var function = new IrFunction(
            header[at..end],
            $"{result}({string.Join(", ", parameters.Select(parameter => parameter.Type))})",
            parameters.ToImmutable(),
            start)
        { Subprogram = DebugNumber(header) };
        module.Add(function);
        return ReadBody(module, function, start + 1);
    }

    private static int ReadBody(IrModule module, IrFunction function, int i)
    {
        var block = new IrBlock("");
        function.Blocks.Add(block);
        function.FirstInstructionLine = i;
        for (; module.Lines[i] != "}"; i++)
        {
            string line = module.Lines[i];
            if (line.Length == 0 || line.AsSpan().TrimStart().StartsWith("#"))
                continue;
            if (line[0] != ' ')
            {
                // A label: `name:` or `"a name":`, with a comment behind it.
                int end = line[0] == '"' ? IrScanner.Skip(line, 0) : line.IndexOf(':', StringComparison.Ordinal);
                bool isFirst = function.Blocks.Count == 1 && block.Instructions.Count == 0;
                if (isFirst)
                {
                    function.Blocks.Clear();
                    function.FirstInstructionLine = i + 1;
                }

                function.Blocks.Add(block = new IrBlock("%" + line[..end]));
                continue;
            }

            int first = i;
            if (line.EndsWith(" [", StringComparison.Ordinal) && line.AsSpan().TrimStart().StartsWith("switch "))
                while (!line.Contains(']', StringComparison.Ordinal))
                    line += module.Lines[++i];
            IrInstruction instruction = ReadInstruction(line.Trim(), first);
            block.Instructions.Add(instruction);
            NoteAddresses(module, instruction);
        }

        Connect(function);
        return i;
    }

    private static void Connect(IrFunction function)
    {
        Dictionary<string, IrBlock> blocks = function.Blocks.ToDictionary(block => block.Label, StringComparer.Ordinal);
        foreach (IrBlock block in function.Blocks)
            if (block.Instructions is [.., { Opcode: "br" or "switch" } last])
                block.Successors.AddRange(last.Labels.Distinct(StringComparer.Ordinal).Select(label => blocks.GetValueOrDefault(label) ?? function.Blocks[0]));
    }

    private static void NoteAddresses(IrModule module, IrInstruction instruction)
    {
        foreach (IrOperand operand in instruction.Operands)
            if (operand.RefersToGlobal)
                module.AddressTaken.UnionWith(IrScanner.Globals(operand.Name ?? operand.Text));
    }

    internal static IrInstruction ReadInstruction(string text, int line)
    {
        string? result = null;
        if (text[0] == '%')
        {
            int end = IrScanner.NameEnd(text, 0);
            result = text[..end];
            text = text[(end + 3)..];
        }

        foreach (string marker in (string[])["tail", "musttail", "notail"])
            IrScanner.TakeWord(ref text, marker);
        int space = text.IndexOf(' ', StringComparison.Ordinal);
        string opcode = (space < 0 ? text : text[..space]).TrimEnd(',');
        var instruction = new IrInstruction { Line = line, Opcode = opcode, Result = result };
        List<string> parts = IrScanner.Split(space < 0 ? "" : text[(space + 1)..]);
        ReadMetadata(instruction, parts);
        ReadOperands(instruction, parts);
        return instruction;
    }

    private static void ReadMetadata(IrInstruction instruction, List<string> parts)
    {
        while (parts is [.., ['!', ..] last])
        {
            parts.RemoveAt(parts.Count - 1);
            int space = last.IndexOf(" !", StringComparison.Ordinal);
            if (space > 0 && int.TryParse(last.AsSpan(space + 2), CultureInfo.InvariantCulture, out int number))
                instruction.Metadata[last[1..space]] = number;
        }
    }

    private static void ReadOperands(IrInstruction instruction, List<string> parts)
    {
        switch (instruction.Opcode)
        {
            case "load":
                instruction.Type = TakeAccess(parts[0]);
                instruction.Operands = [Operand(parts[1])];
                break;
            case "store":
                instruction.Operands = [Operand(TakeAccess(parts[0])), Operand(parts[1])];
                instruction.Type = instruction.Operands[0].Type;
                break;
            case "getelementptr":
                instruction.Type = TakeWords(parts[0], "inbounds", "nuw", "nusw", "inrange");
                instruction.Operands = [.. parts.Skip(1).Select(Operand)];
                break;
            case "phi":
                ReadPhi(instruction, parts);
                break;
            case "select":
                instruction.Operands = [.. parts.Skip(parts.Count - 2).Select(Operand)];
                instruction.Type = instruction.Operands[0].Type;
                break;
            case "call":
                ReadCall(instruction, string.Join(", ", parts));
                break;
            case "ret":
                instruction.Type = parts[0] == "void" ? "void" : parts[0][..IrScanner.TypeEnd(parts[0], 0)];
                instruction.Operands = parts[0] == "void" ? [] : [Operand(parts[0])];
                break;
            case "extractvalue":
                instruction.Operands = [Operand(parts[0])];
                instruction.Index = int.Parse(parts[1], CultureInfo.InvariantCulture);
                break;
            case "insertvalue":
                instruction.Operands = [Operand(parts[0]), Operand(parts[1])];
                instruction.Index = int.Parse(parts[2], CultureInfo.InvariantCulture);
                break;
            case "alloca":
                instruction.Type = parts[0];
                break;
            case "br" or "switch":
                instruction.Labels = [.. Labels(string.Join(", ", parts))];
                break;
            default:
                instruction.Type = parts.Count > 0 ? TypeOf(parts[0]) : "";
                instruction.Operands = [.. parts.SelectMany(IrScanner.Locals).Select(name => new IrOperand("", name, name)),
                    .. parts.SelectMany(IrScanner.Globals).Select(name => new IrOperand("ptr", name, name))];
                break;
        }
    }

    /// <summary>The type of the first operand, behind words like <c>nuw</c> or <c>eq</c>.</summary>
    private static string TypeOf(string part)
    {
        foreach (string word in part.Split(' '))
            if (word is "ptr" or "float" or "double" || (word.Length > 1 && word[0] == 'i' && char.IsAsciiDigit(word[1])))
                return word;
        return "";
    }

    private static IEnumerable<string> Labels(string text)
    {
        for (int i = text.IndexOf("label %", StringComparison.Ordinal); i >= 0; i = text.IndexOf("label %", i + 1, StringComparison.Ordinal))
            yield return text[(i + 6)..IrScanner.NameEnd(text, i + 6)];
    }

    private static void ReadPhi(IrInstruction instruction, List<string> parts)
    {
        int end = IrScanner.TypeEnd(parts[0], 0);
        instruction.Type = parts[0][..end];
        parts[0] = parts[0][end..].Trim();
        var values = ImmutableArray.CreateBuilder<IrOperand>();
        var labels = ImmutableArray.CreateBuilder<string>();
        foreach (string part in parts)
        {
            List<string> pair = IrScanner.Split(part[1..^1]);
            values.Add(new IrOperand(instruction.Type, IrScanner.FirstName(pair[0]), pair[0]));
            labels.Add(pair[1]);
        }

        instruction.Operands = values.ToImmutable();
        instruction.Labels = labels.ToImmutable();
    }

    private static void ReadCall(IrInstruction instruction, string text)
    {
        int at = IndexOfCallee(text, 0);
        instruction.Type = ResultType(text[..at]);
        int open;
        if (text[at] is '@' or '%')
        {
            open = IrScanner.NameEnd(text, at);
            instruction.Callee = text[at..open];
        }
        else
        {
            open = text.IndexOf('(', text.LastIndexOf("\"(", StringComparison.Ordinal));
        }

        instruction.Operands = [.. IrScanner.Split(text[(open + 1)..(IrScanner.Skip(text, open) - 1)]).Select(Operand)];
    }

    /// <summary>The position of the first name in no bracket, or of the word <c>asm</c>.</summary>
    private static int IndexOfCallee(string text, int start)
    {
        for (int i = start; i < text.Length; i = IrScanner.Skip(text, i))
            if (text[i] is '%' or '@' || (text.AsSpan(i).StartsWith("asm ") && (i == 0 || text[i - 1] == ' ')))
                return i;
        return text.Length;
    }

    /// <summary>The last type before a callee: calling convention and attributes come before it.</summary>
    private static string ResultType(string text)
    {
        string type = "void";
        for (int i = 0; i < text.Length;)
        {
            if (text[i] == ' ')
            {
                i++;
                continue;
            }

            int end = text[i] is '{' or '[' or '<' ? IrScanner.Skip(text, i) : i;
            while (end < text.Length && text[end] is not (' ' or '('))
                end++;
            string word = text[i..end];
            if (end < text.Length && text[end] == '(')
                end = IrScanner.Skip(text, end);
            else if (word[0] is '{' or '[' or '<' || word is "ptr" or "void" or "float" or "double" || (word[0] == 'i' && word.Length > 1 && word.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0))
                type = word;
            i = end;
        }

        return type;
    }

    private static string TakeAccess(string part) => TakeWords(part, "atomic", "volatile");

    private static string TakeWords(string part, params ReadOnlySpan<string> words)
    {
        bool taken = true;
        while (taken)
        {
            taken = false;
            foreach (string word in words)
                taken |= IrScanner.TakeWord(ref part, word);
        }

        return part;
    }

    /// <summary>A type, attributes and a value. An attribute may have a number, but none has a name outside of brackets.</summary>
    private static IrOperand Operand(string part)
    {
        int end = IrScanner.TypeEnd(part, 0);
        string rest = part[end..].Trim();
        return new IrOperand(part[..end], IrScanner.FirstName(rest), rest);
    }

    private static int DebugNumber(string header)
    {
        int at = header.IndexOf(" !dbg !", StringComparison.Ordinal);
        if (at < 0)
            return 0;
        int start = at + " !dbg !".Length;
        int end = start;
        while (end < header.Length && char.IsAsciiDigit(header[end]))
            end++;
        return int.Parse(header.AsSpan(start, end - start), CultureInfo.InvariantCulture);
    }
}
