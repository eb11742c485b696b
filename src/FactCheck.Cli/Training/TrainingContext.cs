using System.Diagnostics;
using System.Globalization;
using FactCheck.Extraction.Attributions;

namespace FactCheck.Cli.Training;

/// <summary>Where a training reads and writes, and its progress on standard error.</summary>
internal sealed class TrainingContext(string corpus, string output, bool licensedOnly)
{
    private const int BarWidth = 24;

    private readonly Stopwatch _watch = new();
    private string _name = "";

    /// <summary>The corpora's folder.</summary>
    public string Corpus => corpus;

    /// <summary>The models' folder.</summary>
    public string Output => output;

    /// <summary>Whether corpora that state no licence are left out.</summary>
    public bool LicensedOnly => licensedOnly;

    /// <summary>Groups of features that attributions do without, to measure what these are worth.</summary>
    public FeatureGroups Without { get; init; }

    /// <summary>The file a model is written to.</summary>
    public string ModelPath(string name) => Path.Combine(output, name + ".model");

    /// <summary>A file, or a folder, of the corpora; one that is not there is said by what is missing and for which model.</summary>
    public string File(params string[] parts)
    {
        var path = Path.Combine([corpus, .. parts]);
        return System.IO.File.Exists(path) || Directory.Exists(path)
            ? path
            : throw new InvalidDataException($"there is no '{Path.Combine(parts)}' in '{corpus}', of which the model '{_name}' is made (see Models/README.md).");
    }

    /// <summary>A training begins.</summary>
    public void Begin(string name)
    {
        _name = name;
        _watch.Restart();
    }

    /// <summary>Draws the bar anew.</summary>
    public void Progress(int done, int total, string note)
    {
        var filled = total == 0 ? 0 : BarWidth * done / total;
        var line = string.Create(CultureInfo.InvariantCulture,
            $"{_name,-12} [{new string('#', filled)}{new string('.', BarWidth - filled)}] {done}/{total} {_watch.Elapsed.TotalSeconds,5:0} s  {note}");
        if (Console.IsErrorRedirected)
            Console.Error.WriteLine(line);
        else
            Console.Error.Write("\r" + line.PadRight(100));
    }

    /// <summary>A training ended.</summary>
    public void End() => Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\n{_name} done in {_watch.Elapsed.TotalSeconds:0} s"));
}
