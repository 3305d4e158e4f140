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

    private static Dictionary<string, string> Read(Module module)
    {
        var messages = new Dictionary<string, string>(StringComparer.Ordinal);
        byte[]? bytes = module.GetResource($"{module.Name}.Strings.resources") ?? module.GetResource($"FxResources.{module.Name}.SR.resources");
        if (bytes is null)
            return messages;
        using var reader = new ResourceReader(new MemoryStream(bytes));
        foreach (System.Collections.DictionaryEntry entry in reader)
            if (entry.Value is string text)
                messages[(string)entry.Key] = text;
        return messages;
    }
}
