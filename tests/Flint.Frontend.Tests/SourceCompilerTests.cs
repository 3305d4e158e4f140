namespace Flint.Frontend.Tests;

public sealed class SourceCompilerTests : IDisposable
{
    private readonly Workspace _workspace = new();

    [Theory]
    [InlineData("Console.WriteLine(1);")]
    [InlineData("return args.Length;")]
    [InlineData("class App { static void Main() { } }")]
    [InlineData("class App { static int Main(string[] args) => args.Length; }")]
    [InlineData("await Task.Delay(1);")]
    public void Every_form_of_Main_is_an_entry_point(string text)
        => Assert.True(Workspace.HasEntryPoint(_workspace.Compile(_workspace.Write("app.cs", text))));

    [Fact]
    public void An_app_is_written_as_in_a_console_project()
        => _workspace.Compile(_workspace.Write(
            "app.cs",
            """
            List<int> numbers = [.. new[] { 1, 2 }.Where(number => number > 1)];
            using var writer = new StringWriter();
            Thread.Sleep(numbers.Count);
            unsafe
            {
                int* pointer = stackalloc int[1];
                writer.Write(*pointer);
            }

            string? text = numbers.Count > 3 ? "many" : null;
            Console.WriteLine(text?.Length);
            Console.WriteLine(System.Security.Cryptography.SHA256.HashData([1, 2, 3]).Length);

            static class Fields
            {
                public static int Positive { get; set => field = value > 0 ? value : 0; }
            }
            """));

    [Fact]
    public void Files_of_a_folder_are_one_app_under_the_folders_name()
    {
        _workspace.Write("thermostat/main.cs", "Console.WriteLine(Sensor.Read());");
        _workspace.Write("thermostat/sensor.cs", "static class Sensor { public static int Read() => 1; }");
        AppAssemblies app = _workspace.Compile(_workspace.Folder("thermostat"));
        Assert.Equal(("thermostat", "thermostat.dll"), (app.Name, Path.GetFileName(app.AssemblyPath)));
        Assert.Equal(["main.cs", "sensor.cs"], Workspace.Documents(app).Where(name => !name.EndsWith(".g.cs", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_device_needs_the_HAL_and_the_board_but_not_the_class_library()
    {
        AppAssemblies app = _workspace.Compile(_workspace.Write("app.cs", "Console.WriteLine();"));
        Assert.Equal(["Flint.Hal.dll", "Flint.Board.dll"], app.ReferencePaths.Select(path => Path.GetFileName(path)));
        Assert.All(app.ReferencePaths, path => Assert.True(File.Exists(path)));
    }

    [Fact]
    public void The_same_source_in_two_folders_gives_the_same_bytes()
    {
        const string Text = "Console.WriteLine(new { A = 1 });";
        AppAssemblies here = _workspace.Compile(_workspace.Write("here/app.cs", Text), output: "here/out");
        AppAssemblies there = _workspace.Compile(_workspace.Write("far/away/app.cs", Text), output: "far/out");
        Assert.Equal(File.ReadAllBytes(here.AssemblyPath), File.ReadAllBytes(there.AssemblyPath));
        Assert.Equal(
            File.ReadAllBytes(Path.ChangeExtension(here.AssemblyPath, ".pdb")), File.ReadAllBytes(Path.ChangeExtension(there.AssemblyPath, ".pdb")));
    }

    [Fact]
    public void Every_error_has_a_line_that_editors_understand()
        => Assert.Equal(
            """
            error: app does not compile:
            app.cs(1,13): error CS0029: Cannot implicitly convert type 'string' to 'int'
            app.cs(3,1): error CS0103: The name 'Lamp' does not exist in the current context
            """,
            _workspace.Failure(_workspace.Write("app.cs", "int count = \"one\";\nConsole.WriteLine(count);\nLamp.On();\n")));

    [Fact]
    public void A_syntax_error()
        => Assert.Equal(
            "error: app does not compile:\napp.cs(1,20): error CS1002: ; expected",
            _workspace.Failure(_workspace.Write("app.cs", "Console.WriteLine()")));

    [Fact]
    public void A_file_without_Main()
        => Assert.Equal(
            "app.cs: error: Main not found\n  hint: an app needs top-level statements or a static Main method",
            _workspace.Failure(_workspace.Write("app.cs", "static class Sensor;")));

    [Fact]
    public void A_folder_without_Main()
    {
        _workspace.Write("app/a.cs", "static class A;");
        _workspace.Write("app/b.cs", "static class B;");
        Assert.Equal(
            "app: error: Main not found\n  hint: an app needs top-level statements or a static Main method",
            _workspace.Failure(_workspace.Folder("app")));
    }

    public void Dispose() => _workspace.Dispose();
}
