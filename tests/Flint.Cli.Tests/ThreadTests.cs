namespace Flint.Cli.Tests;

/// <summary>Threads on chips, how a program with threads ends, and what goes wrong in one.</summary>
public sealed class ThreadTests : IDisposable
{
    private const string Unhandled = "Unhandled exception. System.";

    private readonly CommandRun flint = new();

    public void Dispose() => flint.Dispose();

    /// <summary>From 2 KiB of RAM and 16 registers to hundreds of KiB.</summary>
    [Theory]
    [InlineData("ch32v003evt")]
    [InlineData("esp32-c3-devkitm-1")]
    [InlineData("hifive1-revb")]
    [InlineData("longan-nano")]
    [InlineData("pico2")]
    public void Two_that_take_turns(string board)
    {
        string app = flint.Write(
            "app.cs",
            """
            var turn = new AutoResetEvent(false);
            var back = new AutoResetEvent(false);
            int count = 0;
            var thread = new Thread(() =>
            {
                for (int i = 0; i < 3; i++)
                {
                    turn.WaitOne();
                    count += 10;
                    back.Set();
                }
            });
            thread.Start();
            for (int i = 0; i < 3; i++)
            {
                turn.Set();
                back.WaitOne();
                count++;
                Thread.Sleep(1);
            }

            thread.Join();
            Console.WriteLine(count);
            """);
        CommandResult result = flint.Run("", "run", app, "--board", board, "--engine", "flint");
        Assert.Equal(("33\n", "", 0), (result.Output, result.Errors, result.ExitCode));
    }

    [Fact]
    public void Program_ends_with_its_last_foreground_thread()
    {
        string app = flint.Write(
            "app.cs",
            """
            new Thread(() =>
            {
                Thread.Sleep(Timeout.Infinite);
                Console.WriteLine("never");
            })
            {
                IsBackground = true,
            }.Start();
            new Thread(() =>
            {
                Thread.Sleep(30);
                Console.WriteLine("last");
                new Thread(() =>
                {
                    Thread.Sleep(5);
                    Console.WriteLine("of the last");
                }).Start();
            }).Start();
            Console.WriteLine("Main ends");
            Environment.ExitCode = 3;
            """);
        CommandResult result = flint.Run("", "run", app, "--board", "qemu-virt-rv32");
        Assert.Equal(("Main ends\nlast\nof the last\n", 3), (result.Output, result.ExitCode));
    }

    [Fact]
    public void Exception_that_a_thread_does_not_catch() => Fails(
        """
        var thread = new Thread(() => Fail(1));
        thread.Start();
        try
        {
            thread.Join();
        }
        catch (InvalidOperationException)
        {
            Console.WriteLine("not caught here");
        }

        static void Fail(int depth)
        {
            if (depth == 0)
                throw new InvalidOperationException("in a thread");
            Fail(depth - 1);
        }
        """,
        Unhandled + """
        InvalidOperationException: in a thread
           at Program.<<Main>$>g__Fail|0_1(System.Int32) in app.cs:line 15
           at Program+<>c.<<Main>$>b__0_0() in app.cs:line 1

        """);

    /// <summary>The check in a method that calls itself finds it before other memory is written over.</summary>
    [Fact]
    public void Recursion_deeper_than_the_stack() => Fails(
        """
        var thread = new Thread(() => Console.WriteLine(Sums.Of(100)), 1024);
        thread.Start();
        thread.Join();

        static class Sums
        {
            static readonly int[] last = new int[4];

            public static int Of(int n)
            {
                last[n & 3] = n;
                if (n == 0)
                    return 1;
                int rest = Of(n - 1);
                return rest * 3 + last[rest & 3];
            }
        }
        """,
        Unhandled + """
        StackOverflowException: Operation caused a stack overflow.
           at Sums.Of(System.Int32) in app.cs:line 11
        Repeat 47 times:
        --------------------------------
           at Sums.Of(System.Int32) in app.cs:line 14
        --------------------------------
           at Program+<>c.<<Main>$>b__0_0() in app.cs:line 1

        """);

    /// <summary>Nothing checks it while it happens, but the next switch finds it.</summary>
    [Fact]
    public void Frame_that_is_larger_than_the_stack() => Fails(
        """
        var thread = new Thread(() =>
        {
            Large.Use();
            Thread.Sleep(1);
            Console.WriteLine("never");
        }, 512);
        thread.Start();
        thread.Join();

        static class Large
        {
            static int total = 1;

            public static void Use()
            {
                Span<int> numbers = stackalloc int[130];
                for (int i = 0; i < numbers.Length; i++)
                    numbers[i] = i * total;
                foreach (int number in numbers)
                    total += number;
            }
        }
        """,
        Unhandled + """
        StackOverflowException: Operation caused a stack overflow.
           at System.Threading.Thread.Sleep(System.Int32) in /_/corelib/System/Threading/Thread.cs:line 118
           at Program+<>c.<<Main>$>b__0_0() in app.cs:line 4
           (what called this is not known)

        """);

    [Fact]
    public void Waits_that_nothing_can_end() => Fails(
        """
        object first = new(), second = new();
        var thread = new Thread(() =>
        {
            lock (second)
            {
                Thread.Sleep(1);
                lock (first)
                    Console.WriteLine("never");
            }
        });
        lock (first)
        {
            thread.Start();
            Thread.Sleep(5);
            lock (second)
                Console.WriteLine("never");
        }
        """,
        Unhandled + "InvalidOperationException: Nothing can end what all threads wait for.\n");

    [Fact]
    public void No_memory_for_a_stack() => Fails(
        """
        var thread = new Thread(() => { }, 1_000_000);
        thread.Start();
        """,
        Unhandled + "OutOfMemoryException: Insufficient memory to continue the execution of the program.\n");

    /// <param name="errors">What the error output begins with.</param>
    private void Fails(string source, string errors)
    {
        CommandResult result = flint.Run("", "run", flint.Write("app.cs", source), "--board", "hifive1-revb", "--engine", "flint");
        Assert.StartsWith(errors, result.Errors, StringComparison.Ordinal);
        Assert.Equal(134, result.ExitCode);
    }
}
