using FactCheck.Extraction;

namespace FactCheck.Cli.Extraction;

/// <summary>Reads, splits and writes one file after the other. A bad file gets its line on standard error and does not stop the others.</summary>
public static class ExtractRun
{
    /// <summary>Goes over all files. True when each could be read.</summary>
    public static bool Over(Inputs inputs, IArticleWriter writer, Streams streams, CancellationToken cancelled)
    {
        var extractor = new Extractor();
        var whole = true;
        writer.Begin();
        for (var i = 0; i < inputs.Files.Count; i++)
        {
            cancelled.ThrowIfCancellationRequested();
            var file = inputs.Files[i];
            if (inputs.HasFolder) ShowProgress(streams, i, inputs.Files.Count, file.Path);
            var (text, problem) = TextReading.Read(file, streams.Input);
            if (text is null)
            {
                if (inputs.HasFolder) Clear(streams);
                streams.Error.WriteLine($"{file.Path}: {problem}");
                whole = false;
                continue;
            }

            if (Split(extractor, text, file.Path, streams, cancelled) is { } article) writer.Write(file.Path, text, article);
            else whole = false;
        }

        writer.End();
        if (inputs.HasFolder) Clear(streams);
        return whole;
    }

    // The engine refuses no text. Should it break all the same, the other files are still worth their while.
    private static ExtractedArticle? Split(Extractor extractor, string text, string path, Streams streams, CancellationToken cancelled)
    {
        try
        {
            return extractor.Extract(text, null, cancelled);
        }
        catch (Exception broken) when (broken is not (OperationCanceledException or InvalidDataException))
        {
            streams.Error.WriteLine($"{path}: cannot be split, which is a fault of ours ({broken.GetType().Name}: {broken.Message})");
            return null;
        }
    }

    // On a terminal one line is written over; in a log a line every twentieth of the way is enough.
    private static void ShowProgress(Streams streams, int done, int all, string path)
    {
        var line = $"[{done + 1}/{all}] {path}";
        if (streams.IsLive) streams.Error.Write($"\r\u001b[K{(line.Length > 78 ? line[..78] : line)}");
        else if (done == 0 || done + 1 == all || done * 20 / all != (done - 1) * 20 / all) streams.Error.WriteLine(line);
    }

    private static void Clear(Streams streams)
    {
        if (streams.IsLive) streams.Error.Write("\r\u001b[K");
    }
}
