using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Flint.Fuzzing.Shrinking;

/// <summary>What may stand for a piece of a program and is simpler, the simplest first. Not all of it compiles.</summary>
internal static class SimplerForms
{
    private static readonly string[] s_constants = ["0", "1", "default", "true", "\"\""];

    public static IEnumerable<SyntaxNode> Of(StatementSyntax statement) => statement switch
    {
        IfStatementSyntax { Else: { } other } branch => [branch.Statement, other.Statement],
        IfStatementSyntax branch => [branch.Statement],
        ForStatementSyntax loop => [loop.Statement],
        WhileStatementSyntax loop => [loop.Statement],
        DoStatementSyntax loop => [loop.Statement],
        ForEachStatementSyntax loop => [loop.Statement],
        UsingStatementSyntax scope => [scope.Statement],
        TryStatementSyntax protectedBlock => [protectedBlock.Block, .. protectedBlock.Finally is { } last ? [last.Block] : Array.Empty<SyntaxNode>()],
        SwitchStatementSyntax choice => choice.Sections.Select(section =>
            SyntaxFactory.Block(section.Statements.Where(inner => inner is not BreakStatementSyntax))),
        BlockSyntax { Parent: BlockSyntax, Statements: [var single] } => [single],
        _ => [],
    };

    public static IEnumerable<SyntaxNode> Of(ExpressionSyntax expression)
    {
        if (expression is LiteralExpressionSyntax or DeclarationExpressionSyntax || expression.Parent is AssignmentExpressionSyntax assignment && assignment.Left == expression)
            return [];
        return s_constants.Select(text => (SyntaxNode)SyntaxFactory.ParseExpression(text)).Concat(Parts(expression));
    }

    private static IEnumerable<SyntaxNode> Parts(ExpressionSyntax expression) => expression switch
    {
        ParenthesizedExpressionSyntax { Expression: not (BinaryExpressionSyntax or AssignmentExpressionSyntax or ConditionalExpressionSyntax or CastExpressionSyntax) } outer => [outer.Expression],
        ParenthesizedExpressionSyntax { Parent: EqualsValueClauseSyntax or ArgumentSyntax or ExpressionStatementSyntax or ReturnStatementSyntax } outer => [outer.Expression],
        BinaryExpressionSyntax binary => [binary.Left, binary.Right],
        AssignmentExpressionSyntax { Parent: not ExpressionStatementSyntax } assignment => [assignment.Right, assignment.Left],
        ConditionalExpressionSyntax choice => [choice.WhenTrue, choice.WhenFalse],
        CastExpressionSyntax cast => [cast.Expression],
        PrefixUnaryExpressionSyntax unary => [unary.Operand],
        PostfixUnaryExpressionSyntax unary => [unary.Operand],
        CheckedExpressionSyntax scope => [scope.Expression],
        InvocationExpressionSyntax call => call.ArgumentList.Arguments.Select(argument => argument.Expression)
            .Concat(call.Expression is MemberAccessExpressionSyntax member ? [member.Expression] : []),
        MemberAccessExpressionSyntax member => [member.Expression],
        SwitchExpressionSyntax choice => choice.Arms.Select(arm => arm.Expression),
        WithExpressionSyntax copy => [copy.Expression],
        TupleExpressionSyntax tuple => tuple.Arguments.Select(argument => argument.Expression),
        _ => [],
    };
}
