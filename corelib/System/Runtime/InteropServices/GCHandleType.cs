namespace System.Runtime.InteropServices;

public enum GCHandleType
{
    Weak,
    WeakTrackResurrection,
    Normal,
    Pinned,
}
