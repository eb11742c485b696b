using FactCheck.Domain.Kernel;
using FactCheck.Web.Identity;
using FactCheck.Web.Shell.Dispatching;
using FactCheck.Web.Shell.Layout;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace FactCheck.Web.Shell.Http;

/// <summary>
/// Public pages are endpoints, not <c>@page</c>s: once interactive rendering is on anywhere, a static page sends an antiforgery
/// cookie and <c>no-store</c>, and the output cache does nothing without a word. As endpoints they are cached, for a minute at
/// most, under tags that are evicted when what they show changes.
/// </summary>
public static class PublicPages
{
    /// <summary>How long an answer is kept at most.</summary>
    internal static readonly TimeSpan Life = TimeSpan.FromSeconds(60);

    /// <summary>Adds the output cache and the compression inside it.</summary>
    public static IServiceCollection AddPublicPages(this IServiceCollection services)
    {
        services.AddOutputCache(cache => cache.SizeLimit = 256L * 1024 * 1024);
        services.AddSingleton<WarmPages>();
        services.AddSingleton<CacheEviction>();
        services.AddScoped<KnownMasthead>();
        services.AddSingleton<FrozenSheets>();
        services.AddResponseCompression(compression =>
        {
            // Public pages hold no secrets that a compressed length could betray; the desk is not compressed.
            compression.EnableForHttps = true;
            compression.Providers.Add<BrotliCompressionProvider>();
            compression.Providers.Add<GzipCompressionProvider>();
            compression.MimeTypes = ResponseCompressionDefaults.MimeTypes.Concat(["image/svg+xml", "application/ld+json", "application/rss+xml", "application/atom+xml", "application/feed+json"]);
        });
        return services;
    }

    /// <summary>Caches the endpoint's answer for readers, by path and by the named query keys only.</summary>
    public static TBuilder Cached<TBuilder>(this TBuilder endpoint, params string[] queryKeys) where TBuilder : IEndpointConventionBuilder
    {
        endpoint.Add(made => made.Metadata.Add(KeptForReaders.Mark));
        return endpoint.CacheOutput(policy =>
        {
            policy.With(context => IsReader(context.HttpContext.Request));
            policy.Expire(Life).Tag(PublicTags.Everything).SetVaryByHost(true).SetVaryByQuery(queryKeys.Length == 0 ? [""] : queryKeys);
            policy.VaryByValue(context => new KeyValuePair<string, string>("coding", context.Request.Headers.AcceptEncoding.ToString()));
        });
    }

    /// <summary>
    /// Answers what is kept, before it is asked who reads: only what anybody may read is kept. Who brings the cookie of an account is
    /// not answered from here, for colleagues see what they just did.
    /// </summary>
    public static void UseKeptPages(this IApplicationBuilder app)
    {
        var warm = app.ApplicationServices.GetRequiredService<WarmPages>();
        app.Use(next => context =>
        {
            // From here on the request asks for the one coding that it gets: what is kept for one reader is then right for the next.
            context.Request.Headers.AcceptEncoding = CodingFor(context.Request.Headers.AcceptEncoding);
            return warm.AnswerAsync(context, next);
        });
        app.UseOutputCache();
    }

    // A cookie in pieces has the name without their numbers too.
    internal static bool IsReader(HttpRequest request) => request.Headers.Cookie.Count == 0 || !request.Cookies.ContainsKey(IdentitySetup.AccountCookie);

    /// <summary>
    /// Answers a page for readers, drawn whole: tagged, with an <c>ETag</c> of what was drawn and <c>Cache-Control: public</c>; 304
    /// when the reader has it already.
    /// </summary>
    /// <typeparam name="TPage">A component with <c>@layout PublicLayout</c>; no <c>@page</c>.</typeparam>
    /// <param name="http">The request.</param>
    /// <param name="parameters">The component's parameters.</param>
    /// <param name="tags">Under which the answer is kept.</param>
    public static IResult Page<TPage>(HttpContext http, object parameters, params IEnumerable<string> tags) where TPage : IComponent
    {
        Tag(http, tags);
        return new DrawnPage<TPage>(new RouteValueDictionary(parameters));
    }

    /// <summary>
    /// Answers that there is no page. Where it is the newsroom that cannot answer now, it says so, and nobody keeps that: readers are
    /// not told that what they look for was never there, and search engines do not forget it.
    /// </summary>
    /// <param name="http">The request.</param>
    /// <param name="problems">Why not.</param>
    /// <param name="status">What the room says by it.</param>
    public static IResult Refused(HttpContext http, IReadOnlyList<Problem> problems, int status = StatusCodes.Status404NotFound)
    {
        if (!problems.Any(DispatchingProblems.IsOurs)) return Results.StatusCode(status);
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers.RetryAfter = "30";
        return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
    }

