using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace FactCheck.Web.Shell.Http;

/// <summary>
/// Answers of the output cache, ready to be sent: readers who ask for one page at the same moment stand in one queue there, and its
/// answers are unpacked for each of them. Only what is asked for plainly is answered from here; whatever leaves the output cache
/// leaves this with it, and comes back from there.
/// </summary>
public sealed class WarmPages(TimeProvider clock)
{
    private const int MostPages = 1_000, LargestBody = 128 * 1024;
    private static readonly string[] Kept = [HeaderNames.ContentType, HeaderNames.ContentEncoding, HeaderNames.ETag, HeaderNames.CacheControl, HeaderNames.Vary, HeaderNames.Link];
    private readonly ConcurrentDictionary<Asked, Page> pages = new();
    private volatile int emptied;

    /// <summary>Nothing of what is here is answered any more.</summary>
    public void Empty()
    {
        Interlocked.Increment(ref emptied);
        pages.Clear();
    }

    /// <summary>Answers from here what is here, and keeps what comes out of the output cache.</summary>
    internal Task AnswerAsync(HttpContext context, RequestDelegate next)
    {
        if (!IsPlain(context)) return next(context);
        var asked = new Asked(context.Request.Scheme, context.Request.Host.Value ?? "", context.Request.Path.Value ?? "", context.Request.Headers.AcceptEncoding.ToString());
        if (!pages.TryGetValue(asked, out var page) || page.AgeAt(clock.GetUtcNow()) is not { } age) return KeepAsync(context, asked, next);
        foreach (var (name, value) in page.Headers) context.Response.Headers[name] = value;
        context.Response.Headers.Age = age;
        context.Response.ContentLength = page.Body.Length;
        return context.Response.Body.WriteAsync(page.Body, 0, page.Body.Length, context.RequestAborted);
    }

    private static bool IsPlain(HttpContext context)
    {
        var request = context.Request;
        return HttpMethods.IsGet(request.Method) && !request.QueryString.HasValue && !request.PathBase.HasValue
            && request.Headers.IfNoneMatch.Count == 0 && request.Headers.IfModifiedSince.Count == 0 && request.Headers.CacheControl.Count == 0
            && request.Headers.Authorization.Count == 0 && request.Headers.Range.Count == 0
            && context.GetEndpoint()?.Metadata.GetMetadata<KeptForReaders>() is not null && PublicPages.IsReader(request);
    }

    private async Task KeepAsync(HttpContext context, Asked asked, RequestDelegate next)
    {
        var (before, sent) = (emptied, context.Features.GetRequiredFeature<IHttpResponseBodyFeature>());
        using var copy = new MemoryStream();
        context.Features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(new Copying(sent.Stream, copy), sent));
        try
        {
            await next(context);
        }
        finally
        {
            context.Features.Set(sent);
        }

        var (response, headers) = (context.Response, context.Response.Headers);
        if (response.StatusCode != StatusCodes.Status200OK || headers.ETag.Count == 0 || headers.SetCookie.Count > 0 || copy.Length is 0 or > LargestBody) return;
        _ = int.TryParse(headers.Age, CultureInfo.InvariantCulture, out var age);
        if (pages.Count >= MostPages) pages.Clear();
        if (before == emptied) pages[asked] = new([.. Kept.Where(headers.ContainsKey).Select(name => KeyValuePair.Create(name, headers[name]))], copy.ToArray(), clock.GetUtcNow().AddSeconds(-age));
    }

    private sealed record Page(KeyValuePair<string, StringValues>[] Headers, byte[] Body, DateTimeOffset MadeAt)
    {
        private static readonly StringValues[] Seconds = [.. Enumerable.Range(0, (int)PublicPages.Life.TotalSeconds).Select(second => new StringValues(second.ToString(CultureInfo.InvariantCulture)))];

        public StringValues? AgeAt(DateTimeOffset now)
        {
            var age = (long)(now - MadeAt).TotalSeconds;
            return age >= 0 && age < Seconds.Length ? Seconds[age] : default(StringValues?);
        }
    }

    private readonly record struct Asked(string Scheme, string Host, string Path, string Coding);

    /// <summary>Sends what is written, and keeps a copy.</summary>
    private sealed class Copying(Stream sent, MemoryStream copy) : Stream
    {
        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override void Flush() => sent.Flush();

        public override Task FlushAsync(CancellationToken cancellationToken) => sent.FlushAsync(cancellationToken);

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count)
        {
            copy.Write(buffer, offset, count);
            sent.Write(buffer, offset, count);
        }

        public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            copy.Write(buffer.Span);
            return sent.WriteAsync(buffer, cancellationToken);
        }
    }
}
