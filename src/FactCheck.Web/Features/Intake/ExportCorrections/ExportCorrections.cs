using System.Globalization;
using System.IO.Compression;
using System.Text;
using FactCheck.Domain.Articles;
using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
using FactCheck.Domain.Training;
using FactCheck.Persistence;
using FactCheck.Web.Shell.Dispatching;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Features.Intake.ExportCorrections;

/// <summary>
/// An administrator downloads what editors corrected of the engine, as a corpus that it can be trained and measured with: a ZIP
/// of <c>text/NAME.txt</c> and <c>attributions/NAME_desk.ann</c> (brat stand-off as in PolNeAR 1.0: T lines with UTF-16 offsets,
/// E lines that join source, cue and content), and <c>corrections.jsonl</c> with each correction, before and after.
/// </summary>
[MaySend(Senders.Administrator)]
public sealed record ExportCorrectionsQuery : IQuery<ExportCorrectionsView>;

/// <summary>The corpus.</summary>
/// <param name="Zip">The ZIP file.</param>
/// <param name="Articles">How many articles are in it.</param>
/// <param name="Corrections">How many corrections are in it.</param>
public sealed record ExportCorrectionsView(byte[] Zip, int Articles, int Corrections);

internal sealed class ExportCorrectionsHandler(FactCheckDb db) : IRequestHandler<ExportCorrectionsQuery, Outcome<ExportCorrectionsView>>
{
    public async Task<Outcome<ExportCorrectionsView>> Handle(ExportCorrectionsQuery request, CancellationToken cancellationToken)
    {
        var examples = await db.TrainingExamples.AsNoTracking().OrderBy(e => e.Id).ToListAsync(cancellationToken);
        var ids = examples.Select(e => e.ArticleId).Distinct().ToList();
        using var all = new MemoryStream();
        var written = 0;
        using (var zip = new ZipArchive(all, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var id in ids)
            {
                var article = await db.Articles.AsNoTracking().Include(a => a.Mentions).FirstOrDefaultAsync(a => a.Id == id && a.WithdrawnAt == null, cancellationToken);
                if (article?.Text is not { } text) continue;
                var gone = await db.Claims.Where(c => c.LeadArticleId == id && c.Status == ClaimStatus.Dismissed).Select(c => c.Id).ToListAsync(cancellationToken);
                Write(zip, $"text/{NameOf(id)}.txt", text);
                Write(zip, $"attributions/{NameOf(id)}_desk.ann", Annotations(article, gone));
                written++;
            }

            Write(zip, "corrections.jsonl", string.Concat(examples.Select(e => Line(e) + "\n")));
        }

        return new ExportCorrectionsView(all.ToArray(), written, examples.Count);
    }

    private static string NameOf(Guid article) => article.ToString("N");

    /// <summary>One attribution per set of source and cue: claims cut out of one content are annotated as that content.</summary>
    private static string Annotations(Article article, List<Guid> dismissed)
    {
        var lines = new StringBuilder();
        var (next, relation) = (1, 1);
        var attributions = article.Mentions.Where(m => m.Quotation != Quotation.OwnVoice && !dismissed.Contains(m.ClaimId)).OrderBy(m => m.Start)
            .GroupBy(m => m.Source.Count + m.Cue.Count == 0 ? m.Id.ToString() : string.Join(';', m.Source.Concat(m.Cue).Select(s => s.Start)));
        foreach (var one in attributions)
        {
            var parts = new List<string>();
            Annotate("Source", one.First().Source);
            Annotate("Cue", one.First().Cue);
            Annotate("Content", one.SelectMany(m => m.Content).DistinctBy(s => (s.Start, s.End)).OrderBy(s => s.Start));
            Annotate("Attribution", [one.First().Content[0]]);
            var whole = parts[^1];
            lines.Append(CultureInfo.InvariantCulture, $"E{relation++}\t{whole} {string.Join(' ', parts.SkipLast(1))}\n");

            void Annotate(string role, IEnumerable<TextSpan> spans)
            {
                var some = spans.ToList();
                if (some.Count == 0) return;
                var places = string.Join(';', some.Select(s => string.Create(CultureInfo.InvariantCulture, $"{s.Start} {s.End}")));
                lines.Append(CultureInfo.InvariantCulture, $"T{next}\t{role} {places}\t{string.Join(' ', some.Select(s => s.Text.Replace('\n', ' ').Replace('\t', ' ')))}\n");
                parts.Add(string.Create(CultureInfo.InvariantCulture, $"{role}:T{next++}"));
            }
        }

        return lines.ToString();
    }

    // Who corrected stays in the newsroom: a corpus needs no names.
    private static string Line(TrainingExample example) => Hashing.ToCanonicalJson(new
    {
        Article = NameOf(example.ArticleId), example.Part, example.Before, example.After, Engine = example.EngineVersion, At = example.At.Cut(),
    });

    private static void Write(ZipArchive zip, string name, string text)
    {
        using var entry = zip.CreateEntry(name).Open();
        entry.Write(Encoding.UTF8.GetBytes(text));
    }
}
