using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;

// Arrays that the program asked to stay where they are.
byte[] first = GC.AllocateArray<byte>(64, pinned: true);
nint[] addresses = new nint[10];
var arrays = new List<int[]>();
for (int i = 0; i < addresses.Length; i++)
{
    arrays.Add(GC.AllocateUninitializedArray<int>(20 + i, pinned: true));
    arrays[i][0] = i;
    unsafe
    {
        addresses[i] = (nint)Unsafe.AsPointer(ref arrays[i][0]);
    }
    _ = new byte[100];
}
for (int i = 0; i < 3; i++)
    GC.Collect();
int wrong = 0;
for (int i = 0; i < addresses.Length; i++)
{
    unsafe
    {
        if ((nint)Unsafe.AsPointer(ref arrays[i][0]) != addresses[i] || *(int*)addresses[i] != i)
            wrong++;
    }
}
Console.WriteLine($"{wrong} {first.Length} {GC.AllocateArray<string>(3).Length} {GC.AllocateArray<long>(0, pinned: true).Length}");
try
{
    _ = GC.AllocateArray<byte>(-1, pinned: true);
}
catch (OverflowException)
{
    Console.WriteLine("negative");
}
