using System.Globalization;
using System.Text;
using Flint.Targets;

namespace Flint.Compiler.Native;

/// <summary>Whether object files fit a target's calling convention: RISC-V ELF psABI, the flags of the file header.</summary>
internal static class NativeObjects
{
    private const uint FloatAbiMask = 6;
    private const uint Embedded = 8;
    private const int ArchiveHeader = 60;

    /// <exception cref="BuildErrorException">The file, or one in the archive, is damaged or for another ABI.</exception>
    public static void Require(NativeSource file, Target target)
    {
        byte[] bytes = File.ReadAllBytes(file.Path);
        if (file.Kind == NativeKind.Object)
        {
            RequireObject(bytes, file.Name, target);
            return;
        }

        foreach ((string member, ReadOnlyMemory<byte> content) in Members(bytes, file.Name))
            if (content.Span.StartsWith("\x7F"u8) && content.Span[1..].StartsWith("ELF"u8))
                RequireObject(content.ToArray(), $"{file.Name}({member})", target);
    }

    private static void RequireObject(byte[] bytes, string name, Target target)
    {
        var file = ObjectFile.Parse(bytes, name);
        if (!file.IsRelocatable)
            throw new BuildErrorException($"{name} is a linked program, not an object file", "give what clang -c or gcc -c makes");
        string abi = Abi(file);
        if (abi != target.Core.Abi)
            throw new BuildErrorException(
                $"{name} is for ABI {abi}, and board {target.Name} has {target.Core.Abi}", $"compile it with -march={target.Core.Isa} -mabi={target.Core.Abi}, or give its source");
    }

    private static string Abi(ObjectFile file)
    {
        string name = file.Is64Bit ? "lp64" : "ilp32";
        if ((file.Flags & Embedded) != 0)
            return name + "e";
        return name + (file.Flags & FloatAbiMask) switch
        {
            0 => "",
            2 => "f",
            4 => "d",
            _ => "q",
        };
    }

    /// <summary>The common archive format of Unix: a line of magic, then a header of text before each member, at even offsets.</summary>
    private static IEnumerable<(string Name, ReadOnlyMemory<byte> Content)> Members(byte[] bytes, string name)
    {
        if (!bytes.AsSpan().StartsWith("!<arch>\n"u8))
            throw new BuildErrorException($"{name} is no archive of object files", "make it with llvm-ar rcs, without the option T");
        string longNames = "";
        for (int at = 8; at + ArchiveHeader <= bytes.Length;)
        {
            string header = Encoding.ASCII.GetString(bytes, at, ArchiveHeader);
            if (!int.TryParse(header.AsSpan(48, 10).Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out int size) || at + ArchiveHeader + size > bytes.Length)
                throw new BuildErrorException($"{name} is no archive of object files: it is cut off or damaged");
            ReadOnlyMemory<byte> content = bytes.AsMemory(at + ArchiveHeader, size);
            string member = header[..16].TrimEnd();
            if (member == "//")
                longNames = Encoding.UTF8.GetString(content.Span);
            else if (member.Length > 1 && member[0] == '/' && int.TryParse(member.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out int offset) && offset < longNames.Length)
                member = longNames[offset..].Split("/\n", 2)[0];
            if (member is not ("/" or "//" or "/SYM64/"))
                yield return (member.TrimEnd('/'), content);
            at += ArchiveHeader + size + (size & 1);
        }
    }
}
