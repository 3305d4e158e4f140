using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Flint.Compiler.Metadata;
using Flint.Compiler.TypeSystem;

namespace Flint.Compiler.Substitution;

/// <summary>The part of a static constructor that sets some of its fields: the statements that end by storing them, nothing else.</summary>
internal static class StaticFieldSlice
{
    /// <summary>IL of straight-line code is statements one after the other: each begins and ends with nothing on the stack.</summary>
    /// <returns>Null when the code branches, or one of the fields is not set.</returns>
    public static ImmutableArray<byte>? Of(TypeSystemContext context, Module module, ImmutableArray<byte> code, IReadOnlyCollection<string> fields)
    {
        var tokens = new TokenResolver(context, module);
        var slice = ImmutableArray.CreateBuilder<byte>();
        var found = new HashSet<string>(StringComparer.Ordinal);
        var reader = new ILReader(code, 0);
        int start = 0;
        int depth = 0;
        while (!reader.AtEnd && found.Count < fields.Count)
        {
            ILOpCode instruction = reader.ReadOpCode();
            int operand = reader.Offset;
            if (StackChange(instruction, new ILReader(code, operand), tokens) is not { } change)
                return null;
            depth += change;
            reader.Skip(instruction);
            if (depth != 0)
                continue;
            if (instruction == ILOpCode.Stsfld && FieldName(module, new ILReader(code, operand).ReadInt32()) is { } name && fields.Contains(name))
            {
                slice.AddRange(code[start..reader.Offset]);
                found.Add(name);
            }

            start = reader.Offset;
        }

        if (found.Count < fields.Count)
            return null;
        slice.Add((byte)ILOpCode.Ret);
        return slice.ToImmutable();
    }

    private static string? FieldName(Module module, int token) => MetadataTokens.EntityHandle(token) is { Kind: HandleKind.FieldDefinition } handle
        ? module.Reader.GetString(module.Reader.GetFieldDefinition((FieldDefinitionHandle)handle).Name)
        : null;

    /// <returns>What is on the stack more than before; null for a branch, or for what no initialiser has.</returns>
    private static int? StackChange(ILOpCode instruction, ILReader operand, TokenResolver tokens)
    {
        switch (instruction)
        {
            case ILOpCode.Nop:
            case ILOpCode.Newarr:
            case ILOpCode.Box:
            case ILOpCode.Unbox_any:
            case ILOpCode.Castclass:
            case ILOpCode.Ldfld:
            case ILOpCode.Ldlen:
            case >= ILOpCode.Conv_i1 and <= ILOpCode.Conv_u8:
                return 0;
            case >= ILOpCode.Ldarg_0 and <= ILOpCode.Ldloc_3:
            case ILOpCode.Ldloc_s or ILOpCode.Ldloca_s or ILOpCode.Ldloc or ILOpCode.Ldloca:
            case >= ILOpCode.Ldnull and <= ILOpCode.Dup:
            case ILOpCode.Ldstr or ILOpCode.Ldsfld or ILOpCode.Ldsflda or ILOpCode.Ldtoken or ILOpCode.Ldftn:
                return 1;
            case >= ILOpCode.Stloc_0 and <= ILOpCode.Stloc_3:
            case ILOpCode.Stloc_s or ILOpCode.Stloc or ILOpCode.Pop or ILOpCode.Stsfld or ILOpCode.Initobj:
            case ILOpCode.Add or ILOpCode.Sub or ILOpCode.Mul or ILOpCode.Div:
                return -1;
            case ILOpCode.Stfld:
                return -2;
            case ILOpCode.Stelem or ILOpCode.Stelem_ref or ILOpCode.Stelem_i4 or ILOpCode.Stelem_i1 or ILOpCode.Stelem_r8:
                return -3;
            case ILOpCode.Call or ILOpCode.Callvirt or ILOpCode.Newobj:
                MethodSignature signature = tokens.Method(MetadataTokens.EntityHandle(operand.ReadInt32())).Signature;
                bool returns = signature.ReturnType is not DefType { Primitive: PrimitiveKind.Void };
                return -signature.Parameters.Length + (instruction == ILOpCode.Newobj ? 1 : (returns ? 1 : 0) - (signature.HasThis ? 1 : 0));
            default:
                return null;
        }
    }
}
