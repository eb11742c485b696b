using System.Globalization;
using System.Reflection;
using FactCheck.Persistence;
using FactCheck.Persistence.Providers;
using FactCheck.Web.Identity;
using FactCheck.Web.Shell.Dispatching;
using FactCheck.Web.Shell.Http;
using FactCheck.Web.Shell.Layout;
using FactCheck.Web.Shell.Live;
using FactCheck.Web.Shell.Security;
using Microsoft.AspNetCore.DataProtection;

namespace FactCheck.Web.Shell.Hosting;

/// <summary>Puts the web application together, for the operator's verbs and for the tests alike.</summary>
public static class NewsroomApp
{
    /// <summary>The assembly whose rooms and endpoints are found by scan.</summary>
    public static Assembly Rooms => typeof(NewsroomApp).Assembly;

    /// <summary>A builder with every service; the caller may replace some before <see cref="Build"/>.</summary>
    public static WebApplicationBuilder CreateBuilder(string[] args)
    {
        // What is formatted without naming a culture is formatted alike on every machine.
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.GetCultureInfo("en-GB");
        var builder = WebApplication.CreateBuilder(args);
        var options = NewsroomOptions.From(builder.Configuration, builder.Environment);
        // Also outside Development the built application finds its files where they lie; a published one has them in wwwroot.
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = RequestLimits.LargestBody;
        });
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(3));
        AddServices(builder.Services, options);
        return builder;
    }

    /// <summary>The application with its middleware and every page and endpoint mapped; not started.</summary>
    public static WebApplication Build(WebApplicationBuilder builder)
    {
        var app = builder.Build();
        app.UseSecurityHeaders();
        app.UseForwardedHeaders();
        app.UseOneSpelling();
        app.UseWhen(context => context.Request.MayShowAnErrorPage(), branch => branch.UseStatusCodePagesWithReExecute("/errors/{0}", createScopeForStatusCodePages: true).UseNoTypeWithoutWords());
        // In a scope of their own: a page that began to be drawn cannot be drawn once more in the same.
        app.UseExceptionHandler("/errors/500", createScopeForErrors: true);
        app.UseStopping();
        app.UseRouting();
        app.UseRateLimiter();
        app.UseKeptPages();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseCircuitGate();
        app.UseAntiforgery();
        app.UseWhen(context => !context.Request.IsForTheDesk(), branch => branch.UseResponseCompression());
        app.MapStaticAssets().AllowAnonymous();
        app.MapDesk();
        return app;
    }

    private static void AddServices(IServiceCollection services, NewsroomOptions options)
    {
        services.AddSingleton(options);
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(new PaceLimits());
        services.AddSingleton<Extraction.Extractor>();
        services.AddPersistence(options.ForPersistence);
        services.AddDispatching(Rooms);
        services.AddNewsroomIdentity();
        services.AddSingleton<Readiness>();
        services.AddSingleton<Preparation>();
        services.AddHostedService<GracefulStop>();
        services.Scan(scan => scan.FromAssemblies(Rooms)
            .AddClasses(classes => classes.AssignableToAny(typeof(IPrepare), typeof(IDemonstration)), publicOnly: false)
            .AsImplementedInterfaces()
            .WithSingletonLifetime());
        services.AddLive(options);
        services.AddPublicPages();
        services.AddRequestLimits(options.BehindProxy);
        services.AddDeskPages();
        AddKeys(services, options);
    }

    private static void AddKeys(IServiceCollection services, NewsroomOptions options)
    {
        var keys = services.AddDataProtection().SetApplicationName("FactCheck");
        // Several nodes share one database, and with it one ring of keys; one node keeps them in its data folder.
        if (options.Provider == DatabaseProvider.PostgreSql) keys.PersistKeysToDatabase();
        else keys.PersistKeysToFileSystem(Directory.CreateDirectory(Path.Combine(options.DataFolder, "keys")));
    }
}
