using Flint.Targets;

namespace Flint.Compiler.Tests.Builds;

/// <summary>What a program cannot use yet, or ever: construct, method, file and line, and the chain that needs it.</summary>
public sealed class BuildErrorTests
{
    [Fact]
    public void Variable_arguments() => Assert.Equal(
        """
        app.cs(1): error: a call with __arglist is not supported yet
          in Program.<Main>$(System.String[])
        """,
        ErrorOf("Log.Show(__arglist(1)); static class Log { public static void Show(__arglist) { } }"));

    [Fact]
    public void Dynamic() => Assert.Equal(
        """
        app.cs(2): error: dynamic is not supported yet
          in Program.<Main>$(System.String[])
        """,
        ErrorOf(
            """
            dynamic d = System.Environment.TickCount;
            return d + 1;
            """));

    [Fact]
    public void Reference_that_overlaps_a_number() => Assert.Equal(
        """
        app.cs(2): error: Union has a reference at offset 0 that overlaps a field which is none
          in Program.<Main>$(System.String[])
          hint: give references a FieldOffset of their own; .NET throws TypeLoadException for this type
        """,
        ErrorOf(
            """
            using System.Runtime.InteropServices;
            object o = "a";
            Union u = new Union { Reference = o }; return u.Number;
            [StructLayout(LayoutKind.Explicit)] struct Union { [FieldOffset(0)] public object Reference; [FieldOffset(2)] public short Number; }
            """));

    [Fact]
    public void Misaligned_reference() => Assert.Equal(
        """
        app.cs(2): error: Packed has a reference at offset 2, which is no multiple of 4
          in Program.<Main>$(System.String[])
          hint: give references a FieldOffset of their own; .NET throws TypeLoadException for this type
        """,
        ErrorOf(
            """
            using System.Runtime.InteropServices;
            object o = "a";
            Packed p = new Packed { Reference = o }; return p.Number;
            [StructLayout(LayoutKind.Explicit)] struct Packed { [FieldOffset(2)] public object Reference; [FieldOffset(8)] public short Number; }
            """));

    [Fact]
    public void Missing_member_with_its_chain() => Assert.Equal(
        """
        error: Interop+Sys.Malloc(System.UIntPtr) has no implementation for this device
          needed because System.Runtime.InteropServices.NativeMemory.Alloc(System.UIntPtr) calls Interop+Sys.Malloc(System.UIntPtr)
          needed because System.Runtime.InteropServices.Marshal.AllocHGlobal(System.IntPtr) calls System.Runtime.InteropServices.NativeMemory.Alloc(System.UIntPtr)
          needed because System.Runtime.InteropServices.Marshal.AllocHGlobal(System.Int32) calls System.Runtime.InteropServices.Marshal.AllocHGlobal(System.IntPtr)
          needed because Program.<<Main>$>g__Show|0_0() calls System.Runtime.InteropServices.Marshal.AllocHGlobal(System.Int32)
          needed because Program.<Main>$(System.String[]) calls Program.<<Main>$>g__Show|0_0()
          hint: this part of the class library is not supported yet
        """,
        ErrorOf("Show(); static void Show() => System.Console.WriteLine(System.Runtime.InteropServices.Marshal.AllocHGlobal(4));"));

    [Fact]
    public void Native_function_that_nothing_defines() => Assert.Equal(
        """
        error: Native.beep(System.Int32) is C's 'beep', which the C library does not define
          needed because Program.<Main>$(System.String[]) calls Native.beep(System.Int32)
          hint: only functions of the C library can be called yet
        """,
        ErrorOf("Native.beep(1); static class Native { [System.Runtime.InteropServices.DllImport(\"buzzer\")] public static extern void beep(int tone); }"));

    [Fact]
    public void Native_function_that_takes_text() => Assert.Equal(
        """
        error: Native.puts(System.String) passes System.String to C, which is not supported yet
          needed because Program.<Main>$(System.String[]) calls Native.puts(System.String)
          hint: numbers, enums and pointers can be passed; take a pointer with fixed or stackalloc
        """,
        ErrorOf("Native.puts(\"a\"); static class Native { [System.Runtime.InteropServices.DllImport(\"c\")] public static extern int puts(string text); }"));

    [Fact]
    public void Endless_instantiation()
    {
        string error = ErrorOf("return Grow<int>.Deeper(System.Environment.TickCount); static class Grow<T> { public static int Deeper(int n) => n == 0 ? 0 : Grow<T[]>.Deeper(n - 1); }");
        string[] lines = error.Split('\n');
        Assert.StartsWith("app.cs(1): error: generic instantiation without end at Grow<System.Int32[][]", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("  in Grow<System.Int32[]", lines[1], StringComparison.Ordinal);
        Assert.Equal("  needed because Program.<Main>$(System.String[]) calls Grow<System.Int32>.Deeper(System.Int32)", lines[^2]);
        Assert.Equal("  hint: a generic method or type that instantiates itself with a larger type cannot be compiled ahead of time", lines[^1]);
    }

    [Fact]
    public void Value_that_the_board_lacks() => Assert.Equal(
        """
        app.cs(1): error: board qemu-virt-rv32 has no value 'lamp.brightness'
          in Program.<Main>$(System.String[])
          hint: add it to "values" in the board's JSON file
        """,
        ErrorOf(
            """
            return Lamp.Brightness();
            static class Lamp { [Flint.Runtime.TargetValue("lamp.brightness")] public static extern int Brightness(); }
            """));

    [Fact]
    public void Allocation_without_a_heap()
    {
        using var app = new CompiledApp("int[] a = Make(); a[^1] = 1; System.Console.WriteLine(a[System.Environment.TickCount]); static int[] Make() => new int[System.Environment.TickCount];");
        Assert.Equal(
            """
            app.cs(1): error: memory is allocated, and --heap is none: System.Int32[], its size is not known before it runs
              in Program.<Main>$(System.String[])
              hint: flint build with --heap collected, or avoid what allocates
            """,
            app.BuildError(HeapMode.None));
    }

    [Fact]
    public void A_program_that_allocates_nothing_needs_no_heap()
    {
        using var app = new CompiledApp("System.Span<int> local = stackalloc int[4]; local[1] = 5; System.Console.WriteLine(local[1]);");
        Assert.True(app.Build(heap: HeapMode.None).Fits);
    }

    [Fact]
    public void What_can_never_run_is_no_error()
    {
        using var app = new CompiledApp("if (System.Environment.Is64BitProcess && System.IntPtr.Size == 8) System.IO.File.Delete(\"x\");");
        Assert.True(app.Build().Fits);
    }

    private static string ErrorOf(string source)
    {
        using var app = new CompiledApp(source);
        return app.BuildError();
    }
}
