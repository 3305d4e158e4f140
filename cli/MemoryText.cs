using Flint.Compiler.Link;

namespace Flint.Cli;

/// <summary>Memory use in words.</summary>
internal static class MemoryText
{
    /// <summary><c>flash 212 of 131,072 bytes, RAM 1,028 of 20,480 bytes (stack 1,024)</c>.</summary>
    public static string Of(MemoryUse use) =>
        $"flash {Part(use.FlashUsed, use.FlashTotal)} bytes, RAM {Part(use.RamUsed, use.RamTotal)} bytes (stack {use.Stack:N0})";

    private static string Part(ulong used, ulong total) => $"{used:N0} of {total:N0}";
}
