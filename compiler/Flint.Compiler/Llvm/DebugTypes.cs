using Flint.Compiler.Metadata;
using Flint.Compiler.TypeSystem;

namespace Flint.Compiler.Llvm;

/// <summary>
/// Types as a debugger sees them (DWARF version 4, chapter 5). Fields are shown of structs, of the app's own classes, of strings, arrays and generic collections;
/// any other class of the library is a name only, or one local would bring in half of it.
/// </summary>
public sealed class DebugTypes(DebugInfo nodes, TypeSystemContext context)
{
    private const string NoFields = "!1";

    private readonly Dictionary<TypeDesc, string> _variables = [];
    private readonly Dictionary<TypeDesc, string> _objects = [];
    private readonly Dictionary<MethodSignature, string> _signatures = [];

    /// <summary>The node of what a variable of a type holds: of a class, a pointer to the object.</summary>
    /// <returns><c>!7</c>, or <c>null</c> for void.</returns>
    public string OfVariable(TypeDesc type)
    {
        if (type.IsVoid)
            return "null";
        if (!_variables.TryGetValue(type, out string? node))
            _variables[type] = node = Variable(type);
        return node;
    }

    /// <summary>The node of a method's result and parameters.</summary>
    public string OfSignature(MethodSignature signature)
    {
        if (!_signatures.TryGetValue(signature, out string? node))
        {
            string types = string.Join(", ", signature.Parameters.Select(OfVariable).Prepend(OfVariable(signature.ReturnType)));
            _signatures[signature] = node = Add($"!DISubroutineType(types: !{{{types}}})");
        }

        return node;
    }

    /// <summary>What the source calls a field that the compiler named: of a property, or of what a lambda or an asynchronous method keeps of a local.</summary>
    public static string SourceName(string field)
    {
        if (field == "<>4__this")
            return "this";
        if (field.StartsWith("CS$<>8__locals", StringComparison.Ordinal))
            return "captured";
        int end = field.IndexOf('>', StringComparison.Ordinal);
        return field[0] == '<' && end > 1 ? field[1..end] : field;
    }

    private string Variable(TypeDesc type) => type switch
    {
        ByRefType reference => Add($"!DIDerivedType(tag: DW_TAG_reference_type, baseType: {OfVariable(reference.Element)}, size: {PointerBits})"),
        PointerType pointer => PointerTo(OfVariable(pointer.Element)),
        FunctionPointerType => PointerTo("null"),
        DefType { IsEnum: true } definition => Enumeration(definition),
        DefType { IsValueType: true, Primitive: not PrimitiveKind.None } definition => Primitive(definition),
        DefType { IsValueType: true } => OfObject(type),
        _ => PointerTo(OfObject(type)),
    };

    private string Primitive(DefType type)
    {
        (string name, string encoding) = type.Primitive switch
        {
            PrimitiveKind.Boolean => ("bool", "boolean"),
            PrimitiveKind.Char => ("char", "UTF"),
            PrimitiveKind.SByte => ("sbyte", "signed"),
            PrimitiveKind.Byte => ("byte", "unsigned"),
            PrimitiveKind.Int16 => ("short", "signed"),
            PrimitiveKind.UInt16 => ("ushort", "unsigned"),
            PrimitiveKind.Int32 => ("int", "signed"),
            PrimitiveKind.UInt32 => ("uint", "unsigned"),
            PrimitiveKind.Int64 => ("long", "signed"),
            PrimitiveKind.UInt64 => ("ulong", "unsigned"),
            PrimitiveKind.IntPtr => ("nint", "signed"),
            PrimitiveKind.UIntPtr => ("nuint", "unsigned"),
            PrimitiveKind.Single => ("float", "float"),
            _ => ("double", "float"),
        };
        return Add($"!DIBasicType(name: \"{name}\", size: {Bits(type)}, encoding: DW_ATE_{encoding})");
    }

