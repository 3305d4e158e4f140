namespace Flint.Frontend.Tests;

public sealed class DotnetSdkTests : IDisposable
{
    private readonly Workspace _workspace = new();

    [Fact]
    public void The_newest_reference_assemblies_are_taken()
    {
        foreach (string version in (string[])["9.0.1", "10.0.9", "10.0.12"])
            _workspace.Folder($"dotnet/packs/Microsoft.NETCore.App.Ref/{version}/ref/net10.0");
        string folder = DotnetSdk.ReferenceFolder([_workspace.Folder("nothing"), _workspace.Folder("dotnet")]);
        Assert.EndsWith("Microsoft.NETCore.App.Ref/10.0.12/ref/net10.0", folder.Replace('\\', '/'), StringComparison.Ordinal);
    }

    [Fact]
    public void No_reference_assemblies()
        => Assert.Equal(
            "error: the net10.0 reference assemblies are missing\n  hint: install the .NET 10 SDK, or set DOTNET_ROOT to where it is",
            Assert.Throws<BuildErrorException>(() => DotnetSdk.ReferenceFolder([_workspace.Folder("nothing")])).ToString());

    [Fact]
    public void No_dotnet()
        => Assert.Equal(
            "error: the program dotnet is missing\n  hint: install the .NET 10 SDK, or set DOTNET_ROOT to where it is",
            Assert.Throws<BuildErrorException>(() => DotnetSdk.Host([_workspace.Folder("nothing")])).ToString());

    public void Dispose() => _workspace.Dispose();
}
