using System.Net;
using System.Net.Sockets;
using Flint.Sim.Peripherals;

namespace Flint.Testing.Engines.Renode;

/// <summary>Plays an I2C device for Renode, which asks for each step over a connection on this machine (<c>sim/Renode/Models/FlintRemoteI2C.cs</c>). Renode waits for each answer, and the test for Renode, so that the device is never called by two at once.</summary>
internal sealed class RemoteI2c : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly II2cDevice device;

    public RemoteI2c(II2cDevice device)
    {
        this.device = device;
        listener.Start();
        new Thread(Serve) { IsBackground = true, Name = "I2C device for Renode" }.Start();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    public void Dispose() => listener.Dispose();

    private void Serve()
    {
        try
        {
            using TcpClient client = listener.AcceptTcpClient();
            client.NoDelay = true;
            using NetworkStream stream = client.GetStream();
            Span<byte> step = stackalloc byte[2];
            while (stream.ReadAtLeast(step, step.Length, throwOnEndOfStream: false) == step.Length)
                stream.WriteByte(Answer((char)step[0], step[1]));
        }
        catch (Exception error) when (error is SocketException or IOException or ObjectDisposedException)
        {
            // The board is gone.
        }
    }

    private byte Answer(char step, byte value)
    {
        switch (step)
        {
            case 'r':
            case 'w':
                device.Start(step == 'r');
                return 0;
            case 'b':
                return device.Write(value) ? (byte)1 : (byte)0;
            case 'g':
                return device.Read();
            default:
                device.Stop();
                return 0;
        }
    }
}
