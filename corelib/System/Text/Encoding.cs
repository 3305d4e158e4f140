using System.Runtime.CompilerServices;

namespace System.Text;

public abstract class Encoding
{
    // The official types of these three are not needed here.
    internal object? _dataItem;

    internal object? encoderFallback;

    internal object? decoderFallback;

    private int _codePage;

    private bool _isReadOnly;

    public static extern Encoding UTF8
    {
        [MethodImpl(MethodImplOptions.InternalCall)]
        get;
    }

    [MethodImpl(MethodImplOptions.InternalCall)]
    public extern unsafe string GetString(byte* bytes, int byteCount);
}
