namespace Flint.Cli.Tests;

/// <summary><c>flint flash</c>: the exact command for each board, and what a user reads when it cannot be done.</summary>
public sealed class FlashTests : IDisposable
{
    private readonly CommandRun flint = new();

    public FlashTests()
    {
        // Neither the tools nor the drives of this machine.
        flint.Environment["FLINT_DRIVES"] = Path.Combine(flint.Folder, "drives");
        flint.Write("app.cs", "Console.WriteLine(1);");
    }

    public void Dispose() => flint.Dispose();

    [Theory]
    [InlineData("longan-nano", "dfu-util -a 0 -s 0x08000000:leave -D bin/flint/longan-nano/app.bin")]
    [InlineData("longan-nano --tool openocd", "openocd -f interface/cmsis-dap.cfg -f target/gd32vf103.cfg -c 'program bin/flint/longan-nano/app.bin 0x08000000 verify reset exit'")]
    [InlineData("hifive1-revb --tool HiFive", "cp bin/flint/hifive1-revb/app.hex HiFive/")]
    [InlineData("hifive1-revb --tool openocd", "openocd -f board/sifive-hifive1-revb.cfg -c 'program bin/flint/hifive1-revb/app.hex verify reset exit'")]
    [InlineData("esp32-c3-devkitm-1 --tool esptool", "esptool --chip esp32c3 write_flash 0x0 bin/flint/esp32-c3-devkitm-1/app.bin")]
    [InlineData("esp32-c3-devkitm-1 --tool esptool --port /dev/ttyUSB1", "esptool --port /dev/ttyUSB1 --chip esp32c3 write_flash 0x0 bin/flint/esp32-c3-devkitm-1/app.bin")]
    [InlineData("esp32-c3-devkitm-1-ram --tool esptool", "esptool --chip esp32c3 write_flash 0x0 bin/flint/esp32-c3-devkitm-1-ram/app.esp")]
    [InlineData("pico2 --tool picotool", "picotool load -v -x bin/flint/pico2/app.uf2")]
    [InlineData("pico2 --tool RP2350", "cp bin/flint/pico2/app.uf2 RP2350/")]
    [InlineData("ch32v003evt --tool wlink", "wlink flash --chip CH32V003 bin/flint/ch32v003evt/app.bin")]
    [InlineData("ch32v003evt --tool minichlink", "minichlink -w bin/flint/ch32v003evt/app.bin flash -b")]
    public void A_dry_run_prints_the_command(string board, string command) =>
        Assert.Equal(new CommandResult(0, command + "\n", ""), flint.Run("", ["flash", "app.cs", "--dry-run", "--board", .. board.Split(' ')]));

    [Fact]
    public void The_tool_gets_the_image()
    {
        UseTools(("dfu-util", "test -s \"$6\" && echo \"took $6\""));
        Assert.Equal(
            new CommandResult(0, "dfu-util -a 0 -s 0x08000000:leave -D bin/flint/longan-nano/app.bin\ntook bin/flint/longan-nano/app.bin\n", ""),
            flint.Run("", "flash", "app.cs", "--board", "longan-nano"));
    }

    [Fact]
    public void A_drive_gets_a_copy()
    {
        UseTools();
        string drive = Directory.CreateDirectory(Path.Combine(flint.Folder, "drives", "HiFive")).FullName;
        CommandResult result = flint.Run("", "flash", "app.cs", "--board", "hifive1-revb");
        Assert.Equal((0, ""), (result.ExitCode, result.Errors));
        Assert.Equal(File.ReadAllText(Path.Combine(flint.Folder, "bin/flint/hifive1-revb/app.hex")), File.ReadAllText(Path.Combine(drive, "app.hex")));
    }

    [Fact]
    public void No_tool_is_installed()
    {
        UseTools();
        Assert.Equal(
            """
            error: nothing is here to program pico2 with: it takes picotool or drive RP2350
              hint: get picotool from the Raspberry Pi Pico SDK tools; or hold BOOTSEL while you connect the board; it appears as a drive
            """,
            flint.ErrorOf("flash", "app.cs", "--board", "pico2"));
    }

    [Fact]
    public void The_tool_finds_no_board()
    {
        UseTools(("dfu-util", "exit 74"));
        CommandResult result = flint.Run("", "flash", "app.cs", "--board", "longan-nano");
        Assert.Equal(
            (1, "error: dfu-util did not program longan-nano: it ended with code 74\n  hint: hold BOOT, press and let go of RESET, let go of BOOT, and try again\n"),
            (result.ExitCode, result.Errors));
    }

    [Fact]
    public void The_board_has_no_way() => Assert.Equal(
        "error: board qemu-virt-rv32 cannot be programmed by Flint\n  hint: say how in the board's \"flashing\", or use flint build and a tool of your own",
        flint.ErrorOf("flash", "app.cs", "--board", "qemu-virt-rv32"));

    [Fact]
    public void The_tool_is_not_one_of_the_boards() => Assert.Equal(
        "error: board longan-nano is not programmed with 'avrdude'\n  hint: it takes dfu-util or openocd",
        flint.ErrorOf("flash", "app.cs", "--board", "longan-nano", "--tool", "avrdude"));

    /// <summary>Makes PATH these programs, and what the compiler needs, of all that flashing boards uses.</summary>
    private void UseTools(params (string Name, string Script)[] tools)
    {
        string folder = Directory.CreateDirectory(Path.Combine(flint.Folder, "tools")).FullName;
        foreach ((string name, string script) in tools)
        {
            string path = Path.Combine(folder, name);
            File.WriteAllText(path, $"#!/bin/sh\n{script}\n");
            if (!OperatingSystem.IsWindows())
                File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        string[] others = ["dfu-util", "openocd", "picotool", "wlink", "minichlink", "esptool", "esptool.py"];
        IEnumerable<string> rest = System.Environment.GetEnvironmentVariable("PATH")!.Split(Path.PathSeparator)
            .Where(each => !others.Any(other => File.Exists(Path.Combine(each, other))));
        flint.Environment["PATH"] = string.Join(Path.PathSeparator, rest.Prepend(folder));
    }
}
