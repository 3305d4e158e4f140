using System;

namespace Flint.Runtime;

/// <summary>An interrupt handler that can reach the method is a build error.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class NotInInterruptAttribute : Attribute
{
    /// <param name="does">What the method does that a handler must not, as in "it waits".</param>
    public NotInInterruptAttribute(string does)
    {
    }
}
