namespace Flint.Compiler.Link;

/// <summary>Whether one part of the installed toolchain is there.</summary>
/// <param name="Name">The program's name, or the library's.</param>
/// <param name="Path">Where it was found, or null.</param>
/// <param name="Version">As found out, or null.</param>
/// <param name="Problem">What is wrong, as the end of a sentence that begins with the name; null when all is well.</param>
/// <param name="Package">The Debian package that has it.</param>
public sealed record ToolStatus(string Name, string? Path, string? Version, string? Problem, string Package);
