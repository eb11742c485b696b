using FactCheck.Domain.Claims;

namespace FactCheck.Web.Parts.Claims;

/// <summary>A line of a claim's history as a sentence. Who did it stands before it, when and why behind it.</summary>
public static class StoryWords
{
    /// <summary>What was done, in the past tense: <c>put it into a queue, which opened round 1</c>. An unknown act says its name.</summary>
    /// <param name="act">Name of the act, as the history keeps it.</param>
    /// <param name="detail">What the act was about, by name; null when nothing is kept of it. Persons and claims are named by now.</param>
    public static string Of(string act, Func<string, string?> detail)
    {
        var (round, version, whom) = (detail("round") ?? "1", detail("version") ?? "1", detail("person") is { Length: > 0 } person ? person : "a reviewer");
        return act switch
        {
            "suggest" => "suggested the claim",
            "reword" => "gave it another wording",
            "respan" => "corrected where it stands in the article",
            "attribute" => "corrected who says it",
            "split" => "split it into several claims; this is the first",
            "queue" => $"put it into a queue, which opened round {round}",
            "dismiss" => $"put it aside{(detail("because") is { } because ? $" as “{Reason(because)}”" : "")}",
            "reconsider" => "took it up again",
            "unqueue" => "took it out of its queue",
            "requeue" => "changed its queue, priority or deadline",
            "take" => $"took a seat in round {round}",
            "assign" => $"gave a seat in round {round} to {whom}",
            "extend" => $"extended the hold of {whom}",
            "release" => "gave the seat back",
            "expire" => detail("person") is { Length: > 0 } ? $"ended the hold of {whom}: its time ran out" : "ended a hold whose time ran out",
            "reassign" => $"ended or passed on the hold of {whom}",
            "submit review" => $"submitted a review in round {round}",
            "take back review" => "took the review back",
            "adjudicate" => "settled the dispute",
            "ask again" => "asked for one more rating",
            "return" => "returned reviews to their writers",
            "waive" => "lifted who may judge and sign for this round",
            "write" => "wrote the verdict",
            "publish" => $"published version {version}",
            "confirm" => $"checked it again: version {version} stands",
            "reopen" => $"reopened it, in round {round}",
            "stop reopening" => "stopped reopening it: the version that is up stays",
            "correct" => $"published version {version}, which corrects the one before",
            "retract" => $"retracted version {version}",
            "remove" => "removed it from the public pages",
            "merge" => $"merged it into {detail("into") ?? "another claim"}",
            "separate" => "separated it again",
            "take in" => $"merged {detail("from") ?? "another claim"} into this one",
            "let go" => $"separated {detail("from") ?? "another claim"} from this one again",
            "set topics" => "said what it is about",
            "deadline passed" => "saw the deadline pass",
            "lead" => "made another mention lead",
            "source withdrawn" => "marked a source of the verdict as withdrawn",
            "source of reviews withdrawn" => "marked a source of its reviews as withdrawn",
            "source changed" => "marked a verdict that this one cites as changed",
            "set task aside" => "looked at what it rests on and left things as they are",
            "source checked" => "looked at what happened to a source and left things as they are",
            "write a note" => "left a note",
            _ => act,
        };
    }

    /// <summary>Why a claim was put aside, in words.</summary>
    public static string Reason(string reason) => Enum.TryParse<DismissalReason>(reason, out var known)
        ? known switch
        {
            DismissalReason.NotAClaim => "not a claim",
            DismissalReason.NotCheckable => "not checkable",
            DismissalReason.NotOurs => "not ours",
            _ => known.ToString().ToLowerInvariant(),
        }
        : reason;

    /// <summary>Acts whose reason tells what a round came to: closed to those who rate in the next.</summary>
    public static bool TellsOfReviews(string act) => act is "adjudicate" or "ask again" or "return" or "waive";
}
