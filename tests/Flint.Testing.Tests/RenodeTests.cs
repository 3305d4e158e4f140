using System.Net;
using System.Text;
using Flint.Sim.Renode;

namespace Flint.Testing.Tests;

public sealed class RenodeTests
{
    private static readonly BoardOptions s_renode = new() { Engine = "renode" };

    [Theory]
    [InlineData("hifive1-revb")]
    [InlineData("ch32v003evt")]
    [InlineData("longan-nano")]
    [InlineData("pico2")]
    public void A_board_blinks_in_Renode_too(string name)
    {
        RequireRenode();
        using var board = Board.Start(name, "firmware/blink", s_renode);
        board.RunUntil(board.Led.TurnsOff);
        board.RunUntil(board.Led.TurnsOn);
        TimeSpan on = board.Time;
        board.RunUntil(board.Led.TurnsOff);
        Assert.InRange((board.Time - on).TotalMilliseconds, 495, 505);
    }

    [Theory]
    [InlineData("hifive1-revb")]
    [InlineData("ch32v003evt")]
    [InlineData("longan-nano")]
    [InlineData("pico2")]
    [InlineData("qemu-virt-rv32")]
    public void A_board_says_hello_in_Renode_too(string name)
    {
        RequireRenode();
        using var board = Board.Start(name, "firmware/hello", s_renode);
        board.RunToEnd();
        Assert.Equal("Hello, world!\n", board.Uart.Text);
    }

    [Fact]
    public void The_monitor_is_asked_and_answers()
    {
        using var server = new AnsweringServer("PASS", "return", "0x2A\n");
        using var monitor = new RenodeMonitor(server.Address);
        Assert.Equal("0x2A\n", monitor.Execute("sysbus.cpu PC"));
        Assert.Equal(
            "<methodCall><methodName>run_keyword</methodName><params><param><value><string>ExecuteCommand</string></value></param>"
                + "<param><value><array><data><value><string>sysbus.cpu PC</string></value></data></array></value></param></params></methodCall>",
            server.Request);
    }

    [Fact]
    public void What_Renode_refuses_is_told_in_its_words()
    {
        using var server = new AnsweringServer("FAIL", "error", "KeywordException: No such peripheral\n");
        using var monitor = new RenodeMonitor(server.Address);
        Assert.Equal(
            "error: Renode did not execute 'sysbus.led State': KeywordException: No such peripheral",
            Assert.Throws<BuildErrorException>(() => monitor.Execute("sysbus.led State")).ToString());
    }

    [Fact]
    public void Renode_that_is_not_installed()
    {
        Assert.SkipWhen(RenodeProgram.Find() is not null, "Renode is installed");
        Assert.Equal(
            "error: Renode is not installed\n  hint: get Renode 1.16 or later from https://github.com/renode/renode/releases, and put it on PATH or name its program in FLINT_RENODE",
            Assert.Throws<BuildErrorException>(() => Board.Start("hifive1-revb", "firmware/hello", s_renode)).ToString());
    }

    private static void RequireRenode() => Assert.SkipWhen(RenodeProgram.Find() is null, "Renode is not installed: " + RenodeProgram.Hint);

    /// <summary>Answers one call as Renode's server does.</summary>
    private sealed class AnsweringServer : IDisposable
    {
        private readonly HttpListener _listener = new();
        private readonly Task _answer;

        public AnsweringServer(string status, string member, string value)
        {
            using (var free = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0))
            {
                free.Start();
                Address = new Uri($"http://localhost:{((IPEndPoint)free.LocalEndpoint).Port}/");
            }

            _listener.Prefixes.Add(Address.ToString());
            _listener.Start();
            _answer = Task.Run(() =>
            {
                HttpListenerContext context = _listener.GetContext();
                using (var reader = new StreamReader(context.Request.InputStream))
                    Request = reader.ReadToEnd();
                context.Response.OutputStream.Write(Encoding.UTF8.GetBytes(
                    $"<?xml version=\"1.0\"?><methodResponse><params><param><value><struct><member><name>status</name><value><string>{status}</string></value></member>"
                        + $"<member><name>{member}</name><value><string>{value}</string></value></member></struct></value></param></params></methodResponse>"));
                context.Response.Close();
            });
        }

        public Uri Address { get; }

        public string Request { get; private set; } = "";

        public void Dispose()
        {
            _answer.Wait();
            _listener.Close();
        }
    }
}