    private string Enumeration(DefType type)
    {
        bool isSigned = type.UnderlyingType.Primitive.IsSigned();
        IEnumerable<string> members = EnumMembers.Of(type).Select(member => Add(
            $"!DIEnumerator(name: {LlvmNames.Quote(member.Name)}, value: {(isSigned ? ((long)member.Value).ToString() : member.Value + ", isUnsigned: true")})"));
        return Add(
            $"!DICompositeType(tag: DW_TAG_enumeration_type, name: {LlvmNames.Quote(type.Name)}, baseType: {OfVariable(type.UnderlyingType)}, size: {Bits(type)}, elements: !{{{string.Join(", ", members)}}})");
    }

    /// <summary>The node of an object or struct itself.</summary>
    private string OfObject(TypeDesc type)
    {
        if (_objects.TryGetValue(type, out string? known))
            return known;
        int number = nodes.Reserve();
        _objects[type] = $"!{number}";
        nodes.Fill(number, Structure(type, $"!{number}"));
        return _objects[type];
    }

    private string Structure(TypeDesc type, string self)
    {
        string head = $"distinct !DICompositeType(tag: DW_TAG_structure_type, name: {LlvmNames.Quote(type.Name)}";
        switch (type)
        {
            case ArrayType array:
                return $"{head}, elements: !{{{Length(self)}, {Items(array.Element, context.Layouts.ArrayDataOffset(array), self)}}})";
            case DefType definition when definition == context.WellKnown.String:
                return $"{head}, elements: !{{{Length(self)}, {Items(context.WellKnown.Char, context.PointerSize + sizeof(int), self)}}})";
            case DefType definition when HasFields(definition) && LayoutOf(definition) is { } layout:
                return $"{head}, size: {8 * layout.Size}, elements: {Fields(definition, layout, self)})";
            default:
                return $"{head}, flags: DIFlagFwdDecl)";
        }
    }

    private static bool HasFields(DefType type) => type.IsValueType
        || type.Declaration.Parts.Any(part => part.Module.Origin == ModuleOrigin.App)
        || (!type.IsInterface && type.Declaration.FullName.StartsWith("System.Collections.Generic.", StringComparison.Ordinal));

    /// <summary>Null for a type that has none: a program that uses it does not build, one that merely names it does.</summary>
    private TypeLayout? LayoutOf(DefType type)
    {
        try
        {
            return type.IsOpen || type.IsInterface ? null : context.Layouts.Get(type);
        }
        catch (BuildErrorException)
        {
            return null;
        }
    }

    private string Fields(DefType type, TypeLayout layout, string self)
    {
        var members = new List<string>();
        if (!type.IsValueType && type.BaseType is { } parent && HasFields(parent))
            members.Add(Add($"!DIDerivedType(tag: DW_TAG_inheritance, scope: {self}, baseType: {OfObject(parent)})"));
        foreach (FieldDesc field in type.InstanceFields)
            members.Add(Member(SourceName(field.Declaration.Name), OfVariable(field.Type), Bits(field.Type), layout.Offsets[field], self));
        return members.Count == 0 ? NoFields : $"!{{{string.Join(", ", members)}}}";
    }

    private string Length(string self) => Member("Length", OfVariable(context.WellKnown.Int32), 8 * sizeof(int), context.PointerSize, self);

    private string Items(TypeDesc element, int offset, string self) => Member(
        "Items", Add($"!DICompositeType(tag: DW_TAG_array_type, baseType: {OfVariable(element)}, elements: !{{{Add("!DISubrange()")}}})"), 0, offset, self);

    /// <param name="bits">Its size; 0 where that depends on the object.</param>
    /// <param name="offset">In bytes.</param>
    private string Member(string name, string type, int bits, int offset, string scope) =>
        Add($"!DIDerivedType(tag: DW_TAG_member, name: {LlvmNames.Quote(name)}, scope: {scope}, baseType: {type}, size: {bits}, offset: {8 * offset})");

    private string PointerTo(string type) => Add($"!DIDerivedType(tag: DW_TAG_pointer_type, baseType: {type}, size: {PointerBits})");

    private int PointerBits => 8 * context.PointerSize;

    private int Bits(TypeDesc type) => 8 * context.Layouts.SizeOf(type);

    private string Add(string node) => $"!{nodes.Shared(node)}";
}
