int number = 5;
TypedReference reference = __makeref(number);
__refvalue(reference, int) += 3;
Console.WriteLine(number);
Console.WriteLine(__reftype(reference) == typeof(int));
Console.WriteLine(TypedReference.GetTargetType(reference));
Set(reference);
Console.WriteLine(number);

string text = "a";
TypedReference texts = __makeref(text);
Console.WriteLine(__refvalue(texts, string));
try
{
    Console.WriteLine(__refvalue(texts, object));
}
catch (InvalidCastException)
{
    Console.WriteLine("of another type");
}

(int A, string B)[] pairs = [(1, "x")];
__refvalue(__makeref(pairs[0].B), string) = "y";
Console.WriteLine(pairs[0]);

static void Set(TypedReference target) => __refvalue(target, int) = 77;
