using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

// A pinned object stays at its address while others around it come, go and move.
byte[] buffer = Scatter();
GCHandle handle = GCHandle.Alloc(buffer, GCHandleType.Pinned);
nint address = handle.AddrOfPinnedObject();
buffer = null;
var moved = new List<string>();
for (int i = 0; i < 300; i++)
{
    moved.Add("text " + i);
    if (i % 50 == 0)
        GC.Collect();
}
unsafe
{
    byte* bytes = (byte*)address;
    Console.WriteLine($"{bytes[0]} {bytes[99]} {handle.AddrOfPinnedObject() == address}");
    bytes[3] = 44;
}
Console.WriteLine(((byte[])handle.Target)[3]);
handle.Target = new long[] { 6, 7 };
unsafe
{
    Console.WriteLine(*((long*)handle.AddrOfPinnedObject() + 1));
}
handle.Free();

GCHandle text = GCHandle.Alloc("pinned", GCHandleType.Pinned);
unsafe
{
    Console.WriteLine(((char*)text.AddrOfPinnedObject())[2]);
}
text.Free();
GCHandle nothing = GCHandle.Alloc(null, GCHandleType.Pinned);
Console.WriteLine($"{nothing.AddrOfPinnedObject()} {nothing.IsAllocated}");
nothing.Free();

[MethodImpl(MethodImplOptions.NoInlining)]
static byte[] Scatter()
{
    for (int i = 0; i < 100; i++)
        _ = new byte[i];
    byte[] buffer = new byte[100];
    buffer[0] = 11;
    buffer[99] = 22;
    return buffer;
}
