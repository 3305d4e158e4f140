using System.Collections.Immutable;
using Flint.Compiler.TypeSystem;

namespace Flint.Compiler.Llvm;

/// <summary>
/// How a method is called: scalars by value; structs of up to four scalars as these scalars; others by the address of a copy that the
/// callee owns. Structs of up to two scalars are returned by value, others through a first parameter that points to the result.
/// </summary>
public sealed class MethodAbi
{
    private const int MostParameterLeaves = 4;
    private const int MostReturnLeaves = 2;

    public MethodAbi(LlvmTypes types, MethodSignature signature, TypeDesc? thisType)
    {
        TypeDesc returned = signature.ReturnType;
        if (types.Scalar(returned) is { } scalar)
        {
            Return = ReturnKind.Scalar;
            ReturnType = scalar;
        }
        else if (types.Leaves(returned, MostReturnLeaves) is { IsDefault: false } leaves)
        {
            Return = ReturnKind.Leaves;
            ReturnLeaves = leaves;
            ReturnType = leaves.Length switch
            {
                0 => "void",
                1 => leaves[0].Type,
                _ => "{ " + string.Join(", ", leaves.Select(leaf => leaf.Type)) + " }",
            };
        }
        else
        {
            Return = ReturnKind.Memory;
            ReturnType = "void";
        }

        Signature = signature;
        ThisType = thisType;
        Parameters = [.. signature.Parameters.Select(type => Classify(types, type))];
    }

    public enum ReturnKind
    {
        Scalar,
        Leaves,
        Memory,
    }

    public MethodSignature Signature { get; }

    /// <summary>Null for static methods.</summary>
    public TypeDesc? ThisType { get; }

    public ReturnKind Return { get; }

    /// <summary>LLVM type of the returned value.</summary>
    public string ReturnType { get; }

    public ImmutableArray<Leaf> ReturnLeaves { get; }

    /// <summary>Without <c>this</c> and the result's address.</summary>
    public ImmutableArray<ParameterAbi> Parameters { get; }

    /// <summary>What LLVM may assume of a returned small integer: how it fills its register.</summary>
    public string ReturnAttributes => Return == ReturnKind.Scalar ? Extension(Signature.ReturnType) : "";

    public static string Extension(TypeDesc type) => type.UnderlyingType.Primitive switch
    {
        PrimitiveKind.SByte or PrimitiveKind.Int16 => "signext ",
        PrimitiveKind.Boolean or PrimitiveKind.Byte or PrimitiveKind.Char or PrimitiveKind.UInt16 => "zeroext ",
        _ => "",
    };

    private static ParameterAbi Classify(LlvmTypes types, TypeDesc type)
    {
        if (types.Scalar(type) is { } scalar)
            return new ParameterAbi(type, [new Leaf(0, scalar, Math.Max(1, types.AccessAlignment(type)), false)], IsScalar: true);
        return new ParameterAbi(type, types.Leaves(type, MostParameterLeaves), IsScalar: false);
    }
}

/// <param name="Leaves">The scalars that are passed; default when the address of a copy is.</param>
public sealed record ParameterAbi(TypeDesc Type, ImmutableArray<Leaf> Leaves, bool IsScalar)
{
    public bool IsInMemory => Leaves.IsDefault;
}
