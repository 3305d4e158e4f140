using System.Reflection;
using Flint.Differential;
using Flint.Frontend;
using Flint.Targets;

namespace Flint.Firmware.Tests;

/// <summary>What happens when the core leaves the program for a handler and comes back.</summary>
public sealed class InterruptTests
{
    private static readonly string s_programs = typeof(InterruptTests).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "ProgramsFolder").Value!;

    public static TheoryData<string, OptimizationGoal> Boards => new()
    {
        { "qemu-virt-rv32", OptimizationGoal.Size },
        { "qemu-virt-rv32imc", OptimizationGoal.Speed },
    };

    [Theory]
    [InlineData("qemu-virt-rv32")]
    [InlineData("hifive1-revb-qemu")]
    public void The_timer_comes_again_and_again(string board) => Assert.Equal("five\n", Run("Timer", board, OptimizationGoal.Size).Output);

    [Fact]
    public void Interrupts_are_kept_out_by_mask_and_by_source() => Assert.Equal(
        """
        not enabled: 0
        masked: 0, False
        let in: 1, True
        disabled: 1
        enabled: 2
        kept out: 2

        """,
        Run("Masking", "qemu-virt-rv32", OptimizationGoal.Size).Output);

    [Fact]
    public void A_device_interrupts_through_the_controller_by_its_priority() => Assert.Equal(
        "no priority: 0\nhandled: 1\n", Run("External", "qemu-virt-rv32", OptimizationGoal.Size).Output);

    [Theory]
    [MemberData(nameof(Boards))]
    public void What_both_change_is_never_lost_or_seen_half_changed(string board, OptimizationGoal goal) => Assert.Equal(
        """
        interrupted
        values seen half changed: right
        int: right
        long: right
        ulong: right
        nint: right
        bits: right
        byte: right
        short: right

        """,
        Run("Atomicity", board, goal).Output);

    [Theory]
    [MemberData(nameof(Boards))]
    public void A_failed_check_ends_the_program_and_is_caught_by_nobody(string board, OptimizationGoal goal)
    {
        ProgramRun run = Run("FailedCheck", board, goal);
        Assert.Equal(("", "System.IndexOutOfRangeException"), (run.Output, run.Exception));
    }

    [Theory]
    [MemberData(nameof(Boards))]
    public void Handlers_find_objects_whole_while_memory_is_collected(string board, OptimizationGoal goal) =>
        Assert.Equal("True\n0\nTrue\nTrue\n", Run("Collection", board, goal).Output);

    [Theory]
    [MemberData(nameof(Boards))]
    public void A_handler_completes_a_task_that_goes_on_outside_of_it(string board, OptimizationGoal goal) =>
        Assert.Equal("42\nFalse\n", Run("CompletedTask", board, goal).Output);

    private static ProgramRun Run(string program, string board, OptimizationGoal goal)
    {
        using var folder = new BuildFolder();
        var device = new DeviceRunner(board);
        AppAssemblies app = device.Compile(Path.Combine(s_programs, program + ".cs"), folder.Path);
        return device.Run(app, goal, folder.Path);
    }
}
