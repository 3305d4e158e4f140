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
        (_, "ch32v003evt" or "hifive1-revb" or "longan-nano" or "pico2") => app == "logger" && board == "pico2" ? "Renode has no model of this chip's flash controller" : null,
        ("fade", _) => "Renode has no model of this chip's PWM",
        ("weather", _) => "Renode has no model of this chip's I2C controller",
        ("logger", _) => "Renode has no model of this chip's flash controller",
        _ => null,
    };

    public static void SkipBecause(string reason) => Assert.SkipWhen(IsEngine, reason);
}
