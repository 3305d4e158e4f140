using Flint.Targets;

namespace Flint.Testing.Engines.Renode;

/// <summary>The monitor commands that make a board and load an image; the <c>renode.resc</c> files beside the boards say the same.</summary>
internal static class RenodeScript
{
    /// <exception cref="BuildErrorException">The board has no platform description.</exception>
    public static IReadOnlyList<string> Load(Target target, string elfPath)
    {
        string platform = target.Engines.TryGetValue("flint", out EngineDescription? engine)
            ? engine.Machine
            : throw new BuildErrorException($"engine renode does not have board '{target.Name}'", "it has the boards with a platform.repl");
        string models = Path.Combine(Installation.Locate().Root, "sim", "Renode", "Models");
        return
        [
            "using sysbus",
            .. Directory.GetFiles(models, "*.cs").Order(StringComparer.Ordinal).Select(model => $"include @{Path.GetFullPath(model)}"),
            $"mach create \"{target.Name}\"",
            $"machine LoadPlatformDescription @{Path.GetFullPath(platform)}",
            $"sysbus LoadELF @{Path.GetFullPath(elfPath)}",
        ];
    }
}
