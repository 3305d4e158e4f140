namespace Flint.Cli.Flashing;

/// <summary>Drives that boards appear as, by their labels.</summary>
internal static class Drives
{
    /// <summary>Where they are looked for, separated as in PATH, in place of the usual folders.</summary>
    private const string Variable = "FLINT_DRIVES";

    /// <returns>The drive's folder, or null when it is not mounted.</returns>
    public static string? Find(string label)
    {
        if (OperatingSystem.IsWindows())
            return DriveInfo.GetDrives().FirstOrDefault(drive => drive.IsReady && drive.VolumeLabel == label)?.RootDirectory.FullName;
        return Folders().Select(folder => Path.Combine(folder, label)).FirstOrDefault(Directory.Exists);
    }

    private static string[] Folders()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { } named)
            return named.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        string user = Environment.UserName;
        return ["/Volumes", $"/media/{user}", $"/run/media/{user}", "/media", "/mnt"];
    }
}
