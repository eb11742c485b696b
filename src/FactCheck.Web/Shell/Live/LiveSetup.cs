using FactCheck.Web.Shell.Hosting;

namespace FactCheck.Web.Shell.Live;

/// <summary>Registers the feed and the jobs.</summary>
internal static class LiveSetup
{
    /// <summary>The feed, every job of the assembly, and their runner when the options ask for it.</summary>
    public static IServiceCollection AddLive(this IServiceCollection services, NewsroomOptions options)
    {
        services.AddSingleton<LiveFeed>();
        services.AddSingleton<ILiveFeed>(provider => provider.GetRequiredService<LiveFeed>());
        services.Scan(scan => scan.FromAssemblies(NewsroomApp.Rooms)
            .AddClasses(classes => classes.AssignableTo<IJob>(), publicOnly: false)
            .AsSelfWithInterfaces()
            .WithSingletonLifetime());
        if (options.Workers) services.AddHostedService<JobRunner>();
        return services;
    }
}
