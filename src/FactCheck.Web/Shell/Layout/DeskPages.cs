using FactCheck.Web.Shell.Hosting;
using FactCheck.Web.Shell.Http;
using FactCheck.Web.Shell.Security;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.AspNetCore.SignalR;

namespace FactCheck.Web.Shell.Layout;

/// <summary>The desk's interactive pages, and every endpoint beside them.</summary>
internal static class DeskPages
{
    /// <summary>Largest message of a circuit, in bytes: a text area of 20,000 characters fits three times over.</summary>
    private const int LargestMessage = 256 * 1024;

    /// <summary>Adds components, circuits and their limits.</summary>
    public static IServiceCollection AddDeskPages(this IServiceCollection services)
    {
        services.AddRazorComponents(razor => razor.MaxFormMappingErrorCount = 20)
            .AddInteractiveServerComponents(circuits => circuits.DisconnectedCircuitMaxRetained = 500);
        services.Configure<HubOptions>(hub => hub.MaximumReceiveMessageSize = LargestMessage);
        services.AddCascadingAuthenticationState();
        services.AddAntiforgery(tokens =>
        {
            tokens.Cookie.Name = "factcheck-form";
            tokens.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            tokens.SuppressXFrameOptionsHeader = false;
        });
        services.AddSingleton<OpenCircuits>();
        services.AddScoped<CircuitMark>();
        services.AddScoped<CircuitHandler, CircuitLimit>();
        return services;
    }

    /// <summary>Maps pages and endpoints; endpoints know the fingerprinted names of static files, as pages do.</summary>
    public static void MapDesk(this WebApplication app)
    {
        var before = ((IEndpointRouteBuilder)app).DataSources.ToList();
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode(server => server.ContentSecurityFrameAncestorsPolicy = null);
        var pages = ((IEndpointRouteBuilder)app).DataSources.Except(before).ToList();
        ResourceAssetCollection? assets = null;
        var endpoints = app.MapGroup("");
        ((IEndpointConventionBuilder)endpoints).Finally(endpoint =>
        {
            assets ??= pages.SelectMany(source => source.Endpoints)
                .Select(page => page.Metadata.GetMetadata<ResourceAssetCollection>())
                .FirstOrDefault(found => found is not null) ?? ResourceAssetCollection.Empty;
            endpoint.Metadata.Add(assets);
            // Whoever may read a page may ask for its headers alone: watchers, feed readers and link checkers do.
            if (endpoint.Metadata.OfType<IHttpMethodMetadata>().LastOrDefault() is { HttpMethods: ["GET"] })
                endpoint.Metadata.Add(new HttpMethodMetadata([HttpMethods.Get, HttpMethods.Head]));
        });
        endpoints.MapEndpoints(NewsroomApp.Rooms);
    }
}
