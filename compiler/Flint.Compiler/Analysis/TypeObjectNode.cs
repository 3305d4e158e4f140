using System.Reflection;
using System.Text;
using Flint.Compiler.Llvm;
using Flint.Compiler.TypeSystem;

namespace Flint.Compiler.Analysis;

/// <summary>The System.RuntimeType object of a type: method table, handle, traits, and where its names are.</summary>
public sealed class TypeObjectNode(TypeDesc type) : Node
{
    public override string Symbol => type.Name + "::<Type>";

    public TypeDesc Type => type;

    /// <summary>Whether the app says <c>typeof</c> this type. What is only created has no arrays made for it: those are created, too, and so on without end.</summary>
    public bool IsNamed { get; private set; }

    /// <summary>In bytes, of <see cref="TypeTraits"/> behind corelib's own fields.</summary>
    public static int FlagsOffset(TypeSystemContext context) => context.PointerSize * 2;

    /// <summary>In bytes, of an enum's <see cref="EnumDescription"/>.</summary>
    public static int EnumOffset(TypeSystemContext context) => context.PointerSize * 3;

    /// <summary>In bytes, of the type's place in the tables of names.</summary>
    public static int NameIndexOffset(TypeSystemContext context) => context.PointerSize * 4;

    private const int ElementTypeShift = 16;
    private const int RankShift = 8;

    /// <summary>Obsolete by name, but what arrays still are.</summary>
    private const TypeAttributes Serializable = (TypeAttributes)0x2000;

    /// <summary>ECMA-335 II.23.1.16, of the number that an enum or primitive type is; else that of what kind of type it is.</summary>
    internal static int ElementTypeOf(TypeDesc type) => type.UnderlyingType.Primitive switch
    {
        PrimitiveKind.Void => 0x01,
        PrimitiveKind.Boolean => 0x02,
        PrimitiveKind.Char => 0x03,
        PrimitiveKind.SByte => 0x04,
        PrimitiveKind.Byte => 0x05,
        PrimitiveKind.Int16 => 0x06,
        PrimitiveKind.UInt16 => 0x07,
        PrimitiveKind.Int32 => 0x08,
        PrimitiveKind.UInt32 => 0x09,
        PrimitiveKind.Int64 => 0x0A,
        PrimitiveKind.UInt64 => 0x0B,
        PrimitiveKind.Single => 0x0C,
        PrimitiveKind.Double => 0x0D,
        PrimitiveKind.IntPtr => 0x18,
        PrimitiveKind.UIntPtr => 0x19,
        _ => type switch
        {
            ArrayType array => array.IsVector ? 0x1D : 0x14,
            PointerType => 0x0F,
            ByRefType => 0x10,
            FunctionPointerType => 0x1B,
            _ => type.IsValueType ? 0x11 : 0x12,
        },
    };

    public static TypeTraits FlagsOf(TypeDesc type)
    {
        TypeTraits flags = type.IsValueType ? TypeTraits.IsValueType : 0;
        if (type.IsEnum)
            flags |= TypeTraits.IsEnum;
        if (type.Primitive is not (PrimitiveKind.None or PrimitiveKind.Void))
            flags |= TypeTraits.IsPrimitive;
        if (type is ArrayType)
            flags |= TypeTraits.IsArray;
        if (type.IsInterface)
            flags |= TypeTraits.IsInterface;
        if (type.IsReference && !type.IsInterface)
            flags |= TypeTraits.IsClass;
        if (type is DefType { Arguments.Length: > 0 } generic)
            flags |= generic == GenericDefinitionOf(generic) ? TypeTraits.IsGenericType | TypeTraits.IsGenericTypeDefinition : TypeTraits.IsGenericType;
        if (type is DefType definition && definition.Declaration.HasAttribute("System.Runtime.CompilerServices.IsByRefLikeAttribute"))
            flags |= TypeTraits.IsByRefLike;
        return flags;
    }

    public override void Expand(Program program)
    {
        program.RequireMethodTable(program.Context.WellKnown.Get("System.RuntimeType"), this, "is a");
        program.AddTypeObject(this);
    }

    public void RequireName(Program program)
    {
        ShortName(program);
        FullName(program);
    }

    /// <summary>What <c>Name</c> gives.</summary>
    public Node ShortName(Program program) => program.RequireString(TypeNames.Short(type), this);

    /// <summary>What <c>ToString</c> gives.</summary>
    public Node FullName(Program program) => program.RequireString(TypeNames.Full(type), this);

    public void RequireEnum(Program program)
    {
        if (type is DefType { IsEnum: true } definition)
            program.Require(new EnumDescription(definition), this, "describes");
    }

