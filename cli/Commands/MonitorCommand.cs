using System.CommandLine;
using System.Globalization;
using System.Runtime.InteropServices;
using Flint.Cli.Flashing;
using Flint.Compiler.Link;
using Flint.Compiler.Reports;
using Flint.Frontend;
using Flint.Targets;

namespace Flint.Cli.Commands;

/// <summary><c>flint monitor</c>: a board's serial port on standard input and output, with the error lines of the program that it runs made readable.</summary>
internal static class MonitorCommand
{
    private static readonly Argument<string?> app = new("app")
    {
        Description = "What the board runs, to name the lines of its errors: as it was built last, or an ELF file",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private static readonly Option<string> board = CommonOptions.Board();
    private static readonly Option<string[]> boards = CommonOptions.Boards();

    private static readonly Option<string?> port = new("--port", "-p") { Description = "The serial port; the only one that is connected when left out", HelpName = "port" };

    private static readonly Option<int?> baud = new("--baud") { Description = "Its speed; the board's own when left out", HelpName = "baud" };

    private static readonly Option<string?> limit = new("--for") { Description = "Stop after this time, as in 500ms, 2s or 1m", HelpName = "time" };

    public static Command Create()
    {
        var command = new Command("monitor", "Show what a connected board prints, and send it what is typed; Ctrl-C ends it") { app, board, boards, port, baud, limit };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        TimeSpan? time = parsed.GetValue(limit) is { } text ? Duration.Parse("--for", text) : null;
        Target target = TargetCatalog.Open(Installation.Locate().Boards, parsed.GetRequiredValue(boards)).Load(parsed.GetRequiredValue(board));
        string? image = parsed.GetValue(app) is { } source ? Image(source, target) : null;
        string line = SerialLine.Choose(parsed.GetValue(port));
        int speed = parsed.GetValue(baud) ?? (target.Values.TryGetValue("console.baud", out string? own)
            ? int.Parse(own, CultureInfo.InvariantCulture)
            : throw new BuildErrorException($"board {target.Name} does not say the speed of its serial port", "give it with --baud"));
        using FileStream serial = SerialLine.Open(line, speed);
        using var stop = new CancellationTokenSource();
        if (time is { } length)
            stop.CancelAfter(length);
        using PosixSignalRegistration interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, context =>
        {
            context.Cancel = true;
            stop.Cancel();
        });
        Show(serial, image, parsed.InvocationConfiguration.Error, stop.Token);
        return 0;
    }

    /// <summary>The image that was built last of an app, or an ELF file as it is.</summary>
    private static string Image(string source, Target target)
    {
        if (AppBuild.IsImage(source))
            return source;
        string name = AppSource.Find(source).Name;
        string built = Path.Combine(AppBuild.OutputFolder(source, target), "obj", name + ".elf");
        return File.Exists(built) ? built : throw new BuildErrorException($"{source} was not built for {target.Name} yet", $"flint flash {source} --board {target.Name} does that");
    }

    private static void Show(FileStream serial, string? image, TextWriter errors, CancellationToken stop)
    {
        using Stream output = Console.OpenStandardOutput();
        var decoder = image is null ? null : new RuntimeErrorDecoder(ObjectFile.Read(image), image, ToolSearch.FromEnvironment().FindSymbolizer().Path);
        Stream shown = decoder is null ? output : new ErrorLineFilter(output, failure => errors.WriteLine(decoder.Decode(failure, null)));
        // Reads of a terminal cannot be cancelled, so they have threads that end with the process.
        var typing = new Thread(() => Copy(Console.OpenStandardInput(), serial)) { IsBackground = true };
        var showing = new Thread(() => Copy(serial, shown)) { IsBackground = true };
        typing.Start();
        showing.Start();
        while (!stop.IsCancellationRequested && showing.IsAlive)
            stop.WaitHandle.WaitOne(TimeSpan.FromMilliseconds(50));
    }

    private static void Copy(Stream from, Stream to)
    {
        byte[] buffer = new byte[1024];
        try
        {
            while (from.Read(buffer) is > 0 and var count)
            {
                to.Write(buffer, 0, count);
                to.Flush();
            }
        }
        catch (Exception error) when (error is IOException or ObjectDisposedException)
        {
            // The board was unplugged.
        }
    }
}
