using Flint.Hal.Riscv;

/// <summary>Counts the instructions of a kernel and prints them with its checksum.</summary>
static class Harness
{
    public static uint Start() => Csr.ReadInstret();

    public static void Finish(uint start, uint checksum)
    {
        // The second read counts itself.
        Console.Write(Csr.ReadInstret() - start - 1);
        Console.Write(' ');
        Console.WriteLine(checksum);
    }
}
