namespace Flint.Compiler.Tests.Escape;

public class KnownLengthTests
{
    private const string Source = """
        using System.Runtime.CompilerServices;

        for (int i = 0; i < Table.Items.Length; i++)
            Table.Items[i] = new object();
        System.Console.WriteLine(Table.CountOf(Table.Items));

        static class Table
        {
            public static readonly object[] Items = new object[24];

            [MethodImpl(MethodImplOptions.NoInlining)]
            public static int CountOf(object[] items)
            {
                int count = 0;
                foreach (object item in items)
                    count += item.GetHashCode() == 0 ? items.Length : 1;
                return count;
            }
        }
        """;

    [Fact]
    public void A_method_given_one_array_only_has_its_length_as_a_number()
    {
        using var app = new CompiledApp(Source);

        string assembly = File.ReadAllText(app.Build().AssemblyPath!);

        string method = assembly[assembly.IndexOf("\n\"Table::CountOf", StringComparison.Ordinal)..];
        method = method[..method.IndexOf("\tret", StringComparison.Ordinal)];
        Assert.Contains(", 24\n", method, StringComparison.Ordinal);
    }
}
