using System.Collections.Immutable;
using System.Xml;
using System.Xml.Linq;

namespace Flint.Compiler.Substitution;

/// <summary>What an assembly's methods do on the device instead, in the form of ILLink's substitutions.</summary>
internal static class SubstitutionFile
{
    /// <exception cref="BuildErrorException">The file is not of that form.</exception>
    public static ImmutableArray<SubstitutionEntry> Read(string path)
    {
        string file = Path.GetFileName(path);
        XDocument document;
        try
        {
            document = XDocument.Load(path, LoadOptions.SetLineInfo);
        }
        catch (XmlException e)
        {
            throw new BuildErrorException($"not well-formed XML: {e.Message.Split(" Line ")[0].TrimEnd('.')}", file: file, line: e.LineNumber);
        }

        var entries = ImmutableArray.CreateBuilder<SubstitutionEntry>();
        foreach (XElement type in document.Root!.Elements("assembly").Elements("type"))
            foreach (XElement method in type.Elements("method"))
                entries.Add(ReadMethod(type, method, file));
        return entries.ToImmutable();
    }

    /// <summary>A colon between type and name, and no spaces.</summary>
    private static string Normalize(string signature)
    {
        string[] words = signature.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length < 2 ? signature : words[0] + ":" + string.Concat(words.Skip(1));
    }

    private static SubstitutionEntry ReadMethod(XElement type, XElement method, string file)
    {
        int line = ((IXmlLineInfo)method).LineNumber;
        string Required(XElement element, string name) => element.Attribute(name)?.Value
            ?? throw new BuildErrorException($"{element.Name} has no {name}", file: file, line: ((IXmlLineInfo)element).LineNumber);

        string body = Required(method, "body");
        if (body is not ("stub" or "redirect" or "keep"))
            throw new BuildErrorException(
                $"unknown body '{body}'", "stub (it returns the value, or nothing), redirect (it calls another method) or keep (a static constructor sets some fields only)", file, line);
        return new SubstitutionEntry(
            Required(type, "fullname"),
            method.Attribute("name")?.Value ?? Normalize(Required(method, "signature")),
            body == "redirect" ? Required(method, "to") : null,
            method.Attribute("value")?.Value,
            body == "keep" ? [.. Required(method, "fields").Split(' ', StringSplitOptions.RemoveEmptyEntries)] : [],
            file,
            line);
    }
}

/// <param name="Signature">As in ILLink's files, but with a colon before the name: <c>System.Boolean:IsOpen(System.Int32)</c>. Or just a name, for all methods that have it.</param>
/// <param name="Target">The static method that it calls, as <c>[Assembly]Namespace.Type::Method</c>, or null.</param>
/// <param name="Type">A full name, or that of a namespace with <c>.*</c> behind it for all its types that have the method.</param>
/// <param name="Fields">What a static constructor still sets; empty for what is none.</param>
/// <param name="Value">What a stub returns; null for nothing, zero or null.</param>
internal sealed record SubstitutionEntry(string Type, string Signature, string? Target, string? Value, ImmutableArray<string> Fields, string File, int Line)
{
    public BuildErrorException Error(string message, string? hint = null) => new(message, hint, File, Line);
}
