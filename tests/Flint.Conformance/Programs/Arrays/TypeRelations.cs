object ints = new int[1];
object strings = new string[1];
object jagged = new string[1][];
object grid = new int[1, 1];
object colors = new Color[1];
Console.WriteLine((ints is int[]) + " " + (ints is uint[]) + " " + (ints is object[]) + " " + (ints is Array) + " " + (ints is IList<int>));
Console.WriteLine((strings is object[]) + " " + (strings is IEnumerable<object>) + " " + (strings is IComparable[]) + " " + (strings is int[]));
Console.WriteLine((jagged is object[]) + " " + (jagged is object[][]) + " " + (jagged is IEnumerable<string>[]));
Console.WriteLine((grid is int[]) + " " + (grid is int[,]) + " " + (grid is int[,,]) + " " + (grid is System.Collections.IList));
Console.WriteLine((colors is Color[]) + " " + (colors is int[]) + " " + (colors is byte[]));
Console.WriteLine(ints.GetType() == typeof(int[]));
Console.WriteLine(typeof(int[]) == typeof(int[,]));
Console.WriteLine(((uint[])ints).Length);

enum Color
{
    Red,
}
