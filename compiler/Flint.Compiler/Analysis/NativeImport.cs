using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Metadata;
using Flint.Compiler.Metadata;
using Flint.Compiler.TypeSystem;

namespace Flint.Compiler.Analysis;

/// <summary>What a <c>[DllImport]</c> method says: the C function's name, and in which form each value goes there.</summary>
/// <param name="Forms">Of the parameters, in their order.</param>
internal sealed record NativeImport(string Name, NativeForm Return, ImmutableArray<NativeForm> Forms)
{
    /// <summary>Null when the method is no <c>[DllImport]</c>, or the class library's own.</summary>
    /// <exception cref="BuildErrorException">It cannot be called as it is declared.</exception>
    public static NativeImport? TryRead(TypeSystemContext context, MethodDesc method, string chain)
    {
        // What the class library calls is its runtime's native part, which is not here.
        MethodDeclaration declaration = method.Declaration;
        if ((declaration.Attributes & MethodAttributes.PinvokeImpl) == 0 || declaration.Module.Origin == ModuleOrigin.Official)
            return null;
        string display = method.Name.Replace("::", ".", StringComparison.Ordinal);
        MetadataReader reader = declaration.Module.Reader;
        MethodImport import = reader.GetMethodDefinition(declaration.Handle).GetImport();
        if ((import.Attributes & MethodImportAttributes.SetLastError) != 0)
            throw new BuildErrorException(
                $"{display} asks for SetLastError, which does not exist here{chain}", "leave it out, and let a C function of your own return errno");
        if ((declaration.ImplAttributes & MethodImplAttributes.PreserveSig) == 0)
            throw new BuildErrorException($"{display} has PreserveSig = false, which is for COM{chain}", "leave it out, and return the error as a number");

        var rules = new MarshallingRules(context, declaration.Module, (import.Attributes & MethodImportAttributes.CharSetMask) == MethodImportAttributes.CharSetUnicode);
        Dictionary<int, UnmanagedKind> declared = Declared(declaration);
        NativeForm Form(TypeDesc type, int position) =>
            rules.FormOf(type, declared.GetValueOrDefault(position), isReturn: position == 0)
            ?? throw new BuildErrorException(
                $"{display} {(position == 0 ? "gets" : "passes")} {type} {(position == 0 ? "from" : "to")} C, which is not supported{chain}", rules.HintFor(type, position == 0));

        NativeForm returned = Form(method.Signature.ReturnType, 0);
        ImmutableArray<NativeForm> forms = [.. method.Signature.Parameters.Select((type, index) => Form(type, index + 1))];
        string name = reader.GetString(import.Name);
        return new NativeImport(name.Length == 0 ? declaration.Name : name, returned, forms);
    }

    /// <summary>What <c>[MarshalAs]</c> says, by position; 0 is the return value.</summary>
    private static Dictionary<int, UnmanagedKind> Declared(MethodDeclaration method)
    {
        MetadataReader reader = method.Module.Reader;
        var declared = new Dictionary<int, UnmanagedKind>();
        foreach (ParameterHandle handle in reader.GetMethodDefinition(method.Handle).GetParameters())
            if (reader.GetParameter(handle) is var parameter && parameter.GetMarshallingDescriptor() is { IsNil: false } blob)
                declared[parameter.SequenceNumber] = (UnmanagedKind)reader.GetBlobReader(blob).ReadByte();
        return declared;
    }
}
