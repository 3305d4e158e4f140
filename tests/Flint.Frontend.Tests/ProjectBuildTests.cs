namespace Flint.Frontend.Tests;

/// <summary>These run <c>dotnet build</c>, so each takes seconds.</summary>
public sealed class ProjectBuildTests : IDisposable
{
    private readonly Workspace _workspace = new();

    /// <summary>A version in the file, and a warning, which is an error in the repository's own projects.</summary>
    [Fact]
    public void An_app_of_one_file_that_is_tried_in_this_repository_has_none_of_its_settings()
    {
        string folder = Directory.CreateDirectory(Path.Combine(Workspace.Repository, "artifacts", "tried")).FullName;
        string file = Path.Combine(folder, "tried.cs");
        File.WriteAllText(file, "#:package System.Device.Gpio@4.2.0\nint unused = 1;\nConsole.WriteLine(System.Device.Gpio.PinValue.High);\n");
        Assert.True(Workspace.HasEntryPoint(_workspace.Compile(file)));
    }

    [Fact]
    public void Packages_and_projects_that_an_app_refers_to_go_to_the_device()
    {
        _workspace.Write("Directory.Packages.props", $"""<Project><Import Project="{Workspace.Repository}/Directory.Packages.props" /></Project>""");
        _workspace.Write("sensors/Sensors.csproj", Project(""));
        _workspace.Write("sensors/Sensor.cs", "namespace Sensors; public static class Sensor { public static int Read() => 1; }");
        string project = _workspace.Write(
            "app/app.csproj",
            Project("""
                <PropertyGroup>
                  <OutputType>Exe</OutputType>
                  <AssemblyName>thermostat</AssemblyName>
                </PropertyGroup>
                <ItemGroup>
                  <PackageReference Include="System.CommandLine" />
                  <ProjectReference Include="../sensors/Sensors.csproj" />
                </ItemGroup>
                """));
        _workspace.Write(
            "app/main.cs",
            """
            var led = Flint.Boards.Board.Led.AsOutput();
            if (Sensors.Sensor.Read() == 1 && new System.CommandLine.RootCommand().Name.Length > 0)
                led.On();
            """);

        AppAssemblies app = _workspace.Compile(project);

        Assert.Equal(("app", "thermostat.dll"), (app.Name, Path.GetFileName(app.AssemblyPath)));
        Assert.Equal(
            ["Flint.Board.dll", "Flint.Hal.dll", "Sensors.dll", "System.CommandLine.dll"],
            app.ReferencePaths.Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal));
        Assert.All(app.ReferencePaths, path => Assert.True(File.Exists(path)));
        Assert.True(Workspace.HasEntryPoint(app));
        Assert.All(Workspace.Documents(app), document => Assert.False(Path.IsPathRooted(document), document));
    }

    [Fact]
    public void A_file_with_directives_is_built_as_dotnet_would()
    {
        string file = _workspace.Write(
            "blinker.cs",
            """
            #:property DefineConstants=LAMP
            #if LAMP
            Flint.Boards.Board.Led.AsOutput().On();
            #endif
            """);
        AppAssemblies app = _workspace.Compile(file);
        Assert.Equal(("blinker", "blinker.dll"), (app.Name, Path.GetFileName(app.AssemblyPath)));
        Assert.True(Workspace.HasEntryPoint(app));
        Assert.Equal(2, app.ReferencePaths.Length);
    }

    [Fact]
    public void Errors_are_shown_as_dotnet_gives_them()
    {
        string project = _workspace.Write("app/app.csproj", Project("<PropertyGroup><OutputType>Exe</OutputType></PropertyGroup>"));
        _workspace.Write("app/main.cs", "Console.WriteLine()");
        Assert.Equal(
            "error: dotnet build of app.csproj failed:\nTEMP/app/main.cs(1,20): error CS1002: ; expected [TEMP/app/app.csproj]",
            _workspace.Failure(project));
    }

    private static string Project(string content) =>
        $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <ImplicitUsings>enable</ImplicitUsings>
          </PropertyGroup>
          {content}
        </Project>
        """;

    public void Dispose() => _workspace.Dispose();
}
