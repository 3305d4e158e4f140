using Flint.Compiler.Link;

namespace Flint.Compiler.Tests.Link;

/// <summary>The startup code, run: QEMU's exit code is what the program found.</summary>
public sealed class StartupTests : IDisposable
{
    private readonly LinkFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Main_finds_variables_initialised_and_a_trap_reaches_its_handler()
    {
        // RAM is written over and main started again through the reset vector, as RAM is all zero after power-on in QEMU.
        LinkResult result = folder.Link("qemu-virt-rv32", """
            @answer = internal global i32 40
            @second = internal global [3 x i32] [i32 1, i32 2, i32 3]
            @zero = internal global [5 x i32] zeroinitializer
            @local = internal thread_local(localexec) global i32 0
            @again = external global i8
            module asm ".section .text.flint_again, \22ax\22"
            module asm ".set again, 0x801f0000"
            module asm ".globl again"
            declare void @_start()

            define void @flint_main() noreturn {
              %seen = load volatile i32, ptr @again
              %first = icmp eq i32 %seen, 0
              br i1 %first, label %spoil, label %check
            spoil:
              store volatile i32 1, ptr @again
              store volatile i32 -1, ptr @answer
              store volatile i32 -1, ptr getelementptr (i8, ptr @second, i32 8)
              store volatile i32 -1, ptr @zero
              store volatile i32 -1, ptr getelementptr (i8, ptr @zero, i32 16)
              store volatile i32 -1, ptr @local
              tail call void @_start()
              unreachable
            check:
              %a = load volatile i32, ptr @answer
              %b = load volatile i32, ptr getelementptr (i8, ptr @second, i32 8)
              %c = load volatile i32, ptr @zero
              %d = load volatile i32, ptr getelementptr (i8, ptr @zero, i32 16)
              %e = load volatile i32, ptr @local
              %ab = add i32 %a, %b
              %abc = add i32 %ab, %c
              %abcd = add i32 %abc, %d
              %sum = add i32 %abcd, %e
              call void asm sideeffect ".Lsite${:uid}: ebreak\0A.pushsection .flint.traps,\22\22\0A.word .Lsite${:uid}\0A.popsection", "{a0}"(i32 %sum)
              unreachable
            }

            define void @flint_trap() noreturn align 4 {
              %code = call i32 asm sideeffect "", "={a0}"()
              %shifted = shl i32 %code, 16
              %exit = or i32 %shifted, 13107
              store volatile i32 %exit, ptr inttoptr (i32 1048576 to ptr)
              br label %loop
            loop:
              br label %loop
            }
            """);
        Assert.Equal(new StartupNeeds(GlobalPointer: true, ThreadLocals: true, Trap: true, Vectors: false, DeepStack: false, Data: true, Bss: true), result.Startup);

        ToolResult run = ToolProcess.Run(
            "timeout", ["20", "qemu-system-riscv32", "-M", "virt", "-bios", "none", "-nographic", "-kernel", result.Path]);

        Assert.Equal(43, run.ExitCode);
    }

    [Fact]
    public void Assembly_has_the_target_s_stack_and_no_comments()
    {
        string assembly = Startup.Assembly(LinkFolder.Board("hifive1-revb"));

        Assert.Contains("li      sp, 0x80000800\n", assembly, StringComparison.Ordinal);
        Assert.DoesNotContain("\n#", assembly, StringComparison.Ordinal);
        Assert.DoesNotContain("{", assembly, StringComparison.Ordinal);
    }
}
