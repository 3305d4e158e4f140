using System.Collections.Concurrent;
using System.Reflection;
using Flint.Elf;
using Flint.Sim;

namespace Flint.Testing;

/// <summary>
/// The values of all fields and array elements that are reachable from an object, to be put back into the same objects later. So whatever refers to
/// one of them, pointers too, stays right, and no class has to know how it is saved.
/// </summary>
internal sealed class ObjectGraph
{
    private static readonly ConcurrentDictionary<Type, FieldInfo[]> fieldsOf = new();
    private static readonly HashSet<Assembly> own = [typeof(ObjectGraph).Assembly, typeof(Platform).Assembly];

    private readonly List<(object Owner, FieldInfo[] Fields, object?[] Values)> objects = [];
    private readonly List<(Array Array, Array Copy)> arrays = [];
    private readonly HashSet<object> seen = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<Assembly> further;

    /// <param name="further">Objects of other programs' classes that are part of the state.</param>
    public ObjectGraph(object root, IEnumerable<object> further)
    {
        this.further = [.. further.Select(item => item.GetType().Assembly)];
        var open = new Stack<object>([root, .. further]);
        while (open.TryPop(out object? next))
            Visit(next, open);
    }

    public void Restore()
    {
        foreach ((Array array, Array copy) in arrays)
            Array.Copy(copy, array, copy.Length);
        foreach ((object owner, FieldInfo[] fields, object?[] values) in objects)
        {
            for (int i = 0; i < fields.Length; i++)
            {
                if (!fields[i].IsInitOnly)
                    fields[i].SetValue(owner, values[i]);
            }
        }
    }

    private void Visit(object item, Stack<object> open)
    {
        if (item is Delegate function)
        {
            foreach (Delegate single in function.GetInvocationList())
                Push(single.Target, open);
            return;
        }

        Type type = item.GetType();
        if (!IsState(type) || !seen.Add(item))
            return;
        if (item is Array array)
        {
            VisitArray(array, open);
            return;
        }

        FieldInfo[] fields = fieldsOf.GetOrAdd(type, Fields);
        object?[] values = [.. fields.Select(field => field.GetValue(item))];
        objects.Add((item, fields, values));
        foreach (object? value in values)
            VisitValue(value, open);
    }

    private void VisitArray(Array array, Stack<object> open)
    {
        arrays.Add((array, (Array)array.Clone()));
        Type element = array.GetType().GetElementType()!;
        if (element.IsPrimitive || element.IsPointer || element.IsEnum)
            return;
        if (element.IsValueType && !HasReferences(element))
            return;
        foreach (object? value in array)
            VisitValue(value, open);
    }

    /// <summary>A value on its own holds no state but what it refers to.</summary>
    private static void VisitValue(object? value, Stack<object> open)
    {
        if (value is null || !value.GetType().IsValueType)
        {
            Push(value, open);
            return;
        }

        if (value.GetType().IsPrimitive || value.GetType().IsEnum)
            return;
        foreach (FieldInfo field in fieldsOf.GetOrAdd(value.GetType(), Fields))
            VisitValue(field.GetValue(value), open);
    }

    private static void Push(object? item, Stack<object> open)
    {
        if (item is not (null or string or Type or Pointer))
            open.Push(item);
    }

    private static bool HasReferences(Type type) => fieldsOf.GetOrAdd(type, Fields)
        .Any(field => !field.FieldType.IsValueType && !field.FieldType.IsPointer || field.FieldType is { IsValueType: true, IsPrimitive: false, IsEnum: false } && HasReferences(field.FieldType));

    private static FieldInfo[] Fields(Type type)
    {
        var result = new List<FieldInfo>();
        for (Type? level = type; level is not null && level != typeof(object); level = level.BaseType)
            result.AddRange(level.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly));
        return [.. result];
    }

    /// <summary>Images, descriptions and decoded instructions never change: they are made anew when they are needed.</summary>
    private bool IsState(Type type)
    {
        if (type.IsArray)
            return true;
        if (type == typeof(BoardImage) || type == typeof(ObjectFile) || type.IsDefined(typeof(DerivedStateAttribute)))
            return false;
        return own.Contains(type.Assembly) || further.Contains(type.Assembly)
            || type.Namespace is "System.Collections.Generic" or "System.Text" || type.Name.StartsWith("Tuple", StringComparison.Ordinal);
    }
}
