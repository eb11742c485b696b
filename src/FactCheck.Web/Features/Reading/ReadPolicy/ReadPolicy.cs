using FactCheck.Domain.Kernel;
using FactCheck.Domain.Newsrooms;
using FactCheck.Persistence;
using FactCheck.Persistence.Reading;
using FactCheck.Web.Parts.Verdicts;
using FactCheck.Web.Shell.Dispatching;
using FactCheck.Web.Shell.Layout;
using MediatR;

namespace FactCheck.Web.Features.Reading.ReadPolicy;

/// <summary>Asks what the newsroom says of itself.</summary>
[MaySend(Senders.Anyone)]
public sealed record ReadPolicyQuery : IQuery<ReadPolicyView>;

/// <summary>What the newsroom says of itself.</summary>
/// <param name="Policies">In its own words.</param>
/// <param name="Language">In this language, a BCP 47 tag.</param>
/// <param name="Publisher">Who publishes.</param>
public sealed record ReadPolicyView(Policies Policies, string Language, Publisher Publisher);

internal sealed class ReadPolicyHandler(FactCheckDb db) : IRequestHandler<ReadPolicyQuery, Outcome<ReadPolicyView>>
{
    public async Task<Outcome<ReadPolicyView>> Handle(ReadPolicyQuery request, CancellationToken cancellationToken)
    {
        var imprint = await db.ImprintAsync(cancellationToken);
        return new ReadPolicyView((await db.NewsroomAsync(cancellationToken)).Policies, imprint.Masthead.Language, imprint.Publisher);
    }
}
