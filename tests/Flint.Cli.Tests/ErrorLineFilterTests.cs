using System.Text;
using Flint.Compiler.Reports;

namespace Flint.Cli.Tests;

/// <summary>Telling a program's error line from its own output, whatever pieces it comes in.</summary>
public sealed class ErrorLineFilterTests
{
    [Theory]
    [InlineData("text\n!80000012 00000003\n", "text\n")]
    [InlineData("!80000012 x 80000400 out of paint\n", "")]
    [InlineData("!80000012 x 80000400 \nmore", "more")]
    [InlineData("!0000000080000012 0000000000000003\n", "")]
    [InlineData("a !80000012 00000003\n", "a !80000012 00000003\n")]
    [InlineData("!important\n", "!important\n")]
    [InlineData("!\n!80000012 3\n", "!\n!80000012 3\n")]
    [InlineData("!80000012 00000003", "!80000012 00000003")]
    [InlineData("!8000001G 00000003\n", "!8000001G 00000003\n")]
    public void Only_error_lines_are_taken_out(string text, string passed)
    {
        Assert.Equal(passed, Filter(text, text.Length).Passed);
        Assert.Equal(passed, Filter(text, 1).Passed);
    }

    [Fact]
    public void Error_lines_are_read()
    {
        Assert.Equal([new ErrorLine(0x80000012, 3, 0, "")], Filter("!80000012 00000003\n", 5).Lines);
        Assert.Equal([new ErrorLine(0x80000012, null, 0x80000400, "out of paint")], Filter("!80000012 x 80000400 out of paint\n", 5).Lines);
    }

    [Fact]
    public void Text_that_is_no_error_line_is_not_held_back()
    {
        using var output = new MemoryStream();
        using var filter = new ErrorLineFilter(output, _ => Assert.Fail("there is no error line"));
        filter.Write("ready\n> !no"u8);
        filter.Write("\n!n"u8);
        Assert.Equal("ready\n> !no\n!n", Encoding.UTF8.GetString(output.ToArray()));
    }

    private static (string Passed, List<ErrorLine> Lines) Filter(string text, int pieceLength)
    {
        var lines = new List<ErrorLine>();
        using var output = new MemoryStream();
        using var filter = new ErrorLineFilter(output, lines.Add);
        foreach (byte[] piece in Encoding.UTF8.GetBytes(text).Chunk(pieceLength))
            filter.Write(piece);
        filter.Complete();
        return (Encoding.UTF8.GetString(output.ToArray()), lines);
    }
}
