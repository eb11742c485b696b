using FactCheck.Web.Shell.Dispatching;
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
            .AddClasses(classes => classes.AssignableTo<IJob>().Where(job => job != typeof(TimedJob)), publicOnly: false)
            .AsSelfWithInterfaces()
            .WithSingletonLifetime());
        foreach (var command in NewsroomApp.Rooms.GetTypes().Where(type => type.IsDefined(typeof(RunsEveryAttribute), inherit: false)))
            services.AddSingleton<IJob>(provider => new TimedJob(command, provider.GetRequiredService<IWorkerDispatcher>()));
        if (options.Workers) services.AddHostedService<JobRunner>();
        return services;
    }
}
