using System;

namespace Flint.Runtime;

/// <summary>The method runs before Main in every program that uses another method of its type.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class RunAtStartupAttribute : Attribute
{
}
