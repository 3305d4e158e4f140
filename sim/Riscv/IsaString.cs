namespace Flint.Sim.Riscv;

/// <summary>ISA strings as compilers and Renode write them: <c>rv32imac_zicsr_zifencei</c>, in any case (RISC-V Instruction Set Manual, ISA Extension Naming Conventions).</summary>
public static class IsaString
{
    /// <exception cref="BuildErrorException">The string is malformed, or names an extension that the simulator does not have.</exception>
    public static Extensions Parse(string text)
    {
        string[] parts = text.ToLowerInvariant().Split('_');
        Extensions extensions = parts[0] switch
        {
            ['r', 'v', '3', '2', ..] => Extensions.Rv32,
            ['r', 'v', '6', '4', ..] => Extensions.Rv64,
            _ => throw new BuildErrorException($"'{text}' is not an ISA string", "one begins with rv32 or rv64, as rv32imac_zicsr does"),
        };
        foreach (char letter in parts[0].AsSpan(4))
        {
            extensions |= letter switch
            {
                'i' => Extensions.None,
                'e' => Extensions.E,
                'm' => Extensions.M,
                'a' => Extensions.A,
                'c' => Extensions.C,
                'f' => Extensions.F,
                'd' => Extensions.F | Extensions.D,
                'g' => Extensions.M | Extensions.A | Extensions.F | Extensions.D | Extensions.Zicsr | Extensions.Zifencei,
                _ => throw Unknown(letter.ToString(), text),
            };
        }

        foreach (string name in parts.AsSpan(1))
        {
            extensions |= name switch
            {
                "zicsr" => Extensions.Zicsr,
                "zifencei" => Extensions.Zifencei,
                "zba" => Extensions.Zba,
                "zbb" => Extensions.Zbb,
                "zbs" => Extensions.Zbs,
                "zbkb" => Extensions.Zbkb,
                "zca" => Extensions.C,
                "zcb" => Extensions.Zcb,
                "zcmp" => Extensions.Zcmp,
                _ => throw Unknown(name, text),
            };
        }

        // Every machine-mode hart has them; older strings leave them out.
        return extensions | Extensions.Zicsr | Extensions.Zifencei;
    }

    private static BuildErrorException Unknown(string name, string text) =>
        new($"extension '{name}' of '{text}' is not simulated", "known: i e m a f d c g zicsr zifencei zba zbb zbs zbkb zca zcb zcmp");
}
