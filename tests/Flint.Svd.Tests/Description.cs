using System.Collections.Immutable;

namespace Flint.Svd.Tests;

/// <summary>A description of a chip in a file of its own.</summary>
internal static class Description
{
    /// <param name="peripherals">What stands in the element of that name, from the file's second line on.</param>
    public static Device Read(string peripherals) =>
        ReadFile($"<device><name>Chip</name><size>32</size><access>read-write</access><peripherals>\n{peripherals}\n</peripherals></device>");

    /// <summary>A peripheral P with some registers, from the file's third line on.</summary>
    public static Device ReadRegisters(string registers) =>
        Read($"<peripheral><name>P</name><baseAddress>0x1000</baseAddress><registers>\n{registers}\n</registers></peripheral>");

    public static Device ReadFile(string text)
    {
        string folder = Directory.CreateTempSubdirectory("flint-svd-").FullName;
        try
        {
            string file = Path.Combine(folder, "chip.svd");
            File.WriteAllText(file, text);
            return DeviceReader.Read(file);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    public static ImmutableSortedDictionary<string, string> Source(Device device, Atomicity? atomicity = null) =>
        SourceWriter.Write(device, "Chip", "chip.svd", atomicity);
}
