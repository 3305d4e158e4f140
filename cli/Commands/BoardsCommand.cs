using System.CommandLine;
using System.Text.Json.Nodes;
using Flint.Targets;

namespace Flint.Cli.Commands;

/// <summary><c>flint boards</c>: what can be built for.</summary>
internal static class BoardsCommand
{
    private static readonly Option<string[]> boards = CommonOptions.Boards();
    private static readonly Option<bool> json = CommonOptions.Json();

    public static Command Create()
    {
        var command = new Command("boards", "List the boards") { boards, json };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        IReadOnlyList<TargetSummary> list = TargetCatalog.Open(Installation.Locate().Boards, parsed.GetRequiredValue(boards)).List();
        TextWriter writer = parsed.InvocationConfiguration.Output;
        if (parsed.GetValue(json))
        {
            JsonText.Write(writer, new JsonArray([.. list.Select(Json)]));
            return 0;
        }
        var table = new Table("board", "chip", ">flash", ">RAM", "engines", "description");
        foreach (TargetSummary board in list)
        {
            string engines = board.Engines.IsEmpty ? "-" : string.Join(", ", board.Engines);
            table.Add(board.Name, board.Chip, $"{board.FlashSize:N0}", $"{board.RamSize:N0}", engines, board.Description);
        }
        table.Write(writer);
        return 0;
    }

    private static JsonObject Json(TargetSummary board) => new()
    {
        ["name"] = board.Name,
        ["description"] = board.Description,
        ["chip"] = board.Chip,
        ["isa"] = board.Isa,
        ["flash"] = board.FlashSize,
        ["ram"] = board.RamSize,
        ["features"] = new JsonArray([.. board.Features.Select(feature => JsonValue.Create(feature))]),
        ["engines"] = new JsonArray([.. board.Engines.Select(engine => JsonValue.Create(engine))]),
    };
}
