using Flint.Targets;

namespace Flint.Sim.Riscv;

/// <summary>The names of registers (RISC-V ABIs Specification, Integer Register Convention; Privileged Architecture, CSR Listing).</summary>
public static class RegisterNames
{
    private static readonly string[] integers =
    [
        "zero", "ra", "sp", "gp", "tp", "t0", "t1", "t2", "s0", "s1", "a0", "a1", "a2", "a3", "a4", "a5",
        "a6", "a7", "s2", "s3", "s4", "s5", "s6", "s7", "s8", "s9", "s10", "s11", "t3", "t4", "t5", "t6",
    ];

    private static readonly (string Name, int Number)[] controls =
    [
        ("mstatus", 0x300), ("misa", 0x301), ("mie", 0x304), ("mtvec", 0x305), ("mcounteren", 0x306), ("mscratch", 0x340), ("mepc", 0x341),
        ("mcause", 0x342), ("mtval", 0x343), ("mip", 0x344), ("mcycle", 0xB00), ("minstret", 0xB02), ("cycle", 0xC00), ("time", 0xC01),
        ("instret", 0xC02), ("mhartid", 0xF14),
    ];

    /// <summary>Of the registers x0 to x31, in their order.</summary>
    public static IReadOnlyList<string> Integers => integers;

    /// <exception cref="BuildErrorException">The hart has no such register.</exception>
    public static ulong Read(Hart hart, string name)
    {
        if (name == "pc")
            return hart.Pc;
        if (IntegerNumber(name) is { } number)
            return hart[number];
        return ControlNumber(name) is { } control && hart.Csrs.TryRead(control, out ulong value) ? value : throw Unknown(name);
    }

    /// <exception cref="BuildErrorException">The hart has no such register.</exception>
    public static void Write(Hart hart, string name, ulong value)
    {
        if (name == "pc")
            hart.Pc = value;
        else if (IntegerNumber(name) is { } number)
            hart[number] = value;
        else if (ControlNumber(name) is not { } control || !hart.Csrs.TryWrite(control, value))
            throw Unknown(name);
    }

    private static int? IntegerNumber(string name)
    {
        if (name == "fp")
            return 8;
        int index = Array.IndexOf(integers, name);
        if (index >= 0)
            return index;
        return name.Length is 2 or 3 && name[0] == 'x' && int.TryParse(name.AsSpan(1), out int number) && number is >= 0 and < 32 ? number : null;
    }

    private static int? ControlNumber(string name)
    {
        int index = Array.FindIndex(controls, control => control.Name == name);
        return index >= 0 ? controls[index].Number : null;
    }

    private static BuildErrorException Unknown(string name) => new(
        $"the core has no register '{name}'",
        NearestName.Hint(name, "registers", [.. integers, "pc", .. controls.Select(control => control.Name)]));
}
