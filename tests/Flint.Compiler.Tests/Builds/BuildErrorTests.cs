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
        error: Interop+Sys.GetErrNo() has no implementation for this device
          needed because System.Runtime.InteropServices.Marshal.GetLastSystemError() calls Interop+Sys.GetErrNo()
          needed because Program.<<Main>$>g__Show|0_0() calls System.Runtime.InteropServices.Marshal.GetLastSystemError()
          needed because Program.<Main>$(System.String[]) calls Program.<<Main>$>g__Show|0_0()
          hint: this part of the class library is not supported yet
        """,
        ErrorOf("Show(); static void Show() => System.Console.WriteLine(System.Runtime.InteropServices.Marshal.GetLastSystemError());"));

    [Theory]
    [InlineData("new object()", "System.Object")]
    [InlineData("typeof(string)", "System.Type")]
    public void Delegate_made_by_reflection(string target, string type) => Assert.Equal(
        $"""
        error: System.Delegate.CreateDelegate(System.Type, {type}, System.String, System.Boolean, System.Boolean) has no implementation for this device
          needed because System.Delegate.CreateDelegate(System.Type, {type}, System.String) calls System.Delegate.CreateDelegate(System.Type, {type}, System.String, System.Boolean, System.Boolean)
          needed because Program.<Main>$(System.String[]) calls System.Delegate.CreateDelegate(System.Type, {type}, System.String)
          hint: this part of the class library is not supported yet
        """,
        ErrorOf($"System.Console.WriteLine(System.Delegate.CreateDelegate(typeof(System.Action), {target}, \"Act\"));"));

    [Fact]
    public void Native_function_that_nothing_defines() => Assert.Equal(
        """
        error: Native.beep(System.Int32) is C's 'beep', which nothing defines
          needed because Program.<Main>$(System.String[]) calls Native.beep(System.Int32)
          hint: link what defines it: a C source, an object or an archive, with --native FILE or FlintNative in the project
        """,
        ErrorOf("Native.beep(1); static class Native { [System.Runtime.InteropServices.DllImport(\"buzzer\")] public static extern void beep(int tone); }"));

    [Theory]
    [InlineData("object", "System.Object", "numbers, enums, bool, char, pointers, structs, text, arrays of numbers and references to them can be passed")]
    [InlineData("System.Action", "System.Action", "take a function pointer, delegate* unmanaged, to an [UnmanagedCallersOnly] method")]
    [InlineData("string[]", "System.String[]", "numbers, enums, bool, char, pointers, structs, text, arrays of numbers and references to them can be passed")]
    [InlineData("bool[]", "System.Boolean[]", "only structs of numbers, enums and pointers look the same in C; for a bool take a byte")]
    [InlineData("System.DateTime?", "System.Nullable<System.DateTime>", "only structs of numbers, enums and pointers look the same in C; for a bool take a byte")]
    public void Type_that_cannot_go_to_C(string type, string name, string hint) => Assert.Equal(
        $"""
        error: Native.show({name}) passes {name} to C, which is not supported
          needed because Program.<Main>$(System.String[]) calls Native.show({name})
          hint: {hint}
        """,
        ErrorOf($"Native.show(null!); static class Native {{ [System.Runtime.InteropServices.DllImport(\"c\")] public static extern int show({type} x); }}"
            .Replace("null!", type == "System.DateTime?" ? "System.DateTime.Now" : "null!", System.StringComparison.Ordinal)));

    [Theory]
    [InlineData("string", "System.String", "return byte*, and make the text with Marshal.PtrToStringUTF8")]
    [InlineData("int[]", "System.Int32[]", "numbers, enums, bool, pointers and structs of them can be returned")]
    public void Type_that_cannot_come_from_C(string type, string name, string hint) => Assert.Equal(
        $"""
        error: Native.get() gets {name} from C, which is not supported
          needed because Program.<Main>$(System.String[]) calls Native.get()
          hint: {hint}
        """,
        ErrorOf($"System.Console.WriteLine(Native.get()); static class Native {{ [System.Runtime.InteropServices.DllImport(\"c\")] public static extern {type} get(); }}"));

    [Fact]
    public void Native_function_that_asks_for_the_last_error() => Assert.Equal(
        """
        error: Native.abs(System.Int32) asks for SetLastError, which does not exist here
          needed because Program.<Main>$(System.String[]) calls Native.abs(System.Int32)
          hint: leave it out, and let a C function of your own return errno
        """,
        ErrorOf("Native.abs(1); static class Native { [System.Runtime.InteropServices.DllImport(\"c\", SetLastError = true)] public static extern int abs(int x); }"));

    [Fact]
    public void Native_function_for_COM() => Assert.Equal(
        """
        error: Native.abs(System.Int32) has PreserveSig = false, which is for COM
          needed because Program.<Main>$(System.String[]) calls Native.abs(System.Int32)
          hint: leave it out, and return the error as a number
        """,
        ErrorOf("Native.abs(1); static class Native { [System.Runtime.InteropServices.DllImport(\"c\", PreserveSig = false)] public static extern int abs(int x); }"));

    [Fact]
    public void Instantiation_that_branches_without_end()
    {
        string error = ErrorOf("return Grow<int, int>.Deeper(System.Environment.TickCount); static class Grow<A, B> { public static int Deeper(int n) => n == 0 ? 0 : Grow<(A, B), B>.Deeper(n - 1) + Grow<A, (B, A)>.Deeper(n - 1); }");
        Assert.StartsWith("app.cs(1): error: generic instantiation without end at Grow<", error, StringComparison.Ordinal);
    }

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
