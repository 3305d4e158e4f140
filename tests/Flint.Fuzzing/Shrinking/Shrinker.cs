using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Flint.Fuzzing.Shrinking;

/// <summary>Makes a failing program small: takes parts away, and puts simpler ones in place of others, for as long as it still fails.</summary>
/// <param name="stillFails">Whether a program fails in the way that is of interest. What does not compile does not.</param>
/// <remarks>Class <c>Run</c> is left alone, and so is what calls its <c>Go</c> and <c>Less</c>: they are what ends a program.</remarks>
internal sealed class Shrinker(Func<string, bool> stillFails, CancellationToken stop = default)
{
    private SyntaxNode _root = null!;

    /// <returns>The smallest that was found; the program itself when nothing could go.</returns>
    public string Shrink(string text)
    {
        _root = CSharpSyntaxTree.ParseText(text, cancellationToken: stop).GetRoot(stop);
        int before;
        do
        {
            before = _root.FullSpan.Length;
            Remove(node => node is MemberDeclarationSyntax and not NamespaceDeclarationSyntax);
            Remove(node => node is StatementSyntax { Parent: BlockSyntax or SwitchSectionSyntax });
            Replace(node => node is StatementSyntax, node => SimplerForms.Of((StatementSyntax)node));
            Remove(node => node is CatchClauseSyntax or FinallyClauseSyntax or ElseClauseSyntax or SwitchSectionSyntax or BaseListSyntax or AttributeListSyntax or InitializerExpressionSyntax);
            Replace(node => node is ExpressionSyntax { Parent: not NameColonSyntax } and not TypeSyntax { Parent: not (ArgumentSyntax or BinaryExpressionSyntax) }, node => SimplerForms.Of((ExpressionSyntax)node));
        }
        while (_root.FullSpan.Length < before && !stop.IsCancellationRequested);
        return _root.NormalizeWhitespace(eol: "\n").ToFullString();
    }

    /// <summary>Takes away runs of nodes, half of all at first, in the end one at a time.</summary>
    private void Remove(Func<SyntaxNode, bool> wanted)
    {
        List<SyntaxNode> nodes = Nodes(wanted);
        for (int size = Math.Max(nodes.Count / 2, 1); size > 0; size /= 2)
        {
            int at = 0;
            while (at < nodes.Count && !stop.IsCancellationRequested)
            {
                SyntaxNode? smaller = _root.RemoveNodes(nodes.Skip(at).Take(size), SyntaxRemoveOptions.KeepNoTrivia);
                if (smaller is not null && Accept(smaller.ToFullString()))
                    nodes = Nodes(wanted);
                else
                    at += size;
            }
        }
    }

    private void Replace(Func<SyntaxNode, bool> wanted, Func<SyntaxNode, IEnumerable<SyntaxNode>> simpler)
    {
        for (int at = 0; !stop.IsCancellationRequested; at++)
        {
            List<SyntaxNode> nodes = Nodes(wanted);
            if (at >= nodes.Count)
                return;
            TextSpan place = nodes[at].Span;
            string text = _root.ToFullString();
            if (simpler(nodes[at]).Any(form => Accept($"{text.AsSpan(0, place.Start)}{form}{text.AsSpan(place.End)}")))
                at--;
        }
    }

    private bool Accept(string candidate)
    {
        if (candidate.Length >= _root.FullSpan.Length || stop.IsCancellationRequested || !stillFails(candidate))
            return false;
        _root = CSharpSyntaxTree.ParseText(candidate, cancellationToken: CancellationToken.None).GetRoot(CancellationToken.None);
        return true;
    }

    private List<SyntaxNode> Nodes(Func<SyntaxNode, bool> wanted) =>
    [
        .. _root.DescendantNodes(node => node is not ClassDeclarationSyntax { Identifier.ValueText: "Run" or "Program" })
            .Where(node => wanted(node) && !IsNeeded(node)),
    ];

    private static bool IsNeeded(SyntaxNode node) =>
        node is ClassDeclarationSyntax { Identifier.ValueText: "Run" or "Program" }
        || (node is ExpressionSyntax or IfStatementSyntax { Else: null } && EndsProgram(node));

    private static bool EndsProgram(SyntaxNode node) => node.DescendantNodesAndSelf()
        .Any(part => part is MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "Run" }, Name.Identifier.ValueText: "Go" or "Less" });
}
