using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FactCheck.Architecture.Tests.Support;

/// <summary>One file of the repository, by its path with forward slashes.</summary>
internal sealed partial class SourceFile(string path)
{
    private string? text;
    private SyntaxNode? tree;
    private string? code;
    private IReadOnlySet<string>? words;

    public string Path { get; } = path;

    public string Name => System.IO.Path.GetFileName(Path);

    public bool IsRazor => Path.EndsWith(".razor", StringComparison.Ordinal);

    public string Text => text ??= File.ReadAllText(House.At(Path));

    public int Lines => Text.AsSpan().TrimEnd().Count('\n') + 1;

    /// <summary>The parsed file; of a Razor file, nothing.</summary>
    public SyntaxNode Tree => tree ??= CSharpSyntaxTree.ParseText(IsRazor ? "" : Text).GetRoot();

    /// <summary>The text without comments, so that a word in a comment breaks no law.</summary>
    public string Code => code ??= IsRazor ? RazorComment().Replace(Text, "") : WithoutComments();

    /// <summary>Every word of the code.</summary>
    public IReadOnlySet<string> Words => words ??= Word().Matches(Code).Select(match => match.Value).ToHashSet(StringComparer.Ordinal);

    /// <summary>The types declared at the top of the file (a component counts as one).</summary>
    public IEnumerable<string> Types => IsRazor
        ? [Name[..^".razor".Length]]
        : Tree.DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax)
            .Select(node => node switch
            {
                BaseTypeDeclarationSyntax type => type.Identifier.Text,
                DelegateDeclarationSyntax type => type.Identifier.Text,
                _ => null,
            }).OfType<string>();

    public bool Has(string word) => Words.Contains(word);

    public bool IsBelow(string folder) => Path.StartsWith(folder, StringComparison.Ordinal);

    public override string ToString() => Path;

    private string WithoutComments() => Tree.ReplaceTrivia(
        Tree.DescendantTrivia().Where(trivia => CommentKinds.Contains(trivia.Kind())), (_, _) => default).ToFullString();

    private static readonly SyntaxKind[] CommentKinds =
    [
        SyntaxKind.SingleLineCommentTrivia, SyntaxKind.MultiLineCommentTrivia,
        SyntaxKind.SingleLineDocumentationCommentTrivia, SyntaxKind.MultiLineDocumentationCommentTrivia,
    ];

    [GeneratedRegex(@"@\*.*?\*@|<!--.*?-->", RegexOptions.Singleline)]
    private static partial Regex RazorComment();

    [GeneratedRegex(@"\b[A-Za-z_]\w*")]
    private static partial Regex Word();
}
