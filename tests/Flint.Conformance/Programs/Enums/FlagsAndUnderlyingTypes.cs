Access access = Access.Read | Access.Execute;
Console.WriteLine($"{access} {access:D} {access:X} {access:F} {access.HasFlag(Access.Read)} {access.HasFlag(Access.Write)} {access & ~Access.Read} {access ^ Access.All} {~access}");
access |= Access.Write;
Console.WriteLine($"{access} {access == Access.All} {(Access)0} {(Access)8} {(Access)9} {Access.None.HasFlag(Access.None)}");
Console.WriteLine($"{(Small)200} {Small.Top} {(byte)Small.Top + 1} {unchecked((Small)(byte)((int)Small.Top + 1))} {Small.Top - Small.One} {(int)Small.One << 7}");
Console.WriteLine($"{Wide.Huge} {(ulong)Wide.Huge} {Wide.Huge > Wide.Zero} {Signed.Minus} {(int)Signed.Minus} {unchecked((uint)(int)Signed.Minus) >> 28} {-(long)Signed.Least}");
foreach (object value in (object[])[Access.Read, Small.One, Signed.Least, Wide.Huge])
    Console.Write($"{value.GetType().Name}:{Enum.GetUnderlyingType(value.GetType()).Name}:{value}:{value.GetHashCode()} ");
Console.WriteLine();
Console.WriteLine($"{Access.Read.CompareTo(Access.Write)} {Access.Read.Equals(1)} {((object)Access.Read).Equals((Small)1)} {Access.Write.Equals((object)(Access)2)}");
var counts = new Dictionary<Access, int> { [Access.Read] = 1 };
counts[(Access)1]++;
Console.WriteLine($"{counts[Access.Read]} {counts.ContainsKey(Access.All)} {new HashSet<Signed> { Signed.Minus, (Signed)(-1), Signed.Least }.Count}");
Console.WriteLine($"{Parse("Read")} {Parse("read, WRITE")} {Parse("5")} {Parse("Reed")} {Parse("")} {Parse("Read, 4")}");
Console.WriteLine(string.Join(' ', Enum.GetValues<Access>().Select(value => (int)value)) + " " + string.Join(' ', Enum.GetNames<Signed>()));
Access? maybe = null;
Console.WriteLine($"{maybe | Access.Read} {(maybe ?? Access.Write)} {maybe.HasValue} {(Access?)Access.Read == Access.Read}");
Console.WriteLine(access switch
{
    Access.None => "none",
    Access.Read or Access.Write => "one",
    >= Access.All => "all or more",
    _ => "some",
});

static string Parse(string text) => Enum.TryParse(text, ignoreCase: true, out Access value) ? value.ToString() : "no";

[Flags]
enum Access
{
    None,
    Read = 1,
    Write = 2,
    Execute = 4,
    All = Read | Write | Execute,
}

enum Small : byte
{
    One = 1,
    Top = 255,
}

enum Signed : int
{
    Least = int.MinValue,
    Minus = -1,
    Zero = 0,
}

enum Wide : ulong
{
    Zero,
    Huge = ulong.MaxValue,
}
