#:package System.Device.Gpio@4.2.0
#:package Iot.Device.Bindings@4.2.0
using System.Device.I2c;
using System.Drawing;
using Iot.Device.Graphics;
using Iot.Device.Ssd13xx;

BitmapImage.RegisterImageFactory(new Bitmaps());
using var panel = new Ssd1306(I2cDevice.Create(new I2cConnectionSettings(0, 0x3C)), 128, 32);
using BitmapImage image = panel.GetBackBufferCompatibleImage();
for (int i = 0; i < 32; i++)
    image[3 * i, i] = Color.White;
panel.DrawBitmap(image);

sealed class Bitmaps : IImageFactory
{
    public BitmapImage CreateBitmap(int width, int height, PixelFormat pixelFormat) => new BlackAndWhite(width, height, pixelFormat);

    public BitmapImage CreateFromStream(Stream file) => throw new NotSupportedException();
}

/// <summary>One bit a pixel, although the driver asks for 32.</summary>
sealed class BlackAndWhite(int width, int height, PixelFormat format) : BitmapImage(width, height, width / 8, format)
{
    private readonly byte[] _bits = new byte[width / 8 * height];

    public override Color GetPixel(int x, int y) => (_bits[(y * Stride) + (x / 8)] >> (x % 8) & 1) != 0 ? Color.White : Color.Black;

    public override void SetPixel(int x, int y, Color color)
    {
        ref byte bits = ref _bits[(y * Stride) + (x / 8)];
        int bit = 1 << (x % 8);
        bits = (byte)(color.R != 0 ? bits | bit : bits & ~bit);
    }

    public override Span<byte> AsByteSpan() => _bits;

    public override IGraphics GetDrawingApi() => throw new NotSupportedException();

    public override void SaveToStream(Stream stream, ImageFileType format) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
    }
}