    /// <summary>Answers a text for readers' programs (a feed, a sitemap), tagged and marked as a page is.</summary>
    /// <param name="http">The request.</param>
    /// <param name="write">Writes it; not asked when the reader has it already.</param>
    /// <param name="mediaType">Its media type; UTF-8.</param>
    /// <param name="version">A hash or number that changes whenever the text does.</param>
    /// <param name="tags">As for a page.</param>
    public static IResult Text(HttpContext http, Func<string> write, string mediaType, string version, params string[] tags) =>
        IsKnown(http, version, tags)
            ? Results.StatusCode(StatusCodes.Status304NotModified)
            : Results.Text(write(), $"{mediaType}; charset=utf-8");

    /// <summary>Answers a file for readers (the logo), tagged and marked as a page is.</summary>
    public static IResult File(HttpContext http, byte[] bytes, string mediaType, string version, params string[] tags) =>
        IsKnown(http, version, tags) ? Results.StatusCode(StatusCodes.Status304NotModified) : Results.Bytes(bytes, mediaType);

    private static bool IsKnown(HttpContext http, string version, string[] tags)
    {
        Tag(http, tags);
        return IsKnown(http, $"{BuildMark.Value}-{version}");
    }

    /// <summary>Marks the answer for readers' caches; true when the reader has it already.</summary>
    /// <param name="http">The request.</param>
    /// <param name="mark">Of what is answered; no quotation marks.</param>
    internal static bool IsKnown(HttpContext http, string mark)
    {
        // Weak: the bytes differ by their coding.
        var etag = new EntityTagHeaderValue($"\"{mark}\"", isWeak: true);
        http.Response.GetTypedHeaders().ETag = etag;
        http.Response.Headers.CacheControl = "public, max-age=0, must-revalidate";
        http.Response.Headers.Vary = HeaderNames.AcceptEncoding;
        return http.Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Equals(EntityTagHeaderValue.Any) || known.Compare(etag, useStrongComparison: false));
    }

    /// <summary>Puts tags on the answer that is being made, so that <see cref="CacheEviction"/> finds it.</summary>
    public static void Tag(HttpContext http, params IEnumerable<string> tags)
    {
        if (http.Features.Get<IOutputCacheFeature>() is not { } feature) return;
        foreach (var tag in tags) feature.Context.Tags.Add(tag);
    }

    /// <summary>The mark of a text by everything it says: whatever of it changes, the mark changes.</summary>
    /// <param name="view">What the text is written from.</param>
    public static string Mark<T>(T view) => Hashing.Sha256(Hashing.ToCanonicalJson(view))[..20];

    /// <summary>The address that this request was sent to, without a slash at the end: for newsrooms that have not said theirs.</summary>
    public static string Origin(HttpContext http) => $"{http.Request.Scheme}://{http.Request.Host}";

    /// <summary>The coding of what such a header accepts (RFC 9110, 12.5.3): <c>br</c>, <c>gzip</c> or, as it is, nothing.</summary>
    internal static StringValues CodingFor(StringValues accepted)
    {
        if (!StringWithQualityHeaderValue.TryParseList(accepted, out var codings)) return StringValues.Empty;
        double? Quality(string coding) => codings.FirstOrDefault(one => one.Value.Equals(coding, StringComparison.OrdinalIgnoreCase)) is { } named ? named.Quality ?? 1 : null;
        var others = Quality("*") ?? 0;
        var (br, gzip, asIs) = (Quality("br") ?? others, Quality("gzip") ?? others, Quality("identity") ?? 0);
        return Math.Max(br, gzip) is var best && (best <= 0 || best < asIs) ? StringValues.Empty : br >= gzip ? "br" : "gzip";
    }

    /// <summary>Changes with every build, so that a text that is written otherwise is not answered from a reader's cache.</summary>
    private static class BuildMark
    {
        public static readonly string Value = typeof(PublicPages).Assembly.ManifestModule.ModuleVersionId.ToString("N")[..8];
    }
}

/// <summary>On the endpoints whose answers are kept for readers.</summary>
internal sealed class KeptForReaders
{
    /// <summary>There is but one.</summary>
    public static readonly KeptForReaders Mark = new();
}
