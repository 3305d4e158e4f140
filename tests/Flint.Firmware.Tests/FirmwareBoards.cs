using System.Text.Json;
using Flint.Targets;

namespace Flint.Firmware.Tests;

/// <summary>For theories: the simulated boards that have what an app needs.</summary>
public static class FirmwareBoards
{
    public static TheoryData<string> Of(string app)
    {
        Installation installation = Installation.Locate();
        using JsonDocument needs = JsonDocument.Parse(File.ReadAllText(Path.Combine(installation.Root, "firmware", app, "app.json")));
        string[] names = [.. needs.RootElement.GetProperty("needs").EnumerateArray().Select(need => need.GetString()!)];
        ulong ram = needs.RootElement.TryGetProperty("ram", out JsonElement bytes) ? bytes.GetUInt64() : 0;
        TargetCatalog catalog = TargetCatalog.Open(installation.Boards, []);
        var boards = new TheoryData<string>();
        foreach (TargetSummary board in catalog.List())
            if (board.Engines.Contains("flint") && board.RamSize >= ram && names.All(catalog.Load(board.Name).Has))
                boards.Add(board.Name);
        return boards;
    }
}
