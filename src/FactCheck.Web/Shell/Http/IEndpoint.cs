using System.Reflection;

namespace FactCheck.Web.Shell.Http;

/// <summary>A room's face over HTTP (<c>…Endpoint.cs</c>), found by scan.</summary>
public interface IEndpoint
{
    /// <summary>Maps the room's routes.</summary>
    static abstract void Map(IEndpointRouteBuilder routes);
}

/// <summary>Finds the endpoints.</summary>
internal static class EndpointScan
{
    /// <summary>Maps every <see cref="IEndpoint"/> of the assembly.</summary>
    public static void MapEndpoints(this IEndpointRouteBuilder routes, Assembly rooms)
    {
        var map = typeof(EndpointScan).GetMethod(nameof(MapOne), BindingFlags.NonPublic | BindingFlags.Static)!;
        foreach (var endpoint in rooms.GetTypes().Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(IEndpoint))))
            map.MakeGenericMethod(endpoint).Invoke(null, [routes]);
    }

    private static void MapOne<T>(IEndpointRouteBuilder routes) where T : IEndpoint => T.Map(routes);
}
