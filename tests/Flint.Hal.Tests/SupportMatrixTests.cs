using System.Reflection;

namespace Flint.Hal.Tests;

public sealed class SupportMatrixTests
{
    private static IEnumerable<(string Board, string App)> Covered =>
        from type in typeof(SupportMatrixTests).Assembly.GetTypes()
        where type.IsSubclassOf(typeof(PeripheralTests))
        from method in type.GetMethods()
        from data in method.GetCustomAttributes<MemberDataAttribute>()
        let boards = (TheoryData<string>)type.GetProperty(data.MemberName, BindingFlags.Public | BindingFlags.Static)!.GetValue(null)!
        from board in boards
        select (board.Data, data.MemberName);

    [Fact]
    public void The_document_says_what_the_tests_cover() => Assert.Equal(SupportMatrix.Text(Covered), File.ReadAllText(SupportMatrix.Document));

    [Fact]
    public void What_a_chip_lacks_is_asked_of_it()
    {
        HashSet<(string Chip, string App)> asked = [.. from board in Covered.Select(cell => cell.Board).Distinct() from app in Covered.Select(cell => cell.App).Distinct() select (Boards.ChipOf(board), app)];
        Assert.All(MissingUnit.All, unit => Assert.Contains((unit.Chip, unit.App), asked));
    }

    [Fact]
    public void A_unit_that_a_chip_lacks_cannot_pass() => Assert.Equal(
        "hifive1-revb has passed Adc, but its chip is said to have no such unit",
        Assert.Throws<InvalidOperationException>(() => SupportMatrix.Text([("hifive1-revb", "Adc")])).Message);
}
