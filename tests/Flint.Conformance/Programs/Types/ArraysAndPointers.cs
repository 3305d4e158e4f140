// What types of arrays and pointers say of themselves at run time.
Type[] types = [typeof(int[]), typeof(int[,]), typeof(string[,,]), typeof(int[][,]), typeof(int*), typeof(void*), typeof(int**), typeof(int), typeof(string), typeof(DayOfWeek)];
foreach (Type type in types)
{
    Console.Write($"{type.Name}: array {type.IsArray}, pointer {type.IsPointer}, by reference {type.IsByRef}, element {type.GetElementType()?.Name ?? "none"}");
    try
    {
        Console.WriteLine($", rank {type.GetArrayRank()}");
    }
    catch (ArgumentException)
    {
        Console.WriteLine();
    }
}

object grid = new byte[2, 2];
Console.WriteLine(grid.GetType().GetArrayRank() + grid.GetType().GetElementType()!.Name);
Type element = typeof(int[][,]);
while (element.HasElementType)
    element = element.GetElementType()!;
Console.WriteLine(element);
