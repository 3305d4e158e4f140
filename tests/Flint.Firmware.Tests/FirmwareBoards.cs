using Flint.Targets;

namespace Flint.Firmware.Tests;

/// <summary>For theories: the simulated boards that have what an app needs.</summary>
public static class FirmwareBoards
{
    public static TheoryData<string> Of(string app)
    {
        Installation installation = Installation.Locate();
        AppDescription description = AppDescription.Read(Path.Combine(installation.Root, "firmware", app));
        TargetCatalog catalog = TargetCatalog.Open(installation.Boards, []);
        var boards = new TheoryData<string>();
        foreach (TargetSummary board in catalog.List())
        {
            if (!board.Engines.Contains("flint") || !description.Fits(catalog.Load(board.Name)))
                continue;
            string? why = RenodeSupport.IsEngine ? RenodeSupport.WhyNot(app, board.Name, board.Engines.Contains("renode")) : null;
            boards.Add(new TheoryDataRow<string>(board.Name) { Skip = why });
        }

        return boards;
    }
}
