using System;

namespace Flint.Runtime;

/// <summary>Callers make sure that they are not in an interrupt handler, so a handler that seems to reach the method does not.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class OutsideInterruptsAttribute : Attribute
{
}