    public void Name(Program program)
    {
        IsNamed = true;
        RequireRelatives(program);
    }

    /// <summary>What the type is looked up for in <see cref="TypeTables"/>.</summary>
    public void RequireRelatives(Program program)
    {
        if (program.TypeTables.HasFlag(TypeTables.BaseTypes) && BaseType is { } derived)
            program.Require(new TypeObjectNode(derived), this, "derives from");
        if (program.TypeTables.HasFlag(TypeTables.ElementTypes) && ElementType is { } element)
            program.Require(new TypeObjectNode(element), this, "is made of");
        if (program.TypeTables.HasFlag(TypeTables.DeclaringTypes) && DeclaringType is { } outer)
            program.Require(new TypeObjectNode(outer), this, "is declared in");
        if (program.TypeTables.HasFlag(TypeTables.GenericDefinitions) && GenericDefinition is { } generic)
            program.Require(new TypeObjectNode(generic), this, "is an instance of");
        if (program.TypeTables.HasFlag(TypeTables.GenericArguments))
            foreach (TypeDesc argument in GenericArguments)
                program.Require(new TypeObjectNode(argument), this, "has the argument");
        if (program.TypeTables.HasFlag(TypeTables.Interfaces))
            foreach (TypeDesc implemented in Interfaces)
                program.Require(new TypeObjectNode(implemented), this, "implements");
        if (program.TypeTables.HasFlag(TypeTables.ArrayTypes) && IsNamed && type is DefType { IsOpen: false, IsVoid: false } definition && !definition.Declaration.HasAttribute("System.Runtime.CompilerServices.IsByRefLikeAttribute"))
            program.RequireMethodTable(program.Context.GetArray(type), this, "may be an element of");
    }

    public DefType? BaseType => type.IsInterface ? null : type.BaseType;

    public TypeDesc? ElementType => type switch
    {
        ArrayType array => array.Element,
        PointerType pointer => pointer.Element,
        ByRefType reference => reference.Element,
        _ => null,
    };

    /// <summary>As the official metadata has them; of what is made of other types, those that .NET gives.</summary>
    public TypeAttributes Attributes => type switch
    {
        DefType definition => definition.Declaration.Parts[^1].Definition.Attributes,
        ArrayType => TypeAttributes.Public | TypeAttributes.Sealed | Serializable,
        _ => TypeAttributes.Public,
    };

    public TypeDesc? DeclaringType => type is DefType { Declaration.Parts: [var part, ..] } && part.Definition.GetDeclaringType() is { IsNil: false } outer
        ? type.Context.Resolve(part.Module, outer)
        : null;

    public TypeDesc? GenericDefinition => type is DefType { Arguments.Length: > 0 } generic ? GenericDefinitionOf(generic) : null;

    /// <summary>Those of a definition are its parameters, which have no type objects.</summary>
    public IEnumerable<TypeDesc> GenericArguments => type is DefType { IsOpen: false } generic ? generic.Arguments : [];

    public IEnumerable<TypeDesc> Interfaces => type is DefType { IsOpen: false } definition ? type.Context.Virtuals.AllInterfaces(definition) : [];

    private static DefType GenericDefinitionOf(DefType generic) => generic.Context.GetOpenOrPlain(generic.Declaration);

    public override void Write(StringBuilder output, ProgramFacts facts)
    {
        string table = facts.MethodTablesUsed ? MethodTableNode.ReferenceTo(facts.Context.WellKnown.Get("System.RuntimeType")) : "null";
        output.Append(Reference).Append(" = internal constant { ptr, ptr, i32, ptr, i32 } { ptr ").Append(table).Append(", ptr ").Append(Reference)
            .Append(", i32 ").Append((int)FlagsOf(type) | ((type is ArrayType array ? array.Rank : 0) << RankShift) | (ElementTypeOf(type) << ElementTypeShift))
            .Append(", ptr ").Append(facts.Program.NeedsEnums && type is DefType { IsEnum: true } definition ? new EnumDescription(definition).Reference : "null")
            .Append(", i32 ").Append(facts.SideTables.NameIndex(type))
            .Append(" }, align ").Append(facts.Context.PointerSize).Append('\n');
    }
}

/// <summary>What a type object tells of its type, by the name of the property of System.Type.</summary>
[Flags]
public enum TypeTraits
{
    IsValueType = 1,
    IsEnum = 2,
    IsPrimitive = 4,
    IsArray = 8,
    IsInterface = 16,
    IsClass = 32,
    IsGenericType = 64,
    IsGenericTypeDefinition = 128,

    /// <summary>Above the bits of rank and element type.</summary>
    IsByRefLike = 1 << 24,
}
