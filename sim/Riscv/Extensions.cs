namespace Flint.Sim.Riscv;

/// <summary>What an ISA string names, one bit each. An encoding is decoded when the hart has all bits that it needs.</summary>
[Flags]
public enum Extensions
{
    None = 0,
    Rv32 = 1 << 0,
    Rv64 = 1 << 1,

    /// <summary>16 registers instead of 32.</summary>
    E = 1 << 2,
    M = 1 << 3,
    A = 1 << 4,
    C = 1 << 5,
    Zicsr = 1 << 6,
    Zifencei = 1 << 7,
    Zba = 1 << 8,
    Zbb = 1 << 9,
    Zbs = 1 << 10,
    Zbkb = 1 << 11,
    Zcb = 1 << 12,
    Zcmp = 1 << 13,

    /// <summary>Floating point of 32 bits.</summary>
    F = 1 << 14,

    /// <summary>Floating point of 64 bits; a hart with it has <see cref="F"/>, too.</summary>
    D = 1 << 15,
}
