using System.Reflection;
using System.Runtime.Loader;
using Flint.Targets;

namespace Flint.Frontend.Tests;

public sealed class BoardAssemblyTests : IDisposable
{
    private readonly Workspace _workspace = new();

    [Fact]
    public void Pins_have_the_number_and_polarity_of_the_boards_data()
    {
        Type board = Load(Workspace.Boards.Load("hifive1-revb"));
        Assert.Equal(new Flint.Hal.Pin(22, activeLow: true), board.GetProperty("Led")!.GetValue(null));
        Assert.Equal(new Flint.Hal.Pin(19, activeLow: true), board.GetProperty("LedGreen")!.GetValue(null));
    }

    [Fact]
    public void A_pin_in_a_port_has_the_number_of_the_chip()
        => Assert.Equal(
            new Flint.Hal.Pin(45, activeLow: true), Load(Workspace.Boards.Load("longan-nano")).GetProperty("Led")!.GetValue(null));

    [Fact]
    public void A_board_without_pins_has_an_empty_class()
        => Assert.Empty(Load(Workspace.Boards.Load("qemu-virt-rv32")).GetProperties());

    [Fact]
    public void The_assembly_is_kept_until_the_pins_change()
    {
        Target target = Workspace.Boards.Load("hifive1-revb");
        string first = BoardAssembly.Require(target, _workspace.Installation);
        DateTime written = new(2001, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(first, written);

        string again = BoardAssembly.Require(target with { StackSize = 4096 }, _workspace.Installation);
        string changed = BoardAssembly.Require(
            target with { Pins = target.Pins.SetItem("Led", new PinDescription(5, ActiveLow: false)) }, _workspace.Installation);

        Assert.Equal((first, written), (again, File.GetLastWriteTimeUtc(again)));
        Assert.NotEqual(first, changed);
    }

    [Fact]
    public void Builds_that_run_at_once_share_the_assembly()
    {
        Target target = Workspace.Boards.Load("longan-nano");
        var paths = new string[8];
        Parallel.For(0, paths.Length, index => paths[index] = BoardAssembly.Require(target, _workspace.Installation));
        Assert.Single(paths.Distinct());
        Assert.Equal("Flint.Board.dll", Path.GetFileName(Assert.Single(Directory.GetFiles(Path.GetDirectoryName(paths[0])!))));
    }

    [Fact]
    public void A_device_of_a_type_that_the_HAL_lacks()
    {
        Target target = Workspace.Boards.Load("hifive1-revb");
        target = target with { Pins = target.Pins.Clear(), Devices = target.Devices.Clear().Add("Can", new DeviceDescription("Flint.Hal.CanBus", 0, [])) };
        Assert.Equal(
            """
            error: the pins, devices and interrupts of hifive1-revb do not compile:
            Board.g.cs(5,29): error CS0234: The type or namespace name 'CanBus' does not exist in the namespace 'Flint.Hal' (are you missing an assembly reference?)
              hint: see that the type of each of the board's devices is one of Flint.Hal that is made from a number
            """,
            Assert.Throws<BuildErrorException>(() => BoardAssembly.Require(target, _workspace.Installation)).ToString());
    }

    private Type Load(Target target)
    {
        Assembly assembly = new AssemblyLoadContext(target.Name).LoadFromAssemblyPath(BoardAssembly.Require(target, _workspace.Installation));
        return assembly.GetType("Flint.Boards.Board", throwOnError: true)!;
    }

    public void Dispose() => _workspace.Dispose();
}
