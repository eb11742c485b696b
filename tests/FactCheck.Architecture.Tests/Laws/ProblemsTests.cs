using FactCheck.Architecture.Tests.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FactCheck.Architecture.Tests.Laws;

/// <summary>Law 7: a refusal is a value; every problem is declared once, with a code of its own.</summary>
public sealed class ProblemsTests
{
    private sealed record Declared(string Code, string Message, string Class, string Where);

    [Fact]
    public void Every_problem_has_a_code_that_no_other_has() => Found.NoBreach(
        Found.Some(Problems(), What.Problems).GroupBy(problem => problem.Code).Where(problems => problems.Count() > 1)
            .Select(problems => $"{problems.Key}: {string.Join(", ", problems.Select(problem => problem.Where))}"),
        "A problem is declared once.");

    [Fact]
    public void A_problem_is_declared_in_a_class_of_problems_beside_its_rule() => Found.NoBreach(
        from problem in Found.Some(Problems(), What.Problems)
        where !problem.Class.EndsWith("Problems", StringComparison.Ordinal)
        select $"{problem.Where}: {problem.Code} is made in {problem.Class}",
        "A problem is a member of a static class XyzProblems.");

    [Fact]
    public void The_code_of_a_problem_is_dotted_words_and_its_message_a_sentence() => Found.NoBreach(
        from problem in Found.Some(Problems(), What.Problems)
        where !System.Text.RegularExpressions.Regex.IsMatch(problem.Code, @"^[a-z]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)+$")
            || (problem.Message.Length > 0 && !(char.IsUpper(problem.Message[0]) || problem.Message[0] is '“' or '{')
                || (problem.Message.Length > 0 && problem.Message[^1] is not ('.' or '?' or '”' or '}')))
        select $"{problem.Where}: {problem.Code}: {problem.Message}",
        "A code is like claim.already-queued; a message says in plain sentences what is wrong and what to do.");

    [Fact]
    public void No_exception_is_declared_for_a_refusal() => Found.NoBreach(
        House.Shipped.SelectMany(assembly => assembly.GetTypes()).Where(typeof(Exception).IsAssignableFrom).Select(type => type.FullName!),
        "A refusal is an Outcome with problems, never an exception.");

    // A face may turn the framework's own exception, named by its type, into a value: a form's reader has no other way to say it.
    [Fact]
    public void A_room_throws_nothing_and_catches_only_what_it_names() => Found.NoBreach(
        from room in Found.Some(Room.All, What.Rooms)
        from file in room.Files
        from node in file.Tree.DescendantNodes()
        where node is ThrowStatementSyntax or ThrowExpressionSyntax || (node is CatchClauseSyntax caught && (file == room.Request || IsBroad(caught)))
        select $"{file}:{node.GetLocation().GetLineSpan().StartLinePosition.Line + 1}",
        "A refusal is a value; what goes wrong besides is caught once, by the dispatcher.");

    /// <summary>Every place that makes a problem with a code of its own: <c>new Problem("…", …)</c> or <c>new("…", …)</c> where a problem is declared.</summary>
    private static IEnumerable<Declared> Problems() =>
        from file in House.Source.Where(file => !file.IsRazor)
        from made in file.Tree.DescendantNodes().OfType<BaseObjectCreationExpressionSyntax>()
        where IsProblem(made) && made.ArgumentList is { Arguments.Count: >= 1 }
        let code = made.ArgumentList!.Arguments[0].Expression
        let message = made.ArgumentList!.Arguments.Count > 1 ? made.ArgumentList.Arguments[1].Expression : null
        let type = made.Ancestors().OfType<TypeDeclarationSyntax>().FirstOrDefault()?.Identifier.Text ?? "?"
        select new Declared(Words(code), message is null ? "" : Words(message), type,
            $"{file}:{made.GetLocation().GetLineSpan().StartLinePosition.Line + 1}");

    private static bool IsBroad(CatchClauseSyntax caught) =>
        caught.Filter is null && caught.Declaration?.Type.ToString() is (null or "Exception" or "System.Exception");

    private static bool IsProblem(BaseObjectCreationExpressionSyntax made) => made switch
    {
        ObjectCreationExpressionSyntax named => named.Type.ToString() == "Problem",
        _ => made.Ancestors().Select(DeclaredType).FirstOrDefault(type => type is not null) == "Problem",
    };

    private static string? DeclaredType(SyntaxNode node) => node switch
    {
        VariableDeclarationSyntax variable => variable.Type.ToString(),
        PropertyDeclarationSyntax property => property.Type.ToString(),
        MethodDeclarationSyntax method => method.ReturnType.ToString(),
        ArgumentSyntax or AssignmentExpressionSyntax => "",
        _ => null,
    };

    private static string Words(ExpressionSyntax expression) => expression switch
    {
        LiteralExpressionSyntax literal => literal.Token.ValueText,
        InterpolatedStringExpressionSyntax text => string.Concat(text.Contents.Select(part =>
            part is InterpolatedStringTextSyntax words ? words.TextToken.ValueText : "{}")),
        BinaryExpressionSyntax sum => Words(sum.Left) + Words(sum.Right),
        ParenthesizedExpressionSyntax inner => Words(inner.Expression),
        _ => "{}",
    };
}
