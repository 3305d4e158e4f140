namespace Flint.Svd;

/// <summary>What an element passes on to those in it. (CMSIS-SVD: registerPropertiesGroup.)</summary>
internal readonly record struct Inherited(ulong Size, Access Access, ulong ResetValue)
{
    public static Inherited None => new(32, Access.ReadWrite, 0);

    /// <exception cref="BuildErrorException">A value is not a number, or an access is unknown.</exception>
    public Inherited With(Element element) =>
        new(element.Number("size") ?? Size, ReadAccess(element) ?? Access, element.Number("resetValue") ?? ResetValue);

    private static Access? ReadAccess(Element element) => element.Text("access") switch
    {
        null => null,
        "read-only" or "read" => Access.Read,
        "write-only" or "write" or "writeOnce" => Access.Write,
        "read-write" or "read-writeOnce" => Access.ReadWrite,
        string other => throw element.Child("access")!.Error($"unknown access '{other}'", "read-only, write-only, read-write, writeOnce, read-writeOnce"),
    };
}
