namespace Flint.Compiler.Tests.Builds;

/// <summary>What cannot be a handler of an interrupt, and what a handler must not do: the exact text, with the chain of calls.</summary>
public sealed class InterruptErrorTests
{
    private const string FormHint = "\n  hint: a handler is like: [Interrupt(Irq.Timer)] static void OnTimer() { … }";

    [Theory]
    [InlineData("void On() { }", "On() is not static")]
    [InlineData("static void On(int cause) { }", "On(System.Int32) has parameters, but nothing passes any")]
    [InlineData("static int On() { return 1; }", "On() returns a value, but nothing takes it")]
    [InlineData("static void On<T>() { }", "On() is generic, so there would be one for each type argument")]
    public void Wrong_form(string method, string message) =>
        Assert.Equal($"app.cs(4): error: interrupt handler Handler.{message}{FormHint}", ErrorOf($"[Interrupt(Irq.Timer)]\n{method}"));

    /// <summary>What C# makes of an async method has no line.</summary>
    [Fact]
    public void Async_handler() => Assert.Equal(
        $"app.dll: error: interrupt handler Handler.On() is async, but nothing may wait while it runs{FormHint}",
        ErrorOf("[Interrupt(Irq.Timer)] static async void On() { await System.Threading.Tasks.Task.Delay(1); }"));

    [Fact]
    public void Two_handlers_of_one_interrupt() => Assert.Equal(
        "app.cs(5): error: interrupt Timer has two handlers, Handler.A() and Handler.B()\n  hint: call one of the two from the other",
        ErrorOf("[Interrupt(Irq.Timer)] static void A() { }\n\n[Interrupt(Irq.Timer)] static void B() { }"));

    [Fact]
    public void Preemptible_handler_where_none_can_be() => Assert.Equal(
        "app.cs(3): error: interrupt handler Handler.On() is preemptible, but on board qemu-virt-rv32 each handler runs to its end\n  hint: take [Preemptible] away; of the interrupts that wait, the one of the highest priority is next",
        ErrorOf("[Interrupt(Irq.Timer), Preemptible] static void On() { }"));

    [Fact]
    public void Preemptible_handler_that_wakes_a_task()
    {
        using var app = new CompiledApp(
            """
            using Flint.Boards; await Handler.Done.Task;
            class Handler
            {
                public static readonly System.Threading.Tasks.TaskCompletionSource Done = new();
                [Interrupt(Irq.Tim2), Preemptible] static void On() => Finish();
                static void Finish() => Done.TrySetResult();
            }
            """,
            board: "ch32v003evt");
        Assert.Equal(
            """
            app.cs(5): error: the handler of interrupt Tim2 wakes a task, but is preemptible
              Handler.On() calls Handler.Finish() in app.cs:line 5
              Handler.Finish() calls System.Threading.Tasks.TaskCompletionSource.TrySetResult() in app.cs:line 6
              System.Threading.Tasks.TaskCompletionSource.TrySetResult() calls System.Threading.Tasks.Task.TrySetResult()
              System.Threading.Tasks.Task.TrySetResult() calls System.Threading.Tasks.Task.Complete(System.Int32, System.Object, System.Boolean) in /_/corelib/System/Threading/Tasks/Task.Completion.cs:line NN
              System.Threading.Tasks.Task.Complete(System.Int32, System.Object, System.Boolean) calls Flint.Runtime.Scheduler.Wake() in /_/corelib/System/Threading/Tasks/Task.State.cs:line NN
              hint: leave waking to a handler that others do not interrupt
            """,
            System.Text.RegularExpressions.Regex.Replace(app.BuildError(), @"(Task\.\w+\.cs):line \d+", "$1:line NN"));
    }

    [Fact]
    public void Number_that_no_interrupt_has() => Assert.Equal(
        "app.cs(3): error: board qemu-virt-rv32 has no interrupt 99\n  hint: name it by a member of Irq",
        ErrorOf("[Interrupt((Irq)99)] static void On() { }"));

    [Fact]
    public void Name_that_the_drivers_board_lacks() => Assert.Equal(
        "app.cs(3): error: board qemu-virt-rv32 has no interrupt 'Tiner'\n  hint: did you mean 'Timer'? known interrupts: Rtc, Software, Timer, Uart",
        ErrorOf("""[Flint.Runtime.Interrupt("Tiner")] static void On() { }"""));

