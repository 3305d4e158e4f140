// What types say of themselves: IsValueType, IsEnum, IsArray, IsInterface, IsClass, IsGenericType, IsPrimitive, at run time.
Type[] types = [typeof(int), typeof(string), typeof(DayOfWeek), typeof(int[]), typeof(IDisposable), typeof(List<int>), typeof(int?), typeof(decimal), typeof(nint), typeof(Action), typeof(Empty), typeof(object), typeof(char), typeof(void)];
foreach (Type type in types)
    Console.WriteLine($"{type.Name,-12} {Mark(type.IsValueType)}{Mark(type.IsEnum)}{Mark(type.IsArray)}{Mark(type.IsInterface)}{Mark(type.IsClass)}{Mark(type.IsGenericType)}{Mark(type.IsPrimitive)} {Type.GetTypeCode(type)}");
var counts = new Dictionary<Type, int>();
foreach (object o in (object[])[1, "a", 2, 'c', "b", 3])
    counts[o.GetType()] = counts.GetValueOrDefault(o.GetType()) + 1;
Console.WriteLine($"{counts[typeof(int)]} {counts[typeof(string)]} {counts[typeof(char)]}");
Console.WriteLine(typeof(int).Equals(1.GetType()) + " " + typeof(int).Equals(typeof(uint)) + " " + (typeof(int).GetHashCode() == 5.GetType().GetHashCode()));
Console.WriteLine(Kind(5) + Kind("x") + Kind(2.5) + Kind(null));
RuntimeTypeHandle handle = typeof(string).TypeHandle;
Console.WriteLine(Type.GetTypeFromHandle(handle) == typeof(string));

static char Mark(bool value) => value ? 'x' : '.';

static string Kind(object? value) => value?.GetType() switch
{
    null => "null ",
    var t when t == typeof(int) => "int ",
    var t when t == typeof(string) => "string ",
    var t => t.Name + " ",
};

struct Empty;
