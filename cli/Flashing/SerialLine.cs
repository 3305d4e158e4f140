using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace Flint.Cli.Flashing;

/// <summary>A serial port of this machine as a stream: 8 bits, no parity, one stop bit.</summary>
internal static class SerialLine
{
    /// <summary>The port that was named, or the only one there is.</summary>
    /// <exception cref="BuildErrorException">There is none, or several.</exception>
    public static string Choose(string? named)
    {
        if (named is not null)
            return File.Exists(named) ? named : throw new BuildErrorException($"there is no serial port {named}", Known());
        string[] ports = Ports();
        return ports.Length switch
        {
            0 => throw new BuildErrorException("no serial port is connected", "connect the board, or name its port with --port"),
            1 => ports[0],
            _ => throw new BuildErrorException($"there are {ports.Length} serial ports", $"name one with --port: {string.Join(", ", ports)}"),
        };
    }

    /// <exception cref="BuildErrorException">It is no serial port, or used by something else.</exception>
    public static FileStream Open(string port, int baud)
    {
        if (OperatingSystem.IsWindows())
            throw new BuildErrorException("flint monitor is not there on Windows yet", "use a terminal program");
        string[] settings = [OperatingSystem.IsMacOS() ? "-f" : "-F", port, baud.ToString(CultureInfo.InvariantCulture), "raw", "-echo", "cs8", "-cstopb", "-parenb", "clocal"];
        try
        {
            using Process stty = Process.Start(new ProcessStartInfo("stty", settings) { RedirectStandardError = true, RedirectStandardOutput = true })!;
            string errors = stty.StandardError.ReadToEnd();
            stty.WaitForExit();
            if (stty.ExitCode != 0)
                throw new BuildErrorException($"{port} cannot be set to {baud} baud", errors.Trim());
            return new FileStream(port, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite, bufferSize: 0);
        }
        catch (Exception error) when (error is Win32Exception or UnauthorizedAccessException or IOException)
        {
            throw new BuildErrorException($"{port} cannot be opened", error.Message);
        }
    }

    private static string Known() => Ports() is { Length: > 0 } ports ? $"connected are: {string.Join(", ", ports)}" : "no serial port is connected";

    private static string[] Ports()
    {
        string[] patterns = OperatingSystem.IsMacOS() ? ["cu.usb*", "cu.wchusb*"] : ["ttyUSB*", "ttyACM*"];
        return Directory.Exists("/dev")
            ? [.. patterns.SelectMany(pattern => Directory.EnumerateFiles("/dev", pattern)).Order(StringComparer.Ordinal)]
            : [];
    }
}
