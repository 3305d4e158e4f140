namespace Flint.Compiler.Llvm;

/// <summary>The signature of an LLVM function: <c>i32 @name(ptr %this, i32 %p1)</c>.</summary>
public static class FunctionHeader
{
    public static string Text(string reference, MethodAbi abi, string returnExtra = "")
    {
        string returned = abi.Return == MethodAbi.ReturnKind.Scalar ? abi.ReturnAttributes + abi.ReturnType : abi.ReturnType;
        return $"{returnExtra}{returned} {reference}({string.Join(", ", Parameters(abi))})";
    }

    /// <summary>Parameters with their names, as a definition has them.</summary>
    public static IEnumerable<string> Parameters(MethodAbi abi)
    {
        if (abi.Return == MethodAbi.ReturnKind.Memory)
            yield return "ptr noalias nonnull %result";
        int index = 0;
        if (abi.ThisType is not null)
        {
            yield return "ptr nonnull %this";
            index++;
        }

        foreach (ParameterAbi parameter in abi.Parameters)
        {
            if (parameter.IsInMemory)
                yield return $"ptr noalias nonnull %p{index}";
            else if (parameter.IsScalar)
                yield return $"{parameter.Leaves[0].Type} {MethodAbi.Extension(parameter.Type)}%p{index}";
            else
                for (int i = 0; i < parameter.Leaves.Length; i++)
                    yield return $"{parameter.Leaves[i].Type} {(parameter.Leaves[i].IsLength ? "range(i32 0, -2147483648) " : "")}%p{index}.{i}";
            index++;
        }
    }

    /// <summary>The parameters' names as arguments of a call that passes them on.</summary>
    public static IEnumerable<string> Forwarded(MethodAbi abi) =>
        Parameters(abi).Select(parameter =>
        {
            string[] words = parameter.Split(' ');
            bool extends = words[1] is "signext" or "zeroext";
            return extends ? $"{words[0]} {words[1]} {words[^1]}" : $"{words[0]} {words[^1]}";
        });
}
