namespace Flint.Frontend.Tests;

public sealed class AppSourceTests : IDisposable
{
    private readonly Workspace _workspace = new();

    [Fact]
    public void A_path_that_is_not_there()
        => Assert.Equal(
            "error: nowhere.cs does not exist\n  hint: give an app.cs, a folder with C# files, or an app.csproj",
            _workspace.Failure("nowhere.cs"));

    [Fact]
    public void A_file_of_another_kind()
        => Assert.Equal(
            "error: TEMP/app.txt is no C# file, project or folder\n  hint: give an app.cs, a folder with C# files, or an app.csproj",
            _workspace.Failure(_workspace.Write("app.txt", "")));

    [Fact]
    public void A_folder_without_sources()
        => Assert.Equal(
            "error: TEMP/app has no C# files\n  hint: give an app.cs, a folder with C# files, or an app.csproj",
            _workspace.Failure(_workspace.Folder("app")));

    [Fact]
    public void A_folder_with_two_projects()
    {
        _workspace.Write("app/a.csproj", "<Project />");
        _workspace.Write("app/b.csproj", "<Project />");
        Assert.Equal("error: TEMP/app has 2 projects\n  hint: give the one to build", _workspace.Failure(_workspace.Folder("app")));
    }

    [Fact]
    public void A_project_in_a_folder_wins_over_its_files()
    {
        string project = _workspace.Write("app/thing.csproj", "<Project />");
        _workspace.Write("app/main.cs", "");
        AppSource source = AppSource.Find(_workspace.Folder("app"));
        Assert.Equal(("app", project), (source.Name, source.Project));
        Assert.Empty(source.Files);
    }

    [Fact]
    public void A_folders_files_come_in_the_same_order_everywhere()
    {
        string[] files = [_workspace.Write("app/B.cs", ""), _workspace.Write("app/a.cs", ""), _workspace.Write("app/c.cs", "")];
        Assert.Equal(files, AppSource.Find(_workspace.Folder("app")).Files);
    }

    [Theory]
    [InlineData("#:package Example@1.0.0\nConsole.WriteLine();", true)]
    [InlineData("#!/usr/bin/env dotnet\n\n// An app.\n#:property Nullable=disable\nConsole.WriteLine();", true)]
    [InlineData("Console.WriteLine(\"\"\"\n#:package Example@1.0.0\n\"\"\");", false)]
    [InlineData("#nullable enable\nConsole.WriteLine();", false)]
    public void A_file_with_directives_is_a_project(string text, bool isProject)
    {
        string file = _workspace.Write("app.cs", text);
        Assert.Equal(isProject ? file : null, AppSource.Find(file).Project);
    }

    public void Dispose() => _workspace.Dispose();
}
