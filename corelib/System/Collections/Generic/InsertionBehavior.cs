namespace System.Collections.Generic;

internal enum InsertionBehavior : byte
{
    None,
    OverwriteExisting,
    ThrowOnExisting,
}
