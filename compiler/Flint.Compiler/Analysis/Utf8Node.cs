using System.Text;
using Flint.Compiler.Llvm;

namespace Flint.Compiler.Analysis;

/// <summary>Text for the console, as the bytes that are sent.</summary>
public sealed class Utf8Node(string text) : Node
{
    private readonly byte[] _bytes = Encoding.UTF8.GetBytes(text);

    public override string Symbol => "<string>::utf-8 " + Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(_bytes).AsSpan(0, 8));

    /// <summary>In bytes.</summary>
    public int Length => _bytes.Length;

    public override void Expand(Program program)
    {
    }

    public override void Write(StringBuilder output, ProgramFacts facts) =>
        output.Append(Reference).Append(" = internal constant [").Append(_bytes.Length).Append(" x i8] c").Append(LlvmNames.Quote(_bytes)).Append(", align 1\n");
}
