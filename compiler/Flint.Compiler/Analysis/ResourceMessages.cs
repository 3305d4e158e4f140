using System.Resources;
using Flint.Compiler.TypeSystem;

namespace Flint.Compiler.Analysis;

/// <summary>The English messages that official code reads as <c>SR.Name</c> from its assembly's resources: known at build time.</summary>
public sealed class ResourceMessages
{
    private readonly Dictionary<Module, Dictionary<string, string>> _messages = [];

    /// <summary>The message behind a getter of an official <c>System.SR</c>, or null when it is not one.</summary>
    public string? Find(MethodDeclaration getter)
    {
        if (!getter.Name.StartsWith("get_", StringComparison.Ordinal))
            return null;
        if (!_messages.TryGetValue(getter.Module, out Dictionary<string, string>? messages))
            _messages[getter.Module] = messages = Read(getter.Module);
        return messages.GetValueOrDefault(getter.Name[4..]);
    }

    /// <summary>The texts of a resource by their names.</summary>
    internal static Dictionary<string, string> Texts(byte[] resource)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        using var reader = new ResourceReader(new MemoryStream(resource));
        foreach (System.Collections.DictionaryEntry entry in reader)
            if (entry.Value is string text)
                texts[(string)entry.Key] = text;
        return texts;
    }

    private static Dictionary<string, string> Read(Module module) =>
        (module.GetResource($"{module.Name}.Strings.resources") ?? module.GetResource($"FxResources.{module.Name}.SR.resources")) is { } resource ? Texts(resource) : [];
}
