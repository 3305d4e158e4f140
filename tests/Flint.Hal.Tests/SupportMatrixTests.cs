using System.Reflection;

namespace Flint.Hal.Tests;

public sealed class SupportMatrixTests
{
    [Fact]
    public void The_document_says_what_the_tests_cover()
    {
        IEnumerable<(string Board, string App)> covered =
            from type in typeof(SupportMatrixTests).Assembly.GetTypes()
            where type.IsSubclassOf(typeof(PeripheralTests))
            from method in type.GetMethods()
            from data in method.GetCustomAttributes<MemberDataAttribute>()
            let boards = (TheoryData<string>)type.GetProperty(data.MemberName, BindingFlags.Public | BindingFlags.Static)!.GetValue(null)!
            from board in boards
            select (board.Data, data.MemberName);
        Assert.Equal(SupportMatrix.Text(covered), File.ReadAllText(SupportMatrix.Document));
    }
}
