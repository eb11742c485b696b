using FactCheck.Architecture.Tests.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FactCheck.Architecture.Tests.Laws;

/// <summary>Law 9: small enough to read standing up.</summary>
public sealed class SizesTests(ITestOutputHelper output)
{
    private const string Extraction = "src/FactCheck.Extraction/";

    private static readonly string[] VagueEndings = ["Manager", "Helper", "Helpers", "Service", "Util", "Utils", "Base"];

    [Fact]
    public void The_longest_files_and_methods_are_named()
    {
        var files = Found.Some(House.Source, What.Files);
        Print("files", files.Select(file => (file.Path, file.Lines, Most: file.IsBelow(Extraction) ? 300 : 150)));
        Print("methods", files.SelectMany(Methods));
    }

    [Fact]
    public void Partial_is_for_code_behind_and_generators_only() => Found.NoBreach(
        from file in Found.Some(House.Source.Concat(House.Tests).Where(file => !file.IsRazor), What.CodeBehind)
        where !file.Name.EndsWith(".razor.cs", StringComparison.Ordinal)
        from type in file.Tree.DescendantNodes().OfType<TypeDeclarationSyntax>()
        where type.Modifiers.Any(SyntaxKind.PartialKeyword) && !IsGenerated(type)
        select $"{file}: {type.Identifier.Text}",
        "A class too long for one file is two classes.");

    [Fact]
    public void No_region_hides_anything() => Found.NoBreach(
        from file in Found.Some(House.Source.Concat(House.Tests), What.Files)
        where file.Tree.DescendantTrivia().Any(trivia => trivia.IsKind(SyntaxKind.RegionDirectiveTrivia))
        select file.Path,
        "No #region.");

    [Fact]
    public void No_type_has_a_vague_name() => Found.NoBreach(
        from file in Found.Some(House.Source, What.Files)
        from type in file.Types
        where VagueEndings.Any(ending => type.EndsWith(ending, StringComparison.Ordinal))
        select $"{file}: {type}",
        $"A name says what it does; not {string.Join(", ", VagueEndings)}.");

    [Fact]
    public void No_class_of_ours_is_made_to_be_inherited() => Found.NoBreach(
        from file in Found.Some(House.Source, What.Files)
        from type in file.Tree.DescendantNodes().OfType<ClassDeclarationSyntax>()
        where type.Modifiers.Any(SyntaxKind.AbstractKeyword)
        select $"{file}: {type.Identifier.Text}",
        "No base classes.");

    private void Print(string what, IEnumerable<(string Name, int Lines, int Most)> sizes)
    {
        var all = sizes.OrderByDescending(size => size.Lines).ToList();
        output.WriteLine($"{all.Count} {what}, {all.Count(size => size.Lines > size.Most)} longer than they should be; the longest:");
        foreach (var (name, lines, most) in all.Take(12)) output.WriteLine($"  {lines,4} of {most,3}  {name}");
    }

    private static IEnumerable<(string Name, int Lines, int Most)> Methods(SourceFile file) =>
        from method in file.Tree.DescendantNodes()
        where method is BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax
        let span = method.GetLocation().GetLineSpan()
        let name = method switch
        {
            MethodDeclarationSyntax named => named.Identifier.Text,
            LocalFunctionStatementSyntax local => local.Identifier.Text,
            _ => "constructor or operator",
        }
        select ($"{name} in {file}", span.EndLinePosition.Line - span.StartLinePosition.Line + 1, file.IsBelow(Extraction) ? 60 : 25);

    private static bool IsGenerated(TypeDeclarationSyntax type) => type.DescendantNodesAndSelf().OfType<AttributeSyntax>().Any(attribute =>
        attribute.Name.ToString() is "GeneratedRegex" or "LoggerMessage" or "JsonSerializable" or "JsonSourceGenerationOptions")
        || type.DescendantNodes().OfType<TypeDeclarationSyntax>().Any(inner => inner.Modifiers.Any(SyntaxKind.PartialKeyword) && IsGenerated(inner));
}