    [Fact]
    public void Allocation() => Assert.Equal(
        """
        app.cs(3): error: the handler of interrupt Timer allocates memory
          Handler.On() calls Handler.Note(System.Int32) in app.cs:line 3
          Handler.Note(System.Int32) calls System.Collections.Generic.List<System.Int32>.Add(System.Int32) in app.cs:line 5
          System.Collections.Generic.List<System.Int32>.Add(System.Int32) calls System.Collections.Generic.List<System.Int32>.AddWithResize(System.Int32)
          System.Collections.Generic.List<System.Int32>.AddWithResize(System.Int32) calls System.Collections.Generic.List<System.Int32>.Grow(System.Int32)
          System.Collections.Generic.List<System.Int32>.Grow(System.Int32) calls System.Collections.Generic.List<System.Int32>.set_Capacity(System.Int32)
          System.Collections.Generic.List<System.Int32>.set_Capacity(System.Int32) calls Flint.Runtime.Heap.AllocateArray(System.UIntPtr, System.UIntPtr, System.UIntPtr)
          Flint.Runtime.Heap.AllocateArray(System.UIntPtr, System.UIntPtr, System.UIntPtr) calls Flint.Runtime.Heap.Allocate(System.UIntPtr) in /_/corelib/Flint/Runtime/Heap.cs:line NN
          hint: allocate before, in the code that the handler interrupts
        """,
        System.Text.RegularExpressions.Regex.Replace(
            ErrorOf("[Interrupt(Irq.Timer)] static void On() => Note(1);\n\nstatic void Note(int value) => s_notes.Add(value);\nstatic readonly System.Collections.Generic.List<int> s_notes = new();"),
            @"Heap\.cs:line \d+",
            "Heap.cs:line NN"));

    [Fact]
    public void Exception() => Assert.Equal(
        """
        app.cs(3): error: the handler of interrupt Timer throws an exception
          Handler.On() calls Handler.Fail() in app.cs:line 3
          Handler.Fail() throws in app.cs:line 4
          hint: report the mistake to the code that the handler interrupts, in a static field
        """,
        ErrorOf("[Interrupt(Irq.Timer)] static void On() => Fail();\nstatic void Fail() => throw new System.Exception(\"no\");"));

    [Theory]
    [InlineData(
        "System.Threading.Thread.Sleep(1);", "sleeps", "System.Threading.Thread.Sleep(System.Int32)", "leave it to the code that the handler interrupts")]
    [InlineData(
        "System.Threading.Monitor.Enter(s_lock);", "takes a lock", "System.Threading.Monitor.Enter(System.Object)", "leave it to the code that the handler interrupts")]
    [InlineData(
        "Interrupts.Enable();", "lets other interrupts in", "Flint.Boards.Interrupts.Enable()", "leave it to the code that the handler interrupts")]
    public void What_waits(string statement, string does, string method, string hint) => Assert.Equal(
        $$"""
        app.cs(3): error: the handler of interrupt Timer {{does}}
          Handler.On() calls {{method}} in app.cs:line 3
          hint: {{hint}}
        """,
        ErrorOf($"[Interrupt(Irq.Timer)] static void On() {{ {statement} }}\nstatic readonly object s_lock = \"\";"));

    [Fact]
    public void What_a_virtual_call_may_reach()
    {
        string error = ErrorOf(
            """
            [Interrupt(Irq.Timer)] static void On() => s_sink.Put(1);
            static Sink s_sink = System.Environment.TickCount > 5 ? new Keeping() : new Dropping();
            abstract class Sink { public abstract void Put(int value); }
            sealed class Keeping : Sink { int[] _kept = []; public override void Put(int value) => _kept = new int[value]; }
            sealed class Dropping : Sink { public override void Put(int value) { } }
            """);
        Assert.StartsWith(
            "app.cs(3): error: the handler of interrupt Timer allocates memory\n  Handler.On() calls Handler+Sink.Put(System.Int32), which may be Handler+Keeping.Put(System.Int32), in app.cs:line 3\n",
            error,
            StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_delegate_may_call()
    {
        string error = ErrorOf(
            """
            [Interrupt(Irq.Timer)] static void On() => s_changed?.Invoke(1);
            static System.Action<int>? s_changed;
            static int[]? s_made;
            public static void Subscribe(int size) => s_changed += value => s_made = new int[size];
            """,
            "Handler.Subscribe(System.Environment.TickCount);");
        Assert.StartsWith("app.cs(3): error: the handler of interrupt Timer allocates memory\n  Handler.On() calls a System.Action<System.Int32>, which may be ", error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_left_out_by_optimisation_is_no_error()
    {
        using var app = new CompiledApp(
            Source("[Interrupt(Irq.Timer)] static void On() { if (s_size > 0) s_made = new int[s_size]; }\nstatic int s_size; public static int[]? s_made;", "return 0;"));
        Assert.True(app.Build().Fits);
    }

    [Fact]
    public void Board_without_interrupts()
    {
        using var app = new CompiledApp(
            "Driver.Use(); static class Driver { public static void Use() { }\n[Flint.Runtime.Interrupt(\"Timer\")] static void On() { } }",
            board: "mute", description: """{ "inherits": "longan-nano", "interrupts": null, "vectorTable": null }""");
        Assert.Equal(
            "app.cs(2): error: board mute has no interrupts that Flint can take\n  hint: give its \"interrupts\" and \"vectorTable\" in the board's JSON file",
            app.BuildError());
    }

    private static string Source(string members, string statements) =>
        $"using Flint.Boards; {statements}\nclass Handler {{\n{members}\n}}";

    private static string ErrorOf(string members, string statements = "return 0;")
    {
        using var app = new CompiledApp(Source(members, statements));
        return app.BuildError();
    }
}
