using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Flint.Sim.Renode;

/// <summary>
/// A running Renode that executes monitor commands: by the server that its tests use, where each call has an answer (Renode documentation, Testing with
/// Renode; XML-RPC Specification).
/// </summary>
public sealed partial class RenodeMonitor : IDisposable
{
    private static readonly TimeSpan startLimit = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan answerLimit = TimeSpan.FromMinutes(5);
    private static readonly Version severalIncludes = new(1, 16, 1);

    private static readonly ConcurrentBag<RenodeMonitor> idle = [];

    private readonly Process? process;
    private readonly HttpClient client;
    private readonly HashSet<string> included = new(StringComparer.Ordinal);
    private bool isSilent;

    static RenodeMonitor() => AppDomain.CurrentDomain.ProcessExit += (_, _) =>
    {
        while (idle.TryTake(out RenodeMonitor? monitor))
            monitor.Kill();
    };

    /// <summary>Of Renode; 1.16 when it does not say so.</summary>
    public Version Version { get; private set; } = new(1, 16);

    /// <summary>Talks to a Renode that listens already.</summary>
    /// <param name="limit">How long an answer may take; five minutes when left out.</param>
    public RenodeMonitor(Uri server, TimeSpan? limit = null) => client = new HttpClient { BaseAddress = server, Timeout = limit ?? answerLimit };

    private RenodeMonitor(Process process, Uri server)
        : this(server) => this.process = process;

    /// <summary>One that was disposed of before, as its start and the models that it has compiled take seconds; else a new one.</summary>
    /// <exception cref="BuildErrorException">Renode is not installed, or did not start.</exception>
    public static RenodeMonitor Start() => idle.TryTake(out RenodeMonitor? known) ? known : StartProcess();

    /// <summary>Lets Renode compile models, each once.</summary>
    /// <exception cref="BuildErrorException">It cannot; the message is Renode's.</exception>
    public void Include(IEnumerable<string> models)
    {
        string[] missing = [.. models.Where(included.Add)];
        // To compile them all at once takes a fraction of the time; Renode can since 1.16.1.
        if (missing.Length > 0 && Version >= severalIncludes)
            Execute($"include {string.Join(' ', missing.Select(model => "@" + model))}");
        else
            Array.ForEach(missing, model => Execute($"include @{model}"));
    }

    /// <returns>What the monitor prints.</returns>
    /// <exception cref="BuildErrorException">The command failed; the message is Renode's.</exception>
    public string Execute(string command)
    {
        var call = new XElement(
            "methodCall",
            new XElement("methodName", "run_keyword"),
            new XElement(
                "params",
                Parameter(new XElement("string", "ExecuteCommand")),
                Parameter(new XElement("array", new XElement("data", new XElement("value", new XElement("string", command)))))));
        using var content = new StringContent(call.ToString(SaveOptions.DisableFormatting), Encoding.UTF8, "text/xml");
        using var request = new HttpRequestMessage(HttpMethod.Post, "") { Content = content };
        using HttpResponseMessage response = Send(request, command);
        XElement answer = XElement.Load(response.Content.ReadAsStream());
        Dictionary<string, string> members = answer.Descendants("member").ToDictionary(member => (string)member.Element("name")!, member => member.Element("value")!.Value);
        if (members.GetValueOrDefault("status") == "PASS")
            return members.GetValueOrDefault("return") ?? "";
        string error = members.GetValueOrDefault("error") ?? members.GetValueOrDefault("faultString") ?? "it did not say why";
        throw new BuildErrorException($"Renode did not execute '{command}': {error.Trim()}");
    }

    /// <summary>What <c>version</c> answers: <c>Renode, version 1.16.1.9866 (d66b0c2a-202602142154)</c>.</summary>
    public static Version ReadVersion(string text) => VersionNumber().Match(text) is { Success: true } match ? Version.Parse(match.Value) : new Version(1, 16);

    /// <summary>Ends the emulation, and keeps Renode for the next one.</summary>
    public void Dispose()
    {
        try
        {
            if (process is { HasExited: false } && !isSilent)
            {
                Execute("Clear");
                idle.Add(this);
                return;
            }
        }
        catch (Exception error) when (error is HttpRequestException or TaskCanceledException or BuildErrorException)
        {
            // It answers no more.
        }

        Kill();
    }

    private HttpResponseMessage Send(HttpRequestMessage request, string command)
    {
        try
        {
            return client.Send(request);
        }
        catch (TaskCanceledException)
        {
            isSilent = true;
            throw new BuildErrorException($"Renode did not answer '{command}' within {client.Timeout.TotalSeconds:0.#} seconds");
        }
    }

    private static RenodeMonitor StartProcess()
    {
        string program = RenodeProgram.Find() ?? throw new BuildErrorException("Renode is not installed", RenodeProgram.Hint);
        int port = FreePort();
        Process process = Process.Start(new ProcessStartInfo(program, ["--disable-gui", "--hide-log", "--robot-server-port", $"{port}"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var monitor = new RenodeMonitor(process, new Uri($"http://localhost:{port}/"));
        monitor.WaitUntilReady();
        return monitor;
    }

    private void Kill()
    {
        client.Dispose();
        if (process is null)
            return;
        if (!process.HasExited)
            process.Kill(entireProcessTree: true);
        process.WaitForExit();
        process.Dispose();
    }

    [GeneratedRegex(@"\d+\.\d+(\.\d+)?")]
    private static partial Regex VersionNumber();

    private static XElement Parameter(XElement value) => new("param", new XElement("value", value));

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private void WaitUntilReady()
    {
        long started = Stopwatch.GetTimestamp();
        while (true)
        {
            try
            {
                Version = ReadVersion(Execute("version"));
                return;
            }
            catch (HttpRequestException) when (!process!.HasExited && Stopwatch.GetElapsedTime(started) < startLimit)
            {
                Thread.Sleep(100);
            }
            catch (HttpRequestException error)
            {
                Kill();
                throw new BuildErrorException($"Renode did not start: {error.Message}", "run it by hand to see why");
            }
        }
    }
}
