using System.Diagnostics;
using Flint.Targets;

namespace Flint.Sim;

/// <summary>QEMU's system emulation, a process per run.</summary>
public sealed class QemuEngine : IEngine
{
    private readonly IReadOnlyList<string> folders;

    /// <summary>Looks for QEMU in PATH.</summary>
    public QemuEngine()
        : this((Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries))
    {
    }

    /// <param name="folders">Where to look for QEMU, instead of PATH.</param>
    public QemuEngine(IReadOnlyList<string> folders) => this.folders = folders;

    public string Name => "qemu";

    /// <returns>The program's path, or null when it is not installed.</returns>
    public string? FindProgram(int pointerSize) =>
        folders.Select(folder => Path.Combine(folder, ProgramName(pointerSize))).FirstOrDefault(File.Exists);

    public RunResult Run(RunRequest request, CancellationToken cancellation = default)
    {
        Target target = TargetOf(request);
        CoreClock.RequireBoards(Name, request.ElfPath, target);
        int pointerSize = target.Core.PointerSize;
        string program = FindProgram(pointerSize)
            ?? throw new BuildErrorException($"{ProgramName(pointerSize)} is not installed", "apt-get install qemu-system-misc");
        var start = new ProcessStartInfo(program, Arguments(request))
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using Process process = Process.Start(start)!;
        return RunAsync(process, request, cancellation).GetAwaiter().GetResult();
    }

    /// <exception cref="BuildErrorException">QEMU does not have the target.</exception>
    internal static IReadOnlyList<string> Arguments(RunRequest request)
    {
        EngineDescription engine = Engines.Describe("qemu", TargetOf(request));
        return
        [
            "-machine", engine.Machine, .. engine.Arguments,
            "-display", "none", "-monitor", "none", "-serial", "stdio", "-no-reboot",
            .. engine.Exit == "semihosting" ? (string[])["-semihosting-config", "enable=on,target=native"] : [],
            .. request.CountsInstructions ? (string[])["-icount", "shift=0"] : [],
            "-kernel", request.ElfPath,
        ];
    }

    private static Target TargetOf(RunRequest request) => request.Target ?? throw new BuildErrorException("engine qemu has boards only", "give --board, or --engine flint");

    private static string ProgramName(int pointerSize) => pointerSize == 8 ? "qemu-system-riscv64" : "qemu-system-riscv32";

    private static async Task<RunResult> RunAsync(Process process, RunRequest request, CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        if (request.TimeLimit is { } limit)
            stop.CancelAfter(limit);
        Task<string> errors = process.StandardError.ReadToEndAsync(CancellationToken.None);
        Task output = CopyOutput(process.StandardOutput.BaseStream, request.Output);
        // Nobody waits for input: it may never end, and what comes after the program's end is of no use.
        _ = CopyInput(request.Input, process.StandardInput.BaseStream);
        bool stopped = false;
        try
        {
            await Task.WhenAny(output, process.WaitForExitAsync(stop.Token)).ConfigureAwait(false);
            if (!output.IsFaulted)
                await process.WaitForExitAsync(stop.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            stopped = true;
        }
        finally
        {
            if (!process.HasExited)
                process.Kill();
        }
        await process.WaitForExitAsync(CancellationToken.None).ConfigureAwait(false);
        await output.ConfigureAwait(false);
        string messages = (await errors.ConfigureAwait(false)).Trim();
        return stopped ? new RunResult(0, RunEnd.TimeLimit, messages)
            : Failed(process.ExitCode, messages) ? new RunResult(0, RunEnd.Failed, messages)
            : new RunResult(process.ExitCode, RunEnd.Exited, messages);
    }

    /// <summary>QEMU ends with 1 on its own errors, and says so under its own name; a program may end with 1, too.</summary>
    private static bool Failed(int exitCode, string messages) =>
        exitCode == 1 && messages.Contains("qemu-system-riscv", StringComparison.Ordinal);

    private static async Task CopyOutput(Stream from, Stream to)
    {
        byte[] buffer = new byte[4096];
        int count;
        while ((count = await from.ReadAsync(buffer).ConfigureAwait(false)) > 0)
        {
            await to.WriteAsync(buffer.AsMemory(0, count)).ConfigureAwait(false);
            await to.FlushAsync().ConfigureAwait(false);
        }
    }

    private static async Task CopyInput(Stream? from, Stream to)
    {
        try
        {
            byte[] buffer = new byte[4096];
            int count;
            while (from is not null && (count = await from.ReadAsync(buffer).ConfigureAwait(false)) > 0)
            {
                await to.WriteAsync(buffer.AsMemory(0, count)).ConfigureAwait(false);
                await to.FlushAsync().ConfigureAwait(false);
            }
            to.Close();
        }
        catch (Exception error) when (error is IOException or ObjectDisposedException)
        {
            // The program has ended before its input.
        }
    }
}
