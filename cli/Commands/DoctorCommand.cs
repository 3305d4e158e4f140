using System.CommandLine;
using System.Text.Json.Nodes;
using Flint.Compiler.Link;
using Flint.Sim;

namespace Flint.Cli.Commands;

/// <summary><c>flint doctor</c>: what is installed, what is missing, and how to get it.</summary>
internal static class DoctorCommand
{
    private static readonly Option<bool> json = CommonOptions.Json();

    public static Command Create()
    {
        var command = new Command("doctor", "Check that everything Flint needs is installed") { json };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        ToolStatus[] tools = [.. Toolchain.Inspect(), Qemu(4, "qemu-system-riscv32"), Qemu(8, "qemu-system-riscv64"), Device()];
        string[] packages = [.. tools.Where(tool => tool.Problem is not null && tool.Package.Length > 0).Select(tool => tool.Package).Distinct().Order(StringComparer.Ordinal)];
        bool healthy = tools.All(tool => tool.Problem is null);
        TextWriter writer = parsed.InvocationConfiguration.Output;
        if (parsed.GetValue(json))
        {
            JsonText.Write(writer, new JsonObject
            {
                ["healthy"] = healthy,
                ["tools"] = new JsonArray([.. tools.Select(Json)]),
            });
            return healthy ? 0 : 1;
        }
        var table = new Table("part", "state", "where");
        foreach (ToolStatus tool in tools)
            table.Add(tool.Name, tool.Problem ?? (tool.Version is null ? "ok" : $"ok ({tool.Version})"), tool.Path ?? "-");
        table.Write(writer);
        if (packages.Length > 0)
            writer.WriteLine($"\nTo install what is missing: apt-get install {string.Join(' ', packages)}");
        return healthy ? 0 : 1;
    }

    private static ToolStatus Qemu(int pointerSize, string name)
    {
        string? path = new QemuEngine().FindProgram(pointerSize);
        return new ToolStatus(name, path, null, path is null ? "is not installed" : null, "qemu-system-misc");
    }

    private static ToolStatus Device()
    {
        const string Name = "device libraries";
        try
        {
            return new ToolStatus(Name, Installation.Locate().Root, null, null, "");
        }
        catch (BuildErrorException error)
        {
            return new ToolStatus(Name, null, null, $"{error.Message}: {error.Hint}", "");
        }
    }

    private static JsonObject Json(ToolStatus tool) => new()
    {
        ["name"] = tool.Name,
        ["path"] = tool.Path,
        ["version"] = tool.Version,
        ["problem"] = tool.Problem,
        ["package"] = tool.Package.Length > 0 ? tool.Package : null,
    };
}
