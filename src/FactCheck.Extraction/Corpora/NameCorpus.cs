using FactCheck.Extraction.Names;
using FactCheck.Extraction.Tokens;

namespace FactCheck.Extraction.Corpora;

/// <summary>Hand-annotated names, a token and its tag a line: wikigold (I-PER, I-ORG, I-LOC, I-MISC) and WNUT17 (B-/I- of six kinds).</summary>
public static class NameCorpus
{
    /// <summary>Reads a file of either kind into a text with gold names.</summary>
    public static AnalysedText Read(string path)
    {
        var text = new CorpusText();
        List<NameTag> tags = [];
        var last = NameKind.None;
        foreach (var line in File.ReadLines(path))
        {
            var cut = line.LastIndexOfAny([' ', '\t']);
            if (cut <= 0)
            {
                text.EndSentence();
                last = NameKind.None;
                continue;
            }
            var tag = line.AsSpan(cut + 1).Trim();
            if (line.AsSpan(0, cut).IsWhiteSpace() || tag.IsEmpty)
                continue;
            var kind = tag.Length > 2 && tag[1] == '-' ? KindOf(tag[2..]) : NameKind.None;
            text.Add(line[..cut].Trim(), space: true);
            tags.Add(NameTags.Of(kind, tag[0] == 'B' || kind != last));
            last = kind;
        }
        text.EndSentence();
        var read = text.ToText();
        tags.CopyTo(read.Names);
        return read;
    }

    private static NameKind KindOf(ReadOnlySpan<char> kind) => kind switch
    {
        "PER" or "person" => NameKind.Person,
        "ORG" or "corporation" or "group" => NameKind.Organisation,
        "LOC" or "location" => NameKind.Location,
        _ => NameKind.Other,
    };
}
