using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using Flint.Sim.Renode;
using Flint.Testing.Engines.Renode;

namespace Flint.Testing.Tests;

/// <summary>How long who waits for Renode waits, with a server that is none.</summary>
public sealed partial class RenodeLimitTests
{
    [Fact]
    public void A_wait_that_takes_minutes_ends()
    {
        var clock = new SetClock();
        using var server = new Server(command =>
        {
            if (!command.StartsWith("probe Run ", StringComparison.Ordinal))
                return "";
            clock.Now += TimeSpan.FromSeconds(50);
            return "1000000 goes on\n";
        });
        BoardImage image = BoardImage.Get("hifive1-revb", "firmware/hello", new BoardOptions());
        using var board = new RenodeBoard(image, new RenodeMachine(image.Target, image.ElfPath, image.ExitLoop, () => new RenodeMonitor(server.Address)), clock);
        Assert.Equal(
            "error: Renode took 3 minutes for 4 ms of the board's time\n  hint: a program that waits by looking at a clock is slow there: use engine flint for this test",
            Assert.Throws<BuildErrorException>(() => board.Run(TimeSpan.FromMilliseconds(100))).ToString());
    }

    [Fact]
    public void An_answer_that_does_not_come()
    {
        using var done = new ManualResetEventSlim();
        using var server = new Server(_ =>
        {
            done.Wait();
            return "";
        });
        using var monitor = new RenodeMonitor(server.Address, TimeSpan.FromSeconds(0.2));
        Assert.Equal("error: Renode did not answer 'start' within 0.2 seconds", Assert.Throws<BuildErrorException>(() => monitor.Execute("start")).ToString());
        done.Set();
    }

    private sealed class SetClock : TimeProvider
    {
        public TimeSpan Now { get; set; }

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => Now.Ticks;
    }

    /// <summary>Answers commands as Renode's server does.</summary>
    private sealed partial class Server : IDisposable
    {
        private readonly HttpListener _listener = new();

        public Server(Func<string, string> answer)
        {
            using (var free = new TcpListener(IPAddress.Loopback, 0))
            {
                free.Start();
                Address = new Uri($"http://localhost:{((IPEndPoint)free.LocalEndpoint).Port}/");
            }

            _listener.Prefixes.Add(Address.ToString());
            _listener.Start();
            new Thread(() => Serve(answer)) { IsBackground = true }.Start();
        }

        public Uri Address { get; }

        public void Dispose() => _listener.Close();

        private void Serve(Func<string, string> answer)
        {
            try
            {
                while (true)
                {
                    HttpListenerContext context = _listener.GetContext();
                    using var reader = new StreamReader(context.Request.InputStream);
                    string command = WebUtility.HtmlDecode(Argument().Match(reader.ReadToEnd()).Groups[1].Value);
                    using var writer = new StreamWriter(context.Response.OutputStream);
                    writer.Write("<?xml version=\"1.0\"?><methodResponse><params><param><value><struct><member><name>status</name><value><string>PASS</string></value></member>"
                        + $"<member><name>return</name><value><string>{answer(command)}</string></value></member></struct></value></param></params></methodResponse>");
                }
            }
            catch (Exception error) when (error is HttpListenerException or ObjectDisposedException or IOException)
            {
                // The test is over.
            }
        }

        [GeneratedRegex("<data><value><string>(.*)</string></value></data>")]
        private static partial Regex Argument();
    }
}
