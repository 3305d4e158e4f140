using System.Reflection;
using System.Runtime.CompilerServices;

namespace System;

/// <summary>One object per type, made at build time.</summary>
public abstract class Type : MemberInfo
{
    internal RuntimeTypeHandle _impl;

    public abstract string? FullName { get; }

    public virtual RuntimeTypeHandle TypeHandle => _impl;

    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern Type GetTypeFromHandle(RuntimeTypeHandle handle);

    public extern bool IsValueType
    {
        [MethodImpl(MethodImplOptions.InternalCall)]
        get;
    }

    [MethodImpl(MethodImplOptions.InternalCall)]
    public virtual extern bool IsEnumDefined(object value);

    public virtual extern bool IsEnum
    {
        [MethodImpl(MethodImplOptions.InternalCall)]
        get;
    }

    public extern bool IsPrimitive
    {
        [MethodImpl(MethodImplOptions.InternalCall)]
        get;
    }

    public extern bool IsArray
    {
        [MethodImpl(MethodImplOptions.InternalCall)]
        get;
    }

    public extern bool IsInterface
    {
        [MethodImpl(MethodImplOptions.InternalCall)]
        get;
    }

    public extern bool IsClass
    {
        [MethodImpl(MethodImplOptions.InternalCall)]
        get;
    }

    public virtual extern bool IsGenericType
    {
        [MethodImpl(MethodImplOptions.InternalCall)]
        get;
    }

    public virtual extern bool IsGenericTypeDefinition
    {
        [MethodImpl(MethodImplOptions.InternalCall)]
        get;
    }

    public virtual extern bool IsByRefLike
    {
        [MethodImpl(MethodImplOptions.InternalCall)]
        get;
    }

    public abstract string? Namespace { get; }

    public override Type? DeclaringType => null;

    protected abstract TypeAttributes GetAttributeFlagsImpl();

    public virtual Type GetGenericTypeDefinition() => throw new NotSupportedException();

    public virtual Type[] GetGenericArguments() => throw new NotSupportedException();

    public abstract Type[] GetInterfaces();

    public abstract Type? BaseType { get; }

    public abstract Type? GetElementType();

    protected abstract bool HasElementTypeImpl();

    public bool HasElementType => HasElementTypeImpl();

    public virtual int GetArrayRank() => throw new NotSupportedException();

    public virtual bool IsAssignableFrom(Type? c) => false;

    public bool IsAssignableTo(Type? targetType) => targetType?.IsAssignableFrom(this) ?? false;

    public virtual bool IsInstanceOfType(object? o) => false;

    public virtual bool IsSubclassOf(Type c) => false;

    protected virtual TypeCode GetTypeCodeImpl() => TypeCode.Object;

    public override bool Equals(object? o) => ReferenceEquals(this, o);

    public virtual bool Equals(Type? o) => this == o;

    public override int GetHashCode() => (int)_impl.Value;

    public override string ToString() => Name;

    public static bool operator ==(Type? left, Type? right) => ReferenceEquals(left, right);

    public static bool operator !=(Type? left, Type? right) => !ReferenceEquals(left, right);
}
