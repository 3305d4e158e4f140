using System.Globalization;
using System.Xml;
using System.Xml.Linq;

namespace Flint.Svd;

/// <summary>An XML element of a description, seen through what it is derived from: what it lacks is the base's.</summary>
internal sealed class Element
{
    private readonly XElement _xml;
    private readonly string _file;
    private Element? _base;
    private bool _isResolving;
    private bool _isResolved;

    private Element(XElement xml, string file)
    {
        _xml = xml;
        _file = file;
    }

    public int Line => ((IXmlLineInfo)_xml).LineNumber;

    public string Kind => _xml.Name.LocalName;

    /// <summary>As an error calls it: <c>register CTL0</c>.</summary>
    public string Title => _xml.Element("name")?.Value.Trim() is { Length: > 0 } name ? $"{Kind} {name}" : Kind;

    public bool IsDerived => _xml.Attribute("derivedFrom") is not null;

    /// <summary>What it is derived from, or null.</summary>
    /// <exception cref="BuildErrorException">There is no such element, or it is derived from itself.</exception>
    public Element? Base
    {
        get
        {
            if (_isResolved)
                return _base;
            if (_isResolving)
                throw Error($"{Title} is derived from itself");
            _isResolving = true;
            if (_xml.Attribute("derivedFrom") is { } attribute)
            {
                _base = Find(attribute.Value.Trim()) ?? throw Error($"{Title} is derived from '{attribute.Value}', which is not there");
                _ = _base.Base;
            }
            _isResolved = true;
            return _base;
        }
    }

    /// <exception cref="BuildErrorException">The file is not well-formed XML, or no description of a device.</exception>
    public static Element Load(string file)
    {
        string name = Path.GetFileName(file);
        XDocument document;
        try
        {
            document = XDocument.Load(file, LoadOptions.SetLineInfo);
        }
        catch (XmlException e)
        {
            // The reader repeats the position at the end of its sentence.
            string message = e.Message.Split(" Line ")[0].TrimEnd('.');
            throw new BuildErrorException($"not well-formed XML: {message}", file: name, line: e.LineNumber);
        }

        Element root = Of(document.Root!, name);
        return root.Kind == "device" ? root : throw root.Error($"the root element is {root.Kind}, not device", "give a CMSIS-SVD file");
    }

    /// <summary>Its own child of a kind, else the base's, else null.</summary>
    public Element? Child(string kind) => _xml.Element(kind) is { } child ? Of(child, _file) : Base?.Child(kind);

    /// <summary>Its own text in a child, else the base's, else null.</summary>
    public string? Text(string kind) => Child(kind)?._xml.Value.Trim() is { Length: > 0 } text ? text : null;

    /// <exception cref="BuildErrorException">There is no such child.</exception>
    public string RequiredText(string kind) => Text(kind) ?? throw Error($"{Title} has no {kind}");

    /// <summary>The whole number in a child, or null.</summary>
    /// <exception cref="BuildErrorException">It is no number.</exception>
    public ulong? Number(string kind) => Child(kind) is { } child ? child.OwnNumber() : null;

    /// <exception cref="BuildErrorException">There is no such child, or it is no number.</exception>
    public ulong RequiredNumber(string kind) => Number(kind) ?? throw Error($"{Title} has no {kind}");

    /// <summary>The children of some kinds in a container, its own and those of the base that it does not name itself.</summary>
    public IEnumerable<Element> Members(string? container, params string[] kinds)
    {
        XElement? parent = container is null ? _xml : _xml.Element(container);
        Element[] own = parent is null ? [] : [.. parent.Elements().Where(child => kinds.Contains(child.Name.LocalName)).Select(child => Of(child, _file))];
        return Base is null
            ? own
            : own.Concat(Base.Members(container, kinds).Where(inherited => own.All(member => member.Text("name") != inherited.Text("name"))));
    }

    /// <summary>The number that its text is, with don't-care bits as 0.</summary>
    /// <exception cref="BuildErrorException">It is none.</exception>
    public ulong OwnNumber()
    {
        string text = _xml.Value.Trim();
        return ParseNumber(text) ?? throw Error($"{Kind} '{text}' is not a number");
    }

    public BuildErrorException Error(string message, string? hint = null) => new(message, hint, _file, Line);

    private static ulong? ParseNumber(string text)
    {
        string digits = text.TrimStart('+').Replace("_", "", StringComparison.Ordinal);
        NumberStyles style = NumberStyles.None;
        if (digits.StartsWith("0x", StringComparison.OrdinalIgnoreCase))
            (digits, style) = (digits[2..], NumberStyles.AllowHexSpecifier);
        else if (digits.StartsWith('#'))
            (digits, style) = (digits[1..].Replace('x', '0'), NumberStyles.AllowBinarySpecifier);
        else if (digits.StartsWith("0b", StringComparison.OrdinalIgnoreCase))
            (digits, style) = (digits[2..].Replace('x', '0'), NumberStyles.AllowBinarySpecifier);
        if (ulong.TryParse(digits, style, CultureInfo.InvariantCulture, out ulong value))
            return value;
        return text switch
        {
            "true" => 1,
            "false" => 0,
            _ => null,
        };
    }

    /// <summary>One object an XML element, so that a derivation is followed once.</summary>
    private static Element Of(XElement xml, string file)
    {
        if (xml.Annotation<Element>() is { } known)
            return known;
        var element = new Element(xml, file);
        xml.AddAnnotation(element);
        return element;
    }

    /// <summary>The element of the same kind whose dotted path of names ends with a path, in the innermost of the scopes around this one that has it.</summary>
    private Element? Find(string path)
    {
        string suffix = "." + WithoutPlaceholder(path);
        for (XElement? scope = _xml.Parent; scope is not null; scope = scope.Parent)
            foreach (XElement candidate in scope.Descendants(Kind))
                if (candidate != _xml && PathOf(candidate).EndsWith(suffix, StringComparison.Ordinal))
                    return Of(candidate, _file);
        return null;
    }

    private static string PathOf(XElement element) =>
        (element.Parent is null ? "" : PathOf(element.Parent))
        + (element.Element("name") is { } name ? "." + WithoutPlaceholder(name.Value.Trim()) : "");

    private static string WithoutPlaceholder(string name) => name.Replace("[%s]", "", StringComparison.Ordinal).Replace("%s", "", StringComparison.Ordinal);
}
