namespace Flint.Compiler.Tests.Builds;

/// <summary>What code in RAM must not need while flash cannot be read: the exact text of each error.</summary>
public sealed class RamCodeErrorTests
{
    private const string CallHint = "\n  hint: give what it calls [RunFromRam], too, or let it be inlined by [MethodImpl(MethodImplOptions.AggressiveInlining)]";
    private const string ReadHint = "\n  hint: copy what it reads to variables before, and write a switch as comparisons";

    [Fact]
    public void Call_of_a_method_in_flash() => Assert.Equal(
        "app.cs(12): error: Flash.Erase(System.Int32) runs from RAM, but calls Flash.IsBusy(), which is in flash" + CallHint,
        ErrorOf(
            """
            [RunFromRam]
            public static int Erase(int n)
            {
                while (IsBusy())
                    n++;
                return n;
            }

            [MethodImpl(MethodImplOptions.NoInlining)]
            private static bool IsBusy() => Volatile.Read(ref s_busy) != 0;
            """));

    [Fact]
    public void Call_that_an_inlined_method_makes() => Assert.Equal(
        "app.cs(10): error: Flash.Erase(System.Int32) runs from RAM, but calls Flash.Step(System.Int32), which is in flash" + CallHint,
        ErrorOf(
            """
            [RunFromRam]
            public static int Erase(int n) => Twice(n);

            [MethodImpl(MethodImplOptions.AggressiveInlining)]
            private static int Twice(int n) => Step(Step(n));

            [MethodImpl(MethodImplOptions.NoInlining)]
            private static int Step(int n) => n + Volatile.Read(ref s_busy);
            """));

    /// <summary>A routine of the C library that the compiler adds where the core has no instruction.</summary>
    [Fact]
    public void Division_that_a_library_does() => Assert.Equal(
        "app.cs(10): error: Flash.Erase(System.Int32) runs from RAM, but calls __divdi3, which is in flash" + CallHint,
        ErrorOf("[RunFromRam]\npublic static int Erase(int n) => (int)(0x1_0000_0000_0000 / (n + (long)Volatile.Read(ref s_busy)));"));

    [Fact]
    public void Table_of_constants() => Assert.Equal(
        "app.cs(10): error: Flash.Erase(System.Int32) runs from RAM, but reads constants, which are in flash" + ReadHint,
        ErrorOf(
            """
            [RunFromRam]
            public static int Erase(int n) => n switch { 0 => 1521, 1 => 7, 2 => 99, 3 => 1234, 4 => 5, 5 => 871, 6 => 3, 7 => 442, _ => 0 };
            """));

    [Fact]
    public void Code_that_needs_RAM_alone_is_let_through()
    {
        using CompiledApp app = App(
            """
            [RunFromRam]
            public static int Erase(int n)
            {
                while (IsBusy)
                    n = Step(n);
                return n;
            }

            [RunFromRam]
            private static int Step(int n) => n + Volatile.Read(ref s_busy);

            private static bool IsBusy
            {
                [MethodImpl(MethodImplOptions.AggressiveInlining)]
                get => Volatile.Read(ref s_busy) != 0;
            }
            """);
        BuildResult result = app.Build();
        ElfSymbol code = result.Link.Image.FindSymbol("Flash::Erase(System.Int32)")!;
        Assert.InRange(code.Value, 0x8000_0000u, 0x8000_3FFFu);
    }

    private static string ErrorOf(string members)
    {
        using CompiledApp app = App(members);
        return app.BuildError();
    }

    private static CompiledApp App(string members) => new(
        $$"""
        using System;
        using System.Runtime.CompilerServices;
        using System.Threading;
        using Flint.Runtime;
        Console.WriteLine(Flash.Erase(Environment.TickCount));
        static class Flash
        {
            private static int s_busy;
        {{members}}
        }
        """,
        board: "hifive1-revb");
}
