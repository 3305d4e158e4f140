namespace System;

public enum GCCollectionMode
{
    Default,
    Forced,
    Optimized,
    Aggressive,
}
