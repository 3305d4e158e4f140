using System.Device.Spi;

/// <summary>Answers each transfer by what is written: the bytes of the answer, again and again.</summary>
internal sealed class FakeSpiDevice(int bits = 8) : SpiDevice
{
    public byte[] Answer { get; init; } = [0];

    public Traffic Traffic { get; } = new();

    public override SpiConnectionSettings ConnectionSettings { get; } = new(0, 1) { DataBitLength = bits };

    public override void Read(Span<byte> buffer)
    {
        Fill(buffer);
        Traffic.Add('r', buffer);
    }

    public override void Write(ReadOnlySpan<byte> buffer) => Traffic.Add('w', buffer);

    public override void TransferFullDuplex(ReadOnlySpan<byte> writeBuffer, Span<byte> readBuffer)
    {
        Traffic.Add('w', writeBuffer);
        Fill(readBuffer);
        Traffic.Add('r', readBuffer);
    }

    private void Fill(Span<byte> buffer)
    {
        for (int i = 0; i < buffer.Length; i++)
            buffer[i] = Answer[i % Answer.Length];
    }
}
