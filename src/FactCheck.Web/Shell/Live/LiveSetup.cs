using FactCheck.Web.Shell.Hosting;

namespace FactCheck.Web.Shell.Live;

/// <summary>Registers the feed and the workers.</summary>
internal static class LiveSetup
{
    /// <summary>The feed, and the workers that the options ask for.</summary>
    public static IServiceCollection AddLive(this IServiceCollection services, NewsroomOptions options)
    {
        services.AddSingleton<LiveFeed>();
        services.AddSingleton<ILiveFeed>(provider => provider.GetRequiredService<LiveFeed>());
        return services;
    }
}
