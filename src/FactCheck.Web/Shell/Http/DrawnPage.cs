using System.Buffers;
using System.Reflection;
using System.Text;
using FactCheck.Domain.Kernel;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.HtmlRendering.Infrastructure;
using Microsoft.AspNetCore.Components.Routing;

namespace FactCheck.Web.Shell.Http;

/// <summary>
/// A page for readers, drawn as HTML and sent whole. It has no circuit, no form and nobody who is signed in, so none of what
/// <c>RazorComponentResult</c> makes ready for these is made; the names of static files and the address it was asked at are.
/// </summary>
/// <typeparam name="TPage">A component with a <c>@layout</c>.</typeparam>
/// <param name="parameters">Its parameters.</param>
internal sealed class DrawnPage<TPage>(IReadOnlyDictionary<string, object?> parameters) : IResult where TPage : IComponent
{
    private static readonly Type? Layout = typeof(TPage).GetCustomAttribute<LayoutAttribute>()?.LayoutType;

    /// <inheritdoc />
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        if (httpContext.RequestServices.GetRequiredService<NavigationManager>() is IHostEnvironmentNavigationManager place)
            place.Initialize(PublicPages.Origin(httpContext) + "/", PublicPages.Origin(httpContext) + httpContext.Request.Path);
        using var text = new PageText();
        await using (var renderer = new PageRenderer(httpContext))
            await renderer.Dispatcher.InvokeAsync(async () =>
            {
                var drawn = renderer.BeginRenderingComponent(typeof(LayoutView), ParameterView.FromDictionary(new Dictionary<string, object?>
                {
                    [nameof(LayoutView.Layout)] = Layout,
                    [nameof(LayoutView.ChildContent)] = (RenderFragment)Page,
                }));
                await drawn.QuiescenceTask;
                drawn.WriteHtmlTo(text);
            });
        await text.SendAsync(httpContext);
    }

    private void Page(Microsoft.AspNetCore.Components.Rendering.RenderTreeBuilder builder)
    {
        builder.OpenComponent<TPage>(0);
        foreach (var (name, value) in parameters) builder.AddComponentParameter(1, name, value);
        builder.CloseComponent();
    }

    private sealed class PageRenderer(HttpContext http) : StaticHtmlRenderer(http.RequestServices, http.RequestServices.GetRequiredService<ILoggerFactory>())
    {
        protected override ResourceAssetCollection Assets { get; } = http.GetEndpoint()?.Metadata.GetMetadata<ResourceAssetCollection>() ?? ResourceAssetCollection.Empty;
    }

    /// <summary>The text of one page, in memory that is used again.</summary>
    private sealed class PageText : TextWriter
    {
        private const int Usual = 32 * 1024;
        private char[] text = ArrayPool<char>.Shared.Rent(Usual);
        private int length;

        public override Encoding Encoding => Encoding.UTF8;

        public override void Write(char value) => Write([value]);

        public override void Write(string? value) => Write(value.AsSpan());

        public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

        public override void Write(ReadOnlySpan<char> buffer)
        {
            if (buffer.Length > text.Length - length) Grow(length + buffer.Length);
            buffer.CopyTo(text.AsSpan(length));
            length += buffer.Length;
        }

        public async Task SendAsync(HttpContext http)
        {
            var bytes = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(length));
            try
            {
                var count = Encoding.UTF8.GetBytes(text.AsSpan(0, length), bytes);
                // Only a page that is there is kept.
                if (http.Response.StatusCode != StatusCodes.Status200OK)
                {
                    http.Response.Headers.CacheControl = "no-store";
                }
                else if (PublicPages.IsKnown(http, Hashing.Sha256(bytes.AsSpan(0, count))[..24]))
                {
                    http.Response.StatusCode = StatusCodes.Status304NotModified;
                    return;
                }

                http.Response.ContentType = "text/html; charset=utf-8";
                http.Response.ContentLength = count;
                await http.Response.Body.WriteAsync(bytes.AsMemory(0, count), http.RequestAborted);
            }
            finally
            {
                ArrayPool<byte>.Shared.Return(bytes);
            }
        }

        protected override void Dispose(bool disposing)
        {
            ArrayPool<char>.Shared.Return(text);
            text = [];
            base.Dispose(disposing);
        }

        private void Grow(int needed)
        {
            var larger = ArrayPool<char>.Shared.Rent(Math.Max(needed, text.Length * 2));
            text.AsSpan(0, length).CopyTo(larger);
            ArrayPool<char>.Shared.Return(text);
            text = larger;
        }
    }
}
