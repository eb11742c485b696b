using FactCheck.Domain.Kernel;
using FactCheck.Web.Shell.Dispatching;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Features.People.ListPeople;

/// <summary>The newsroom's people, for administrators.</summary>
public sealed partial class ListPeoplePage
{
    private Outcome<ListPeopleView>? outcome;
    private Guid? changing;

    [Inject] private IDispatcher Dispatcher { get; set; } = null!;

    /// <inheritdoc />
    protected override Task OnInitializedAsync() => Ask();

    private static string Words(Roles roles) => roles == Roles.None ? "no roles" : roles.ToString().ToLowerInvariant();

    private async Task Ask() => outcome = await Dispatcher.Send(new ListPeopleQuery());

    private void Change(Guid person) => changing = changing == person ? null : person;

    private async Task Changed()
    {
        changing = null;
        await Ask();
    }
}
