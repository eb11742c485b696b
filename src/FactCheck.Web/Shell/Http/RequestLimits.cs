using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.HttpOverrides;

namespace FactCheck.Web.Shell.Http;

/// <summary>How much one address may ask for: reading, signing in, and how large a request may be.</summary>
public static class RequestLimits
{
    /// <summary>An upload of 10 MB with what a multipart form adds, in bytes.</summary>
    public const long LargestBody = 11L * 1024 * 1024;

    /// <summary>Policy of whatever can be guessed at: passwords, codes, invitations.</summary>
    public const string SigningIn = "signing-in";

    /// <summary>
    /// Key of the limiter (<see cref="PartitionedRateLimiter{TResource}"/> of requests) of what readers write to the desk. The endpoint asks it:
    /// a refusal by the middleware would be a page without what the reader typed.
    /// </summary>
    public const string Asking = "asking";

    /// <summary>Adds the limits: per address for everyone, tighter where somebody could guess.</summary>
    /// <param name="services">Where to.</param>
    /// <param name="behindProxy">Whether every request comes through a proxy, whose address nobody knows beforehand.</param>
    public static IServiceCollection AddRequestLimits(this IServiceCollection services, bool behindProxy)
    {
        services.Configure<ForwardedHeadersOptions>(headers =>
        {
            headers.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            if (!behindProxy) return;
            headers.KnownIPNetworks.Clear();
            headers.KnownProxies.Clear();
        });
        services.AddSingleton(new RequestRates());
        services.AddKeyedSingleton(Asking, PartitionedRateLimiter.Create<HttpContext, string>(http => PostsPerMinute(http, rates => rates.AsksPerMinute)));
        return services.AddRateLimiter(limits =>
        {
            limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limits.OnRejected = static async (rejected, cancel) =>
            {
                if (rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait))
                    rejected.HttpContext.Response.Headers.RetryAfter = ((int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
                rejected.HttpContext.Response.ContentType = "text/plain; charset=utf-8";
                await rejected.HttpContext.Response.WriteAsync("That was a lot at once. Please wait a moment and try again.", cancel);
            };
            limits.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(http =>
            {
                var rates = http.RequestServices.GetRequiredService<RequestRates>();
                return RateLimitPartition.GetTokenBucketLimiter(CameFrom(http), _ => new TokenBucketRateLimiterOptions
                {
                    TokenLimit = rates.Burst, TokensPerPeriod = rates.PerSecond, ReplenishmentPeriod = TimeSpan.FromSeconds(1), QueueLimit = 0,
                });
            });
            limits.AddPolicy(SigningIn, http => PostsPerMinute(http, rates => rates.SignInsPerMinute));
        });
    }

    private static RateLimitPartition<string> PostsPerMinute(HttpContext http, Func<RequestRates, int> most)
    {
        if (!HttpMethods.IsPost(http.Request.Method)) return RateLimitPartition.GetNoLimiter("");
        var rates = http.RequestServices.GetRequiredService<RequestRates>();
        return RateLimitPartition.GetSlidingWindowLimiter(CameFrom(http), _ => new SlidingWindowRateLimiterOptions
        {
            PermitLimit = most(rates), Window = TimeSpan.FromMinutes(1), SegmentsPerWindow = 6, QueueLimit = 0,
        });
    }

    /// <summary>
    /// Where a request comes from, as limits count: an IPv4 address, or the first 64 bits of an IPv6 address (RFC 4291, 2.5.4: the rest
    /// is chosen by whoever has the network, so that one household has more addresses than could ever be counted).
    /// </summary>
    internal static string CameFrom(HttpContext http) => NetworkOf(http.Connection.RemoteIpAddress);

    /// <summary>The same, of an address.</summary>
    internal static string NetworkOf(IPAddress? address)
    {
        if (address is null) return "unknown";
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        if (address.AddressFamily != AddressFamily.InterNetworkV6) return address.ToString();
        var bytes = address.GetAddressBytes();
        bytes.AsSpan(8).Clear();
        return $"{new IPAddress(bytes)}/64";
    }
}

/// <summary>The numbers of <see cref="RequestLimits"/>; tests replace them.</summary>
/// <param name="Burst">Requests of one address at once.</param>
/// <param name="PerSecond">Requests of one address a second, in the long run.</param>
/// <param name="SignInsPerMinute">Tries to sign in from one address a minute.</param>
/// <param name="AsksPerMinute">What readers write to the desk, of one address a minute.</param>
public sealed record RequestRates(int Burst = 600, int PerSecond = 100, int SignInsPerMinute = 20, int AsksPerMinute = 5);
