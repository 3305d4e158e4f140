using Flint.Testing;

namespace Flint.Firmware.Tests;

/// <summary>What tests cannot have where FLINT_ENGINE says <c>renode</c>: they are skipped there, with the reason.</summary>
internal static class RenodeSupport
{
    public static bool IsEngine => BoardOptions.Default.Engine == "renode";

    /// <returns>Why an app does not run on a board there; null when it does.</returns>
    public static string? WhyNot(string app, string board, bool isInRenode) => (app, board) switch
    {
        _ when !isInRenode => "the board has no script for Renode",
        ("logger", "esp32-c3-devkitm-1" or "esp32-c3-devkitm-1-ram" or "pico2") => "Renode has no model of this chip's flash controller",
        ("weather", "esp32-c3-devkitm-1" or "esp32-c3-devkitm-1-ram") => "Renode has no model of this chip's I2C controller",
        _ => null,
    };

    public static void SkipBecause(string reason) => Assert.SkipWhen(IsEngine, reason);
}
