using System;

namespace Flint.Runtime;

/// <summary>The extern method has no official body either: a program that needs it does not build.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class NotOnDeviceAttribute : Attribute
{
}
