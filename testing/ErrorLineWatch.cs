using System.Text;
using Flint.Compiler.Reports;

namespace Flint.Testing;

/// <summary>Looks for the line that a program's last act is when it ends by an error, and takes it out of the UART's text.</summary>
internal sealed class ErrorLineWatch
{
    private readonly UartPort port;
    private readonly BoardImage image;
    private readonly Action stop;
    private readonly StringBuilder line = new();
    private RuntimeError? error;

    public ErrorLineWatch(UartPort port, BoardImage image, Action stop)
    {
        this.port = port;
        this.image = image;
        this.stop = stop;
        port.Received += OnReceived;
    }

    /// <exception cref="FirmwareErrorException">There was such a line.</exception>
    public void Throw()
    {
        if (error is not null)
            throw new FirmwareErrorException(error);
    }

    private void OnReceived(char character)
    {
        if (character != '\n')
        {
            line.Append(character);
            return;
        }

        string complete = line.ToString();
        line.Clear();
        if (ErrorLine.TryParse(complete) is not { } parsed)
            return;
        port.Remove(complete.Length + 1);
        error = image.Errors.Decode(parsed);
        stop();
    }
}
