using System.CommandLine;
using Flint.Cli.Commands;

namespace Flint.Cli;

/// <summary>The <c>flint</c> command with everything below it.</summary>
internal static class CommandTree
{
    public static RootCommand Create() => new("C# ahead of time for bare-metal RISC-V microcontrollers")
    {
        BuildCommand.Create(),
        RunCommand.Create(),
        FlashCommand.Create(),
        MonitorCommand.Create(),
        TestCommand.Create(),
        SizeCommand.Create(),
        BoardsCommand.Create(),
        FirmwareCommand.Create(),
        SvdCommand.Create(),
        DoctorCommand.Create(),
    };
}
