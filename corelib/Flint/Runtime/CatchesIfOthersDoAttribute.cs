using System;

namespace Flint.Runtime;

/// <summary>Where nothing else in a program catches anything, neither does the method: what it only translates is then not worth the code that unwinds.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class CatchesIfOthersDoAttribute : Attribute;
