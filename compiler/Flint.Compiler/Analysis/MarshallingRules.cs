using Flint.Compiler.Metadata;
using Flint.Compiler.TypeSystem;

namespace Flint.Compiler.Analysis;

/// <summary>Which C form a type has, by the rules of .NET on Linux.</summary>
/// <param name="module">That declares the method.</param>
/// <param name="isUnicode">Whether the method has <c>CharSet.Unicode</c>.</param>
internal sealed class MarshallingRules(TypeSystemContext context, Module module, bool isUnicode)
{
    private const string ReturnHint = "numbers, enums, bool, pointers and structs of them can be returned";
    private const string Disabling = "System.Runtime.CompilerServices.DisableRuntimeMarshallingAttribute";

    private readonly bool _isDisabled = CustomAttributes.Has(module, module.Reader.GetAssemblyDefinition().GetCustomAttributes(), Disabling);

    /// <summary>Null when the type cannot go to C.</summary>
    public NativeForm? FormOf(TypeDesc type, UnmanagedKind declared, bool isReturn)
    {
        if (type.IsVoid || IsBlittable(type))
            return NativeForm.AsIs;
        if (_isDisabled)
            return null;
        if (type.UnderlyingType.Primitive == PrimitiveKind.Boolean && !type.IsReference)
            return declared switch
            {
                UnmanagedKind.None or UnmanagedKind.Bool => NativeForm.BooleanInt,
                UnmanagedKind.I1 or UnmanagedKind.U1 => NativeForm.BooleanByte,
                _ => null,
            };
        if (type.UnderlyingType.Primitive == PrimitiveKind.Char && !type.IsReference)
            return declared switch
            {
                UnmanagedKind.U2 or UnmanagedKind.I2 => NativeForm.AsIs,
                UnmanagedKind.None when isUnicode => NativeForm.AsIs,
                UnmanagedKind.None or UnmanagedKind.U1 or UnmanagedKind.I1 => NativeForm.CharacterByte,
                _ => null,
            };
        if (isReturn)
            return null;
        if (type == context.WellKnown.String)
            return declared switch
            {
                UnmanagedKind.LPWStr => NativeForm.Utf16Text,
                UnmanagedKind.None when isUnicode => NativeForm.Utf16Text,
                UnmanagedKind.None or UnmanagedKind.LPStr or UnmanagedKind.LPUtf8Str => NativeForm.Utf8Text,
                _ => null,
            };
        return type switch
        {
            ByRefType reference when IsBlittable(reference.Element) || IsCodeUnit(reference.Element) => NativeForm.Reference,
            ArrayType { IsVector: true } array when IsBlittable(array.Element) || IsCodeUnit(array.Element) => NativeForm.Elements,
            _ => null,
        };
    }

    public string HintFor(TypeDesc type, bool isReturn) => type switch
    {
        _ when _isDisabled => "without runtime marshalling only unmanaged types can be passed",
        _ when isReturn && type == context.WellKnown.String => "return byte*, and make the text with Marshal.PtrToStringUTF8",
        { IsReference: true } when isReturn => ReturnHint,
        { IsDelegate: true } => "take a function pointer, delegate* unmanaged, to an [UnmanagedCallersOnly] method",
        { IsValueType: true } or ByRefType { Element.IsValueType: true } or ArrayType { Element.IsValueType: true } =>
            "only structs of numbers, enums and pointers look the same in C; for a bool take a byte",
        _ when isReturn => ReturnHint,
        _ => "numbers, enums, bool, char, pointers, structs, text, arrays of numbers and references to them can be passed",
    };

    private bool IsBlittable(TypeDesc type) => IsBlittable(type, _isDisabled);

    /// <summary>Whether C sees the value as C# has it.</summary>
    /// <param name="isDisabled">Whether the assembly does without runtime marshalling.</param>
    public static bool IsBlittable(TypeDesc type, bool isDisabled) => type switch
    {
        PointerType or FunctionPointerType => true,
        DefType { IsValueType: true } definition when definition.UnderlyingType.Primitive is var primitive and not PrimitiveKind.None =>
            primitive is not (PrimitiveKind.Boolean or PrimitiveKind.Char) || isDisabled,
        DefType { IsValueType: true } definition => definition.InstanceFields.All(field => IsBlittable(field.Type, isDisabled)),
        _ => false,
    };

    /// <summary>UTF-16 goes to C as it is where the method says so.</summary>
    private bool IsCodeUnit(TypeDesc type) => isUnicode && type == context.WellKnown.Char;
}
