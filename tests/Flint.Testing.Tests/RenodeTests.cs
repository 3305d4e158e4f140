using System.Net;
using System.Text;
using Flint.Sim;
using Flint.Sim.Peripherals;
using Flint.Sim.Renode;
using Flint.Targets;

namespace Flint.Testing.Tests;

public sealed class RenodeTests
{
    private static readonly BoardOptions s_renode = new() { Engine = "renode" };

    /// <summary>The boards whose descriptions name a script for Renode.</summary>
    public static TheoryData<string> Boards =>
        [.. TargetCatalog.Open(Installation.Locate().Boards, []).List().Where(board => board.Engines.Contains("renode")).Select(board => board.Name)];

    [Theory]
    [InlineData("ch32v003evt")]
    [InlineData("esp32-c3-devkitm-1")]
    [InlineData("hifive1-revb")]
    [InlineData("longan-nano")]
    [InlineData("pico2")]
    public void A_board_blinks_in_Renode_too(string name)
    {
        RequireRenode();
        using var board = Board.Start(name, "firmware/multiblink", s_renode);
        board.RunFor(TimeSpan.FromMilliseconds(1100));
        Assert.Equal([0, 100, 200], board.Led.Changes.Select(change => Math.Round(change.Time.TotalMilliseconds / 5)).TakeLast(3));
    }

    [Theory]
    [MemberData(nameof(Boards))]
    public void A_board_says_hello_in_Renode_too(string name)
    {
        RequireRenode();
        using var board = Board.Start(name, "firmware/hello", s_renode);
        board.RunToEnd();
        Assert.Equal("Hello, world!\n", board.Uart.Text);
    }

    [Theory]
    [InlineData("ch32v003evt")]
    [InlineData("esp32-c3-devkitm-1")]
    [InlineData("hifive1-revb")]
    [InlineData("longan-nano")]
    [InlineData("pico2")]
    public void A_button_interrupts_in_Renode_too(string name)
    {
        RequireRenode();
        using var board = Board.Start(name, "firmware/button", s_renode);
        Pin button = board.Pins["Input"];
        button.Drive(true);
        board.RunFor(TimeSpan.FromMilliseconds(20));
        bool wasOn = board.Led.IsOn;
        button.Drive(false);
        board.RunFor(TimeSpan.FromMilliseconds(5));
        Assert.Equal(!wasOn, board.Led.IsOn);
    }

    [Fact]
    public void A_device_in_CSharp_answers_on_I2C_in_Renode_too()
    {
        RequireRenode();
        using var board = Board.Start("hifive1-revb", "firmware/weather", s_renode);
        var sensor = new CountingDevice();
        foreach (I2cPort bus in board.I2c)
        {
            bus.Attach(0x76, sensor);
            bus.Attach(0x3C, sensor);
        }

        board.RunFor(TimeSpan.FromMilliseconds(20));
        Assert.True(sensor.Starts > 1 && sensor.Written > 0 && sensor.Read > 0, $"{sensor.Starts} starts, {sensor.Written} bytes written, {sensor.Read} read");
    }

    /// <summary>Every file that a script names is there, and Flint's simulator builds the same description.</summary>
    [Theory]
    [MemberData(nameof(Boards))]
    public void A_script_names_files_that_are_there(string name)
    {
        var script = RenodeScript.Of(TargetCatalog.Open(Installation.Locate().Boards, []).Load(name));
        Assert.NotEmpty(script.Models);
        Assert.NotEmpty(Platform.Load(script.Platform).Consoles);
    }

    [Fact]
    public void What_the_probe_saw_is_read()
    {
        (TimeSpan elapsed, bool hasEnded, IReadOnlyList<RenodeEvent> events) = RenodeEvent.ParseRun("2000000 ended\n250 led ledRed 1\n1500300 uart uart0 72\n1500300 pin22 gpio 0\n\n");
        Assert.Equal((TimeSpan.FromMilliseconds(2), true), (elapsed, hasEnded));
        Assert.Equal(
            [
                new RenodeEvent(TimeSpan.FromTicks(2), "led", "ledRed", 1),
                new RenodeEvent(TimeSpan.FromTicks(15003), "uart", "uart0", 72),
                new RenodeEvent(TimeSpan.FromTicks(15003), "pin22", "gpio", 0),
            ], events);
        Assert.False(RenodeEvent.ParseRun("5 goes on").HasEnded);
    }

    [Theory]
    [InlineData("here", "error: Renode's probe said 'here', which is no time")]
    [InlineData("5 goes on\nled on", "error: Renode's probe said 'led on', which is no event")]
    public void What_the_probe_never_says(string text, string expected) =>
        Assert.Equal(expected, Assert.Throws<BuildErrorException>(() => RenodeEvent.ParseRun(text)).ToString());

    [Theory]
    [InlineData("Renode, version 1.16.1.9866 (d66b0c2a-202602142154)", "1.16.1")]
    [InlineData("Renode, version 1.16.0", "1.16.0")]
    [InlineData("Renode", "1.16")]
    public void The_version_is_read(string text, string expected) => Assert.Equal(Version.Parse(expected), RenodeMonitor.ReadVersion(text));

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

    private sealed class CountingDevice : II2cDevice
    {
        public int Starts { get; private set; }

        public int Written { get; private set; }

        public int Read { get; private set; }

        void II2cDevice.Start(bool isRead) => Starts++;

        bool II2cDevice.Write(byte value)
        {
            Written++;
            return true;
        }

        byte II2cDevice.Read()
        {
            Read++;
            return 0x60;
        }
    }

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
