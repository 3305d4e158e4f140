using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Flint.Compiler.Substitution;
using Flint.Compiler.TypeSystem;

namespace Flint.Compiler.Metadata;

/// <summary>A method's IL with its locals and protected regions; types still open.</summary>
public sealed class MethodBody
{
    private MethodBody(Module module, ImmutableArray<byte> code, ImmutableArray<TypeDesc> locals = default)
    {
        Module = module;
        Code = code;
        Regions = [];
        InitLocals = true;
        Locals = locals.IsDefault ? [] : locals;
        SequencePoints = [];
        Scopes = [];
    }

    private MethodBody(
        Module module,
        MethodBodyBlock block,
        ImmutableArray<TypeDesc> locals,
        ImmutableArray<SequencePointEntry> sequencePoints,
        ImmutableArray<LocalScope> scopes)
    {
        Module = module;
        Code = block.GetILContent();
        Regions = block.ExceptionRegions;
        InitLocals = block.LocalVariablesInitialized;
        Locals = locals;
        SequencePoints = sequencePoints;
        Scopes = scopes;
    }

    public Module Module { get; }

    /// <summary>What it returns if it does nothing else, or null.</summary>
    public int? Constant { get; private init; }

    public ImmutableArray<byte> Code { get; }

    public ImmutableArray<ExceptionRegion> Regions { get; }

    public ImmutableArray<TypeDesc> Locals { get; }

    public bool InitLocals { get; }

    /// <summary>By rising offset; empty without a PDB.</summary>
    public ImmutableArray<SequencePointEntry> SequencePoints { get; }

    /// <summary>Where the locals of an app's method have their names, an outer block before those in it.</summary>
    public ImmutableArray<LocalScope> Scopes { get; }

    public static MethodBody Read(TypeSystemContext context, MethodDeclaration method)
    {
        if (context.Substitutions.BodyOf(method) is { } substitute)
            return substitute;
        MethodBodyBlock block = method.Module.GetBody(method.RelativeVirtualAddress);
        return new MethodBody(
            method.Module,
            block,
            new TokenResolver(context, method.Module).Locals(block.LocalSignature),
            ReadSequencePoints(method),
            method.Module.Origin == ModuleOrigin.App ? LocalScope.Read(method.Module.Pdb, method.Handle) : []);
    }

    /// <summary>Calls a method with the arguments that it gets: the code of a method that the compiler makes wherever it is called by name.</summary>
    public static MethodBody OfCallTo(MethodDeclaration method) => OfInstruction(
        method.Module, ILOpCode.Call, MetadataTokens.GetToken(method.Handle), method.Signature.Parameters.Length + (method.IsStatic ? 0 : 1));

    /// <summary>One instruction on a member with the method's own arguments, and back.</summary>
    public static MethodBody OfInstruction(Module module, ILOpCode instruction, int token, int arguments, int firstArgument = 0)
    {
        var code = new List<byte>();
        for (int i = 0; i < arguments; i++)
            code.AddRange([(byte)ILOpCode.Ldarg_s, (byte)(firstArgument + i)]);
        code.Add((byte)instruction);
        code.AddRange(BitConverter.GetBytes(token));
        code.Add((byte)ILOpCode.Ret);
        return new MethodBody(module, [.. code]);
    }

    /// <summary>What a static constructor does for some of its fields; null when that cannot be told apart from the rest.</summary>
    public static MethodBody? ReadSlice(TypeSystemContext context, MethodDeclaration method, IReadOnlyCollection<string> fields)
    {
        MethodBodyBlock block = method.Module.GetBody(method.RelativeVirtualAddress);
        return StaticFieldSlice.Of(context, method.Module, block.GetILContent(), fields) is { } code
            ? new MethodBody(method.Module, code, new TokenResolver(context, method.Module).Locals(block.LocalSignature))
            : null;
    }

    /// <summary>Does nothing but return.</summary>
    /// <param name="value">An <see cref="int"/>, <c>"null"</c>, or null for nothing.</param>
    public static MethodBody OfConstant(Module module, object? value)
    {
        const byte Return = (byte)ILOpCode.Ret;
        ImmutableArray<byte> code = value switch
        {
            int number => [(byte)ILOpCode.Ldc_i4, .. BitConverter.GetBytes(number), Return],
            null => [Return],
            _ => [(byte)ILOpCode.Ldnull, Return],
        };
        return new MethodBody(module, code) { Constant = value as int? };
    }

    /// <summary>The source position that the instruction at an offset belongs to, or null.</summary>
    public SequencePointEntry? PositionAt(int offset)
    {
        SequencePointEntry? position = null;
        foreach (SequencePointEntry entry in SequencePoints)
        {
            if (entry.Offset > offset)
                break;
            position = entry;
        }

        return position;
    }

    /// <summary>Where a method begins in the source, or null.</summary>
    public static SequencePointEntry? StartOf(TypeSystemContext context, MethodDeclaration method) =>
        method.HasBody && Read(context, method).SequencePoints is [var first, ..] ? first : null;

    private static ImmutableArray<SequencePointEntry> ReadSequencePoints(MethodDeclaration method)
    {
        if (method.Module.Pdb is not { } pdb)
            return [];
        var entries = ImmutableArray.CreateBuilder<SequencePointEntry>();
        foreach (SequencePoint point in pdb.GetMethodDebugInformation(method.Handle.ToDebugInformationHandle()).GetSequencePoints())
            if (!point.IsHidden)
                entries.Add(new SequencePointEntry(point.Offset, FileOf(pdb.GetString(pdb.GetDocument(point.Document).Name)), point.StartLine, point.StartColumn));
        return entries.ToImmutable();
    }

    /// <summary>A project's build can name files only with something before them.</summary>
    private static string FileOf(string document) => document.StartsWith("./", StringComparison.Ordinal) ? document[2..] : document;
}

/// <param name="Offset">Of the first IL instruction, in bytes.</param>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1.</param>
public readonly record struct SequencePointEntry(int Offset, string File, int Line, int Column);
