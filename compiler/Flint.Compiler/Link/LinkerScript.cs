using Flint.Targets;

namespace Flint.Compiler.Link;

/// <summary>Where everything goes: startup, code, constants and the image of .data in flash; stack, .data, .bss and heap in RAM.</summary>
/// <remarks>The stack lies at the bottom of RAM, so that it overflows into an address that faults and not into data.</remarks>
public static class LinkerScript
{
    public static string Text(Target target, StartupNeeds needs)
    {
        // Calls of startup methods stand before the jump to the program, and are kept only by what depends on them.
        IReadOnlyList<string> sections = Startup.Sections(target, needs);
        IEnumerable<string> startup =
        [
            .. sections.SkipLast(1).Select(Keep), Keep(".init.zeroed"), "    *(.init.call.*)",
            .. needs.Vectors ? [Keep(".init.interrupts")] : (string[])[], Keep(sections[^1]),
        ];
        if (needs.Trap)
            startup = [.. startup, $"    . = ALIGN({target.TrapAlignment});", $"    *(.text.{needs.TrapSymbol})"];
        string fault = $"    {Llvm.VectorTable.Fault} = {(needs.Trap ? needs.TrapSymbol : Llvm.VectorTable.Stop)};";
        if (target.VectorTable is { HoldsAddresses: true } first && (needs.Vectors || needs.Trap && first.Kind == VectorTableKind.MtvecAddresses))
        {
            // Its first entry is what runs after reset, so no alignment costs anything.
            string table = needs.Vectors ? Llvm.VectorTable.Symbol : Llvm.VectorTable.Faults;
            startup = [$"    KEEP(*(.text.{table}))", $"    {Llvm.VectorTable.Begin} = .;", .. startup, fault];
        }
        else if (needs.Vectors)
        {
            startup = [.. startup, $"    . = ALIGN({target.VectorTable!.Alignment});", $"    *(.text.{Llvm.VectorTable.Symbol})", fault];
        }

        // Where constants are loaded from another address than code is fetched from, both mean the same place in flash; likewise code in RAM and variables.
        bool isSplit = target.Flash.DataOrigin != target.Flash.Origin;
        bool ramIsSplit = target.Ram.CodeOrigin != target.Ram.Origin;
        string toConstants = Distance(target.Flash.Origin, target.Flash.DataOrigin);
        string ramCodeLoad = isSplit ? "__text_end + SIZEOF(.rodata)" : "LOADADDR(.rodata) + SIZEOF(.rodata)";
        string dataLoad = ramIsSplit ? $"{ramCodeLoad} + SIZEOF(.ramcode)" : ramCodeLoad;
        return LinkerResource.Fill(
            "firmware.ld",
            ("textEnd", isSplit ? "\n    . = ALIGN(16);\n    __text_end = .;" : ""),
            ("constantsPlace", isSplit ? $" __text_end {toConstants} : AT(__text_end)" : " :"),
            ("constantsRegion", isSplit ? "" : " >FLASH"),
            ("ramCode", ramIsSplit ? $"  .ramcode {Hex(StackTop(target))} {Distance(target.Ram.Origin, target.Ram.CodeOrigin)} : AT({ramCodeLoad})\n  {{\n    *(.data.flint.code)\n    . = ALIGN(4);\n  }}\n" : ""),
            ("dataStart", ramIsSplit ? $" {Hex(StackTop(target))} + SIZEOF(.ramcode)" : ""),
            ("dataPlace", isSplit ? $" AT({dataLoad})" : ""),
            ("threadDataPlace", isSplit ? $" AT({dataLoad} + SIZEOF(.data))" : ""),
            ("dataRegion", isSplit ? "" : " AT>FLASH"),
            ("copyStart", ramIsSplit ? Hex(StackTop(target)) : "__data_start"),
            ("copyLoad", isSplit ? $"{ramCodeLoad} {toConstants}" : "LOADADDR(.data)"),
            ("board", target.Name),
            ("flashOrigin", Hex(target.Flash.Origin)),
            ("ramOrigin", Hex(target.Ram.Origin)),
            ("ramEnd", Hex(target.Ram.Origin + target.Ram.Length)),
            ("stackTop", Hex(StackTop(target))),
            // A simulator cannot see it in the code.
            ("coreClock", target.StartsClock ? $"__core_clock = {target.CoreClock};\n" : ""),
            ("header", string.Concat(target.FlashHeader.Select(word => $"    LONG({word});\n"))),
            ("startup", string.Join('\n', startup)),
            // The copying loop reads whole words.
            ("loadAlignment", needs.Data ? "    . = ALIGN(4);" : "    /* no image of .data follows */"));
    }

    private static string Distance(ulong from, ulong to) => to < from ? $"- {Hex(from - to)}" : $"+ {Hex(to - from)}";

    private static string Keep(string section) => $"    KEEP(*({section}))";

    internal static ulong StackTop(Target target) => target.Ram.Origin + (ulong)target.StackSize;

    private static string Hex(ulong value) => $"0x{value:X8}";
}
