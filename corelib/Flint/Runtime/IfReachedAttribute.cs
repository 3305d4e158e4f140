using System;

namespace Flint.Runtime;

/// <summary>
/// The method has its code only in programs that reach another one. Elsewhere a call of it does nothing and returns zero, and what it would need is not in the
/// image. With several attributes, one is enough.
/// </summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
internal sealed class IfReachedAttribute : Attribute
{
    /// <param name="type">Full name.</param>
    /// <param name="method">Any overload.</param>
    public IfReachedAttribute(string type, string method)
    {
    }
}
