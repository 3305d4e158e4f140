using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;

namespace Flint.Cli.Tests;

/// <summary>A terminal whose other end is this process.</summary>
internal sealed partial class PseudoTerminal : IDisposable
{
    private const int ReadWrite = 2;
    private const int NoControllingTerminal = 0x100;

    private readonly int master;

    public PseudoTerminal()
    {
        master = posix_openpt(ReadWrite | NoControllingTerminal);
        Assert.True(master >= 0 && grantpt(master) == 0 && unlockpt(master) == 0);
        Name = Marshal.PtrToStringUTF8(ptsname(master))!;
    }

    public string Name { get; }

    /// <summary>Until the command has taken the echo away, which it does when it opens the port.</summary>
    public void WaitUntilRaw()
    {
        for (int i = 0; i < 600; i++)
        {
            using Process stty = Process.Start(new ProcessStartInfo("stty", ["-F", Name, "-a"]) { RedirectStandardOutput = true })!;
            if (stty.StandardOutput.ReadToEnd().Contains("-echo ", StringComparison.Ordinal))
                return;
            Thread.Sleep(50);
        }

        Assert.Fail("the port was not opened");
    }

    public void Write(string text)
    {
        byte[] bytes = Encoding.ASCII.GetBytes(text);
        Assert.Equal(bytes.Length, write(master, bytes, bytes.Length));
    }

    public void Dispose() => _ = close(master);

    [LibraryImport("libc")]
    private static partial int posix_openpt(int flags);

    [LibraryImport("libc")]
    private static partial int grantpt(int file);

    [LibraryImport("libc")]
    private static partial int unlockpt(int file);

    [LibraryImport("libc")]
    private static partial nint ptsname(int file);

    [LibraryImport("libc")]
    private static partial nint write(int file, byte[] bytes, nint count);

    [LibraryImport("libc")]
    private static partial int close(int file);
}
