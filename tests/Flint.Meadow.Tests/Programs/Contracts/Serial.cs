namespace Meadow.Hardware;

public enum Parity
{
    None,
    Odd,
    Even,
}

public enum StopBits
{
    None,
    One,
    Two,
    OnePointFive,
}

public enum SerialDataType
{
    Chars = 0,
    Eof = 1,
}

public class SerialDataReceivedEventArgs(SerialDataType eventType)
{
    public SerialDataType EventType { get; } = eventType;
}

public delegate void SerialDataReceivedEventHandler(object sender, SerialDataReceivedEventArgs e);

public interface ISerialPort : IDisposable
{
    event SerialDataReceivedEventHandler DataReceived;

    event EventHandler BufferOverrun;

    int BaudRate { get; set; }

    int BytesToRead { get; }

    int DataBits { get; set; }

    bool IsOpen { get; }

    Parity Parity { get; set; }

    string PortName { get; }

    int ReceiveBufferSize { get; }

    TimeSpan ReadTimeout { get; set; }

    TimeSpan WriteTimeout { get; set; }

    StopBits StopBits { get; set; }

    void Open();

    void Close();

    void ClearReceiveBuffer();

    int Peek();

    int Read(byte[] buffer, int offset, int count);

    byte[] ReadAll();

    int ReadByte();

    int Write(byte[] buffer);

    int Write(byte[] buffer, int offset, int count);
}
