using FactCheck.Web.Parts.Articles;

namespace FactCheck.Web.Tests.Parts.Articles;

public sealed class TextPiecesTests
{
    private const string Text = "Roke said the port grew and hired.";

    [Fact]
    public void The_pieces_joined_are_the_text()
    {
        var pieces = TextPieces.Cut(Text, [new(0, 4, "a", "source"), new(10, 23, "a"), new(14, 33, "b")]);
        string.Concat(pieces.Select(p => p.Text)).ShouldBe(Text);
    }

    [Fact]
    public void Where_two_claims_overlap_the_piece_belongs_to_both()
    {
        var pieces = TextPieces.Cut(Text, [new(10, 23, "a"), new(14, 33, "b")]);
        pieces.ShouldContain(new TextPiece("port grew", "a b", "content", true));
    }

    [Fact]
    public void Content_is_seen_before_source_and_cue()
    {
        var pieces = TextPieces.Cut(Text, [new(5, 9, "a", "cue"), new(5, 9, "b")]);
        pieces.Single(p => p.Text == "said").Kind.ShouldBe("content");
    }

    [Fact]
    public void A_mark_outside_the_text_is_left_out() =>
        TextPieces.Cut(Text, [new(30, 99, "a"), new(-1, 3, "b"), new(4, 4, "c")]).ShouldBe([new TextPiece(Text, null, null, false)]);

    [Fact]
    public void An_empty_text_has_no_pieces() => TextPieces.Cut("", []).ShouldBeEmpty();
}
