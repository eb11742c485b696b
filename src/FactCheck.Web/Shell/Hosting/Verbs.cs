using FactCheck.Domain.People;
using FactCheck.Web.Identity;

namespace FactCheck.Web.Shell.Hosting;

/// <summary>The operator's verbs: <c>serve</c> (also without any), <c>migrate</c>, <c>invite-admin</c>.</summary>
public static class Verbs
{
    private const string Usage = """
        usage: FactCheck.Web [serve | migrate | invite-admin]
          serve         bring the database to today and serve the newsroom (the default)
          migrate       bring the database's tables to today and end
          invite-admin  print a one-time link with which an administrator is made, and end
        """;

    /// <summary>Runs the verb of the command line; the answer is the exit code: 0 done, 1 refused, 2 not understood.</summary>
    public static async Task<int> Run(string[] args)
    {
        var verb = args.FirstOrDefault(word => !word.StartsWith('-')) is { } first && first == args[0] ? first : "serve";
        var rest = args is [var head, ..] && head == verb ? args[1..] : args;
        if (verb is not ("serve" or "migrate" or "invite-admin"))
        {
            await Console.Error.WriteLineAsync(Usage);
            return 2;
        }
        await using var app = NewsroomApp.Build(NewsroomApp.CreateBuilder(rest));
        if (verb == "migrate")
        {
            await app.Services.GetRequiredService<Preparation>().Migrate();
            return 0;
        }
        if (await app.Services.GetRequiredService<Preparation>().Run() is { } refused)
        {
            await Console.Error.WriteLineAsync(refused);
            return 1;
        }
        switch (verb)
        {
            case "serve":
                await Serve(app);
                break;
            case "invite-admin":
                Console.WriteLine(await app.Services.GetRequiredService<FirstAdministrator>().Invite());
                break;
        }
        return 0;
    }

    private static async Task Serve(WebApplication app)
    {
        await app.StartAsync();
        foreach (var address in app.Urls)
            Console.WriteLine($"FactCheck is open at {PrintedAddress.Of(address)}");
        if (await app.Services.GetRequiredService<FirstAdministrator>().InviteWhenNobodyIsThere() is { } link)
            Console.WriteLine($"Nobody is here yet. The first administrator signs up once, within {Invitation.Lifetime.Days} days, at {link}");
        await app.WaitForShutdownAsync();
    }
}
