using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Net.Http.Headers;

namespace FactCheck.Web.Shell.Http;

/// <summary>
/// Public pages are endpoints, not <c>@page</c>s: once interactive rendering is on anywhere, a static page sends an antiforgery
/// cookie and <c>no-store</c>, and the output cache does nothing without a word. As endpoints they are cached, for a minute at
/// most, under tags that are evicted when what they show changes.
/// </summary>
public static class PublicPages
{
    /// <summary>Name of the cache policy of <see cref="Cached"/>, for those who vary by more.</summary>
    private static readonly TimeSpan Life = TimeSpan.FromSeconds(60);

    /// <summary>Adds the output cache and the compression inside it.</summary>
    public static IServiceCollection AddPublicPages(this IServiceCollection services)
    {
        services.AddOutputCache(cache => cache.SizeLimit = 256L * 1024 * 1024);
        services.AddSingleton<CacheEviction>();
        services.AddResponseCompression(compression =>
        {
            // Public pages hold no secrets that a compressed length could betray; the desk is not compressed.
            compression.EnableForHttps = true;
            compression.Providers.Add<BrotliCompressionProvider>();
            compression.Providers.Add<GzipCompressionProvider>();
            compression.MimeTypes = ResponseCompressionDefaults.MimeTypes.Concat(["image/svg+xml", "application/ld+json", "application/atom+xml", "application/feed+json"]);
        });
        return services;
    }

    /// <summary>Caches the endpoint's answer for readers, by path and by the named query keys only.</summary>
    public static TBuilder Cached<TBuilder>(this TBuilder endpoint, params string[] queryKeys) where TBuilder : IEndpointConventionBuilder =>
        endpoint.CacheOutput(policy =>
        {
            policy.Expire(Life).Tag(PublicTags.Everything).SetVaryByHost(true).SetVaryByQuery(queryKeys.Length == 0 ? [""] : queryKeys);
            policy.VaryByValue(context => new KeyValuePair<string, string>("coding", CodingOf(context.Request)));
        });

    /// <summary>
    /// Answers a page for readers: tagged, with an <c>ETag</c> over <paramref name="version"/> (a hash or number that changes
    /// whenever the page does) and <c>Cache-Control: public</c>; 304 when the reader has it already.
    /// </summary>
    /// <typeparam name="TPage">A component with <c>@layout PublicLayout</c>; no <c>@page</c>.</typeparam>
    public static IResult Page<TPage>(HttpContext http, object parameters, string version, params string[] tags) where TPage : IComponent
    {
        Tag(http, tags);
        var etag = new EntityTagHeaderValue($"\"{BuildMark.Value}-{version}\"");
        http.Response.GetTypedHeaders().ETag = etag;
        http.Response.Headers.CacheControl = "public, max-age=0, must-revalidate";
        http.Response.Headers.Vary = HeaderNames.AcceptEncoding;
        if (http.Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Compare(etag, useStrongComparison: false)))
            return Results.StatusCode(StatusCodes.Status304NotModified);
        return new RazorComponentResult<TPage>(parameters) { PreventStreamingRendering = true };
    }

    /// <summary>Puts tags on the answer that is being made, so that <see cref="CacheEviction"/> finds it.</summary>
    public static void Tag(HttpContext http, params IEnumerable<string> tags)
    {
        if (http.Features.Get<IOutputCacheFeature>() is not { } feature) return;
        foreach (var tag in tags) feature.Context.Tags.Add(tag);
    }

    private static string CodingOf(HttpRequest request)
    {
        var accepts = request.Headers.AcceptEncoding.ToString();
        return accepts.Contains("br", StringComparison.OrdinalIgnoreCase) ? "br"
            : accepts.Contains("gzip", StringComparison.OrdinalIgnoreCase) ? "gzip" : "plain";
    }

    /// <summary>Changes with every build, so that a page whose drawing changed is not answered from a reader's cache.</summary>
    private static class BuildMark
    {
        public static readonly string Value = typeof(PublicPages).Assembly.ManifestModule.ModuleVersionId.ToString("N")[..8];
    }
}
