using AngleSharp.Dom;

namespace FactCheck.Web.Parts.Articles;

/// <summary>
/// How much an HTML file may make of itself. No page of a newspaper comes near; a file that does is made to keep a server busy:
/// nested without end, or a handful of open marks that the parser must repeat in every paragraph.
/// </summary>
internal sealed class HtmlBounds
{
    /// <summary>Elements inside one another; browsers flatten what is deeper than 512.</summary>
    private const int Deepest = 500;

    /// <summary>Elements in all.</summary>
    private const int Most = 200_000;

    /// <summary>What the parser may ask of memory while it reads one file, in bytes.</summary>
    private const long Heaviest = 512L * 1024 * 1024;

    private readonly long before = GC.GetAllocatedBytesForCurrentThread();
    private IElement? last;
    private int count;

    /// <summary>Looks at what the parser made so far; ends it with <see cref="InvalidDataException"/> when that is too much: it offers no other way to be stopped.</summary>
    /// <param name="made">The element that was made just now; it has no place in the tree yet, the one before it has.</param>
    public void Look(IElement made)
    {
        if (++count > Most || GC.GetAllocatedBytesForCurrentThread() - before > Heaviest || IsTooDeep(last)) throw new InvalidDataException("The file makes too much of itself.");
        last = made;
    }

    private static bool IsTooDeep(IElement? element)
    {
        var depth = 0;
        for (INode? above = element; above is not null && depth <= Deepest; above = above.Parent) depth++;
        return depth > Deepest;
    }
}
