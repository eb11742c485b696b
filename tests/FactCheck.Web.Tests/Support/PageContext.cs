using FactCheck.Domain.Kernel;
using Bunit;
using FactCheck.Web.Shell.Dispatching;
using FactCheck.Web.Shell.Live;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Web.Tests.Support;

/// <summary>A bUnit page whose dispatcher answers what the test says and keeps what was sent.</summary>
public sealed class PageContext : BunitContext, IDispatcher, ILiveFeed
{
    private readonly Dictionary<Type, Func<object, object>> answers = [];
    private readonly List<(Func<Announcement, bool> Concerns, Func<Task> Again)> listeners = [];

    public PageContext()
    {
        Services.AddSingleton<IDispatcher>(this);
        Services.AddSingleton<ILiveFeed>(this);
        JSInterop.Mode = JSRuntimeMode.Loose;
    }

    /// <summary>Everything that was sent, in order.</summary>
    public List<object> Sent { get; } = [];

    /// <summary>The requests of one kind that were sent, in order.</summary>
    public IReadOnlyList<T> SentOf<T>() => Sent.OfType<T>().ToList();

    /// <summary>What a request that answers something is answered with.</summary>
    public void Answers<TRequest, T>(Func<TRequest, Outcome<T>> answer) where TRequest : IRequest<Outcome<T>> =>
        answers[typeof(TRequest)] = request => answer((TRequest)request);

    /// <summary>What a request is answered with once the test says so.</summary>
    public void AnswersLater<TRequest, T>(Func<TRequest, Task<Outcome<T>>> answer) where TRequest : IRequest<Outcome<T>> =>
        answers[typeof(TRequest)] = request => answer((TRequest)request);

    /// <summary>What a command that answers nothing is answered with.</summary>
    public void Answers<TRequest>(Func<TRequest, Outcome> answer) where TRequest : IRequest<Outcome> =>
        answers[typeof(TRequest)] = request => answer((TRequest)request);

    /// <summary>Tells the page that something changed.</summary>
    public async Task Tell(Announcement news)
    {
        foreach (var (concerns, again) in listeners.ToList())
            if (concerns(news))
                await again();
    }

    Task<Outcome> IDispatcher.Send(IRequest<Outcome> request, CancellationToken cancel) => Task.FromResult((Outcome)Answer(request));

    Task<Outcome<T>> IDispatcher.Send<T>(IRequest<Outcome<T>> request, CancellationToken cancel) => Answer(request) is var answer && answer is Task<Outcome<T>> later ? later : Task.FromResult((Outcome<T>)answer);

    IDisposable ILiveFeed.Listen(Func<Announcement, bool> concerns, Func<Task> again)
    {
        listeners.Add((concerns, again));
        return new MemoryStream();
    }

    /// <summary>Who sits on the page's subject, besides the page itself.</summary>
    public List<Presence> Others { get; } = [];

    /// <summary>How the page itself sat down.</summary>
    public List<Presence> Sat { get; } = [];

    IDisposable ILiveFeed.Sit(Presence presence, Func<Task> again)
    {
        Sat.Add(presence);
        return new MemoryStream();
    }

    /// <summary>What was told while the page asked for the first time.</summary>
    public List<Announcement> ToldLately { get; } = [];

    bool ILiveFeed.WasToldLately(Func<Announcement, bool> concerns) => ToldLately.Exists(news => concerns(news));

    IReadOnlyList<Presence> ILiveFeed.Here(Guid subjectId) => [.. Others.Concat(Sat)];

    private object Answer(object request)
    {
        Sent.Add(request);
        return answers.TryGetValue(request.GetType(), out var answer)
            ? answer(request)
            : throw new InvalidOperationException($"The test does not say what {request.GetType().Name} is answered with.");
    }
}
