namespace Flint.Compiler.Tests.Builds;

/// <summary>Methods that do on the device what a file says.</summary>
public class SubstitutionTests
{
    private const string Source =
        """
        Console.WriteLine(Sensor.Read());
        Console.WriteLine(Sensor.IsThere ? "there" : "missing");
        Console.WriteLine(Sensor.Limit);

        static class Sensor
        {
            public static int Limit = 5;
            public static readonly string Name = File.ReadAllText("name");

            public static bool IsThere => File.Exists("sensor");

            public static int Read() => File.ReadAllBytes("sensor").Length;
        }

        static class Board
        {
            public static int Read() => 42;
        }
        """;

    [Fact]
    public void Stubs_redirections_and_kept_fields_leave_the_rest_out()
    {
        using var app = new CompiledApp(Source);
        app.Substitute(
            """
            <type fullname="Sensor">
              <method signature="System.Int32 Read()" body="redirect" to="[app]Board::Read" />
              <method name="get_IsThere" body="stub" value="false" />
              <method signature="System.Void .cctor()" body="keep" fields="Limit" />
            </type>
            """);
        string module = File.ReadAllText(app.Build().LlvmPath);
        Assert.Contains("Board::Read", module, StringComparison.Ordinal);
        Assert.DoesNotContain("System.IO.File", module, StringComparison.Ordinal);
        Assert.DoesNotContain("Sensor::Name", module, StringComparison.Ordinal);
    }

    [Fact]
    public void Generic_method_is_redirected_with_its_arguments()
    {
        using var app = new CompiledApp(
            """
            Console.WriteLine(Text.Of(1.5, "V"));

            static class Text
            {
                public static string Of<T, U>(T value, U unit) => File.ReadAllText(value + "" + unit);
            }

            static class Short
            {
                public static string Of<T, U>(T value, U unit) => typeof(T) == typeof(double) && typeof(U) == typeof(string) ? "both" : File.ReadAllText("none");
            }
            """);
        app.Substitute("""<type fullname="Text"><method signature="System.String Of(!!0,!!1)" body="redirect" to="[app]Short::Of" /></type>""");
        string module = File.ReadAllText(app.Build().LlvmPath);
        Assert.Contains("Short::Of<System.Double, System.String>", module, StringComparison.Ordinal);
        Assert.DoesNotContain("System.IO.File", module, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        """<type fullname="Sensors"><method name="Read" body="stub" /></type>""",
        "app.xml(2): error: app has no type Sensors\n  hint: the file is for another version of app than 0.0.0.0")]
    [InlineData(
        """<type fullname="Sensor"><method signature="System.Int32 Write()" body="stub" /></type>""",
        "app.xml(2): error: Sensor has no method System.Int32:Write()\n  hint: the file is for another version of app than 0.0.0.0")]
    [InlineData("""<type fullname="Sensor"><method body="stub" /></type>""", "app.xml(2): error: method has no signature")]
    [InlineData("""<type><method name="Read" body="stub" /></type>""", "app.xml(2): error: type has no fullname")]
    [InlineData(
        """<type fullname="Sensor"><method name="Read" body="remove" /></type>""",
        "app.xml(2): error: unknown body 'remove'\n  hint: stub (it returns the value, or nothing), redirect (it calls another method) or keep (a static constructor sets some fields only)")]
    [InlineData("""<type fullname="Sensor">""", "app.xml(3): error: not well-formed XML: The 'type' start tag on line 2 position 2 does not match the end tag of 'assembly'")]
    public void File_that_does_not_fit(string methods, string error) => Assert.Equal(error, ErrorOf(methods));

    [Theory]
    [InlineData("""body="stub" value="many" """, "app.xml(2): error: 'many' is not a number\n  hint: whole numbers of 32 bits, true and false can be returned")]
    [InlineData("""body="redirect" to="Board.Read" """, "app.xml(2): error: there is no Board.Read\n  hint: write [Assembly]Namespace.Type::Method")]
    [InlineData("""body="redirect" to="[app]Board::Write" """, "app.xml(2): error: Board has no static method Write() -> System.Int32")]
    [InlineData("""body="keep" fields="Limit" """, "app.xml(2): error: the static constructor of Sensor branches or does not set Limit")]
    public void Body_that_does_not_fit(string body, string error) =>
        Assert.Equal(error, ErrorOf($"""<type fullname="Sensor"><method name="Read" {body}/></type>"""));

    private static string ErrorOf(string methods)
    {
        using var app = new CompiledApp(Source);
        app.Substitute(methods);
        IEnumerable<string> lines = app.BuildError().Split('\n');

        // Why the method is needed is told as for every other error.
        return string.Join('\n', lines.Where(line => !line.StartsWith("  in ", StringComparison.Ordinal) && !line.StartsWith("  needed because ", StringComparison.Ordinal)));
    }
}
