using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Xml.Linq;

namespace Flint.Sim.Renode;

/// <summary>
/// A running Renode that executes monitor commands: by the server that its tests use, where each call has an answer (Renode documentation, Testing with
/// Renode; XML-RPC Specification).
/// </summary>
public sealed class RenodeMonitor : IDisposable
{
    private static readonly TimeSpan startLimit = TimeSpan.FromSeconds(60);

    private readonly Process? process;
    private readonly HttpClient client;

    /// <summary>Talks to a Renode that listens already.</summary>
    public RenodeMonitor(Uri server) => client = new HttpClient { BaseAddress = server, Timeout = TimeSpan.FromMinutes(5) };

    private RenodeMonitor(Process process, Uri server)
        : this(server) => this.process = process;

    /// <exception cref="BuildErrorException">Renode is not installed, or did not start.</exception>
    public static RenodeMonitor Start()
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
        using HttpResponseMessage response = client.Send(request);
        XElement answer = XElement.Load(response.Content.ReadAsStream());
        Dictionary<string, string> members = answer.Descendants("member").ToDictionary(member => (string)member.Element("name")!, member => member.Element("value")!.Value);
        if (members.GetValueOrDefault("status") == "PASS")
            return members.GetValueOrDefault("return") ?? "";
        string error = members.GetValueOrDefault("error") ?? members.GetValueOrDefault("faultString") ?? "it did not say why";
        throw new BuildErrorException($"Renode did not execute '{command}': {error.Trim()}");
    }

    public void Dispose()
    {
        client.Dispose();
        if (process is null)
            return;
        if (!process.HasExited)
            process.Kill(entireProcessTree: true);
        process.WaitForExit();
        process.Dispose();
    }

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
                Execute("version");
                return;
            }
            catch (HttpRequestException) when (!process!.HasExited && Stopwatch.GetElapsedTime(started) < startLimit)
            {
                Thread.Sleep(100);
            }
            catch (HttpRequestException error)
            {
                Dispose();
                throw new BuildErrorException($"Renode did not start: {error.Message}", "run it by hand to see why");
            }
        }
    }
}
