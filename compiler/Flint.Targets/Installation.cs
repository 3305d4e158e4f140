namespace Flint;

/// <summary>Where the parts of this copy of Flint lie: device libraries, boards, and the official class library.</summary>
public sealed record Installation
{
    private const string OfficialPackage = "microsoft.netcore.app.runtime.mono.browser-wasm";
    private const string OfficialVersion = "10.0.12";

    /// <summary>The folder that holds <c>boards/</c>, <c>corelib/</c> and <c>artifacts/</c>.</summary>
    public required string Root { get; init; }

    /// <summary>The device's System.* overlay.</summary>
    public required string CoreLib { get; init; }

    /// <summary>The device's hardware library.</summary>
    public required string Hal { get; init; }

    /// <summary>Folder of the official System.Private.CoreLib.dll; its other assemblies are in <see cref="OfficialLibraries"/>.</summary>
    public required string OfficialCoreLibFolder { get; init; }

    public required string OfficialLibraries { get; init; }

    /// <summary>Folder of the HAL and the assemblies that it refers to: the registers of chips.</summary>
    public string HalFolder => Path.GetDirectoryName(Hal)!;

    /// <summary>Folder of the files that say what methods of packages do on the device instead.</summary>
    public string Substitutions => Path.Combine(Root, "hal", "Substitutions");

    /// <summary>Folder of the adapter to Meadow's contracts, in source.</summary>
    public string MeadowAdapter => Path.Combine(Root, "hal", "Meadow");

    public string Boards => Path.Combine(Root, "boards");

    /// <summary>Finds the installation that the running program belongs to, or the one that FLINT_ROOT names.</summary>
    /// <exception cref="BuildErrorException">A part is missing.</exception>
    public static Installation Locate()
    {
        string root = Environment.GetEnvironmentVariable("FLINT_ROOT") ?? FindRoot(AppContext.BaseDirectory);
        string packages = Environment.GetEnvironmentVariable("NUGET_PACKAGES")
            ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        string official = Path.Combine(packages, OfficialPackage, OfficialVersion, "runtimes", "browser-wasm");
        return new Installation
        {
            Root = root,
            CoreLib = Require(DeviceLibrary(root, "Flint.CoreLib")),
            Hal = Require(DeviceLibrary(root, "Flint.Hal")),
            OfficialCoreLibFolder = Path.GetDirectoryName(Require(Path.Combine(official, "native", "System.Private.CoreLib.dll")))!,
            OfficialLibraries = Path.Combine(official, "lib", "net10.0"),
        };
    }

    /// <summary>A part of the HAL that only some programs need, by its assembly's name: the registers of a chip, the drivers for System.Device.Gpio. Null when there is none.</summary>
    public string? FindDevicePart(string name)
    {
        if (!name.StartsWith("Flint.", StringComparison.Ordinal))
            return null;
        string beside = Path.Combine(HalFolder, name + ".dll");
        string path = File.Exists(beside) ? beside : DeviceLibrary(Root, name);
        return File.Exists(path) ? path : null;
    }

    private static string FindRoot(string start)
    {
        for (DirectoryInfo? folder = new(start); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Flint.slnx")))
                return folder.FullName;
        throw new BuildErrorException(
            $"no Flint installation above {start}", "set FLINT_ROOT to the folder that holds Flint's boards/ and corelib/");
    }

    private static string DeviceLibrary(string root, string name)
    {
        string release = Path.Combine(root, "artifacts", "bin", name, "release", name + ".dll");
        return File.Exists(release) ? release : Path.Combine(root, "artifacts", "bin", name, "debug", name + ".dll");
    }

    private static string Require(string path) =>
        File.Exists(path)
            ? path
            : throw new BuildErrorException($"{Path.GetFileName(path)} is missing from this installation", "run ./build.sh");
}
