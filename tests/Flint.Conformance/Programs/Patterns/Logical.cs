object?[] values = [null, 0, 5, -3, "text", "", 'c', 2.5, (byte)5];
foreach (object? value in values)
{
    string kinds = "";
    if (value is not null)
        kinds += "n";
    if (value is int and > 0)
        kinds += "p";
    if (value is not (int or string))
        kinds += "o";
    if (value is string { Length: > 0 } or char)
        kinds += "t";
    if (value is not int n)
        kinds += "x";
    else
        kinds += n;
    if (value is not (null or "" or 0))
        kinds += "f";
    Console.WriteLine(kinds);
}
