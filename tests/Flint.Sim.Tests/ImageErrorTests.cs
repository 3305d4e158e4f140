using System.Buffers.Binary;
using Flint.Elf;

namespace Flint.Sim.Tests;

/// <summary>What a user reads of an image that cannot be run, to its text.</summary>
public sealed class ImageErrorTests
{
    private const uint Origin = 0x8000_0000;
    private const int HeadersLength = 52 + 32;
    private const string Description = "cpu: CPU.RiscV32 @ sysbus\n    cpuType: \"rv32i\"\nram: Memory.MappedMemory @ sysbus 0x80000000\n    size: 0x1000\n";
    private const string Unreadable = "a.elf is not an ELF file Flint can read: ";

    [Theory]
    [InlineData(0, 0x00u, Unreadable + "it does not begin as one")]
    [InlineData(4, 3u, Unreadable + "its class is 3, neither 32 nor 64 bits")]
    [InlineData(5, 2u, Unreadable + "it is big-endian")]
    [InlineData(18, 40u, Unreadable + "it is for machine 40, not RISC-V (243)")]
    [InlineData(31, 0x10u, Unreadable + "it is cut off or damaged")]
    [InlineData(16, 1u, "the image is an object file\n  hint: link it first")]
    [InlineData(44, 0u, "the image has nothing to load")]
    [InlineData(42, 8u, Unreadable + "a header of 8 bytes is too short")]
    [InlineData(46, 8u, Unreadable + "a header of 8 bytes is too short")]
    [InlineData(27, 0x10u, "the image begins at 0x10000000, where the board has no memory")]
    [InlineData(52 + 15, 0x10u, "the image has 16 bytes at 0x10000000, where the board has no memory")]
    public void Is_told(int at, uint value, string expected)
    {
        byte[] image = TestImage.Make(Origin, new byte[16], ("tohost", Origin));
        image[at] = (byte)value;
        BuildErrorException error = Assert.Throws<BuildErrorException>(() => Load(image));
        Assert.Equal("error: " + expected, error.ToString());
    }

    [Fact]
    public void Another_width_than_the_core_has_is_told()
    {
        byte[] image = new byte[64 + 56 + 4];
        ((ReadOnlySpan<byte>)[0x7F, 0x45, 0x4C, 0x46, 2, 1, 1]).CopyTo(image);
        BinaryPrimitives.WriteUInt16LittleEndian(image.AsSpan(18), 243);
        Assert.Equal("error: the image is for RV64, and the board's core is RV32", Assert.Throws<BuildErrorException>(() => Load(image)).ToString());
    }

    /// <summary>Whatever a file has in it, it is loaded, or told to be wrong.</summary>
    [Fact]
    public void No_bytes_make_it_fail_otherwise()
    {
        byte[] seed = TestImage.Make(Origin, new byte[64], ("tohost", Origin), ("begin_signature", Origin), ("end_signature", Origin + 16));
        var random = new Random(5);
        byte[] edges = [0, 1, 2, 4, 0x7F, 0x80, 0xFE, 0xFF];
        foreach (int round in FuzzRounds.Of(5_000))
        {
            byte[] image = seed[..(round % 4 == 0 ? random.Next(seed.Length + 1) : seed.Length)];
            // Half of the changes are in the headers at the beginning, where every byte counts.
            for (int change = random.Next(1, 6); change > 0 && image.Length > 0; change--)
                image[random.Next(random.Next(2) == 0 ? Math.Min(HeadersLength, image.Length) : image.Length)] = random.Next(2) == 0 ? edges[random.Next(edges.Length)] : (byte)random.Next(256);
            try
            {
                Load(image);
            }
            catch (BuildErrorException)
            {
                // Told to be wrong.
            }
        }
    }

    private static void Load(byte[] image)
    {
        Platform platform = Platform.Parse(Description, "board.repl");
        ObjectFile file = ObjectFile.Parse(image, "a.elf");
        FlintEngine.LoadImage(platform, file);
        HostInterface.For(file, platform.Machine);
        if (file.FindSymbol("begin_signature") is not null)
            Signature.Read(file, platform.Machine.Bus);
    }
}
