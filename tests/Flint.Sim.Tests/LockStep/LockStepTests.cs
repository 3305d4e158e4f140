using System.Globalization;
using Flint.Sim.Riscv;

namespace Flint.Sim.Tests.LockStep;

/// <summary>Random instructions, edge values in all registers: every register, the memory and every trap are as on QEMU.</summary>
public sealed class LockStepTests
{
    private const int Blocks = 400;

    /// <summary>Programs for each core: 3, or as many as the environment's FLINT_LOCK_STEP_SEEDS says.</summary>
    private static readonly int seeds = int.Parse(Environment.GetEnvironmentVariable("FLINT_LOCK_STEP_SEEDS") ?? "3", CultureInfo.InvariantCulture);

    public static TheoryData<string, int, string, int> Cores
    {
        get
        {
            var data = new TheoryData<string, int, string, int>();
            for (int seed = 1; seed <= seeds; seed++)
            {
                data.Add("rv32imac", 32, "rv32,f=off,d=off,zba=off,zbb=off,zbc=off,zbs=off", seed);
                data.Add("rv32imac_zba_zbb_zbs_zbkb", 32, "rv32,f=off,d=off,zba=on,zbb=on,zbc=off,zbs=on,zbkb=on", seed);
                data.Add("rv64imac_zba_zbb_zbs_zbkb", 64, "rv64,f=off,d=off,zba=on,zbb=on,zbc=off,zbs=on,zbkb=on", seed);
                data.Add("rv64gc", 64, "rv64,zba=off,zbb=off,zbc=off,zbs=off", seed);
                data.Add("rv32gc", 32, "rv32,zba=off,zbb=off,zbc=off,zbs=off", seed);
                data.Add("rv32imaf", 32, "rv32,c=off,d=off,zba=off,zbb=off,zbc=off,zbs=off", seed);
                data.Add("rv32ima", 32, "rv32,c=off,f=off,d=off,zba=off,zbb=off,zbc=off,zbs=off", seed);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Cores))]
    public void Does_what_QEMU_does(string isa, int width, string cpu, int seed)
    {
        Extensions extensions = IsaString.Parse(isa);
        byte[] code = RandomProgram.Make(extensions, seed, Blocks);
        byte[] actual = VirtMachine.RunSimulated(extensions, code);
        byte[] expected = VirtMachine.RunQemu(width, cpu, code);
        int same = actual.AsSpan().CommonPrefixLength(expected);
        Assert.True(same == expected.Length && same == actual.Length, $"the logs of {actual.Length} and {expected.Length} bytes differ from byte {same} on");
    }
}
