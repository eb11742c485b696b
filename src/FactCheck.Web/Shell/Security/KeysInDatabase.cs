using System.Xml.Linq;
using FactCheck.Persistence;
using FactCheck.Persistence.Keys;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Extensions.Options;

namespace FactCheck.Web.Shell.Security;

/// <summary>Keeps the data-protection keys in the newsroom's database.</summary>
internal sealed class KeysInDatabase(IServiceScopeFactory scopes) : IXmlRepository
{
    /// <inheritdoc />
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var scope = scopes.CreateScope();
        return scope.ServiceProvider.GetRequiredService<FactCheckDb>().Set<KeyRow>()
            .Select(row => row.Xml).AsEnumerable().Select(xml => XElement.Parse(xml)).ToList();
    }

    /// <inheritdoc />
    public void StoreElement(XElement element, string friendlyName)
    {
        using var scope = scopes.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<FactCheckDb>();
        db.Add(KeyRow.Of(friendlyName, element.ToString(SaveOptions.DisableFormatting)));
        db.SaveChanges();
    }
}

/// <summary>Chooses <see cref="KeysInDatabase"/>.</summary>
internal static class KeysSetup
{
    /// <summary>Nodes that share a database share their keys.</summary>
    public static void PersistKeysToDatabase(this IDataProtectionBuilder keys) =>
        keys.Services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(provider => new ConfigureOptions<KeyManagementOptions>(
            options => options.XmlRepository = new KeysInDatabase(provider.GetRequiredService<IServiceScopeFactory>())));
}
