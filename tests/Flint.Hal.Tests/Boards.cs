using Flint.Targets;

namespace Flint.Hal.Tests;

/// <summary>The simulated boards whose chips have a driver.</summary>
public static class Boards
{
    private static readonly Lazy<TargetCatalog> catalog = new(() => TargetCatalog.Open(Path.Combine(Installation.Locate().Root, "boards"), []));

    /// <summary>For a theory: boards that have all of these hooks, and a device of this name where one is given.</summary>
    public static TheoryData<string> With(string? device, params ReadOnlySpan<string> hooks) => With(0, device, hooks);

    /// <summary>The same for apps that need 32 KiB of flash: tasks and what they catch.</summary>
    public static TheoryData<string> Large(string? device, params ReadOnlySpan<string> hooks) => With(32 * 1024, device, hooks);

    private static TheoryData<string> With(ulong flash, string? device, ReadOnlySpan<string> hooks)
    {
        var names = new TheoryData<string>();
        foreach (TargetSummary summary in catalog.Value.List())
        {
            Target target = catalog.Value.Load(summary.Name);
            bool hasAll = target.Engines.ContainsKey("flint") && target.Flash.Length >= flash && target.Hooks.ContainsKey("gpio.write");
            foreach (string hook in hooks)
                hasAll &= target.Hooks.ContainsKey(hook);
            if (hasAll && (device is null || target.Devices.ContainsKey(device)))
                names.Add(summary.Name);
        }

        return names;
    }

    public static string ChipOf(string board) => catalog.Value.Load(board).Chip;

    /// <summary>The chip's number for the only pin of a device.</summary>
    public static int PinOf(string board, string device) => catalog.Value.Load(board).Devices[device].Pins[0];
}
