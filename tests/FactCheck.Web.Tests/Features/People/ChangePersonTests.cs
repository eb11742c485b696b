using Bunit;
using FactCheck.Domain.Kernel;
using FactCheck.Persistence;
using FactCheck.Persistence.People;
using FactCheck.Web.Features.People.ChangePerson;
using FactCheck.Web.Features.People.ListPeople;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Web.Tests.Features.People;

public sealed class ChangePersonTests
{
    [Fact]
    public async Task An_administrator_renames_a_person_and_makes_them_an_editor()
    {
        await using var desk = await Desk.Open();
        var ada = await desk.Person("Ada", Roles.Administrator);
        var ben = await desk.Person("Ben", Roles.Reviewer);

        (await desk.Send(new ChangePersonCommand(ben.Id, "Benjamin", Roles.Reviewer | Roles.Editor, true), ada)).IsDone.ShouldBeTrue();

        var row = (await desk.Send(new ListPeopleQuery(), ada)).Value.People.Single(person => person.Id == ben.Id);
        row.Name.ShouldBe("Benjamin");
        row.Roles.ShouldBe(Roles.Reviewer | Roles.Editor);
    }

    [Fact]
    public async Task A_new_name_alone_signs_nobody_out()
    {
        await using var desk = await Desk.Open();
        var ada = await desk.Person("Ada", Roles.Administrator);

        (await desk.Send(new ChangePersonCommand(ada.Id, "Ada the first", Roles.Administrator, true), ada)).IsDone.ShouldBeTrue();

        (await desk.Send(new ListPeopleQuery(), ada)).IsDone.ShouldBeTrue();
    }

    [Theory]
    [InlineData(Roles.Editor, true)]
    [InlineData(Roles.Administrator, false)]
    public async Task The_last_administrator_stays_one(Roles roles, bool active)
    {
        await using var desk = await Desk.Open();
        var ada = await desk.Person("Ada", Roles.Administrator);

        (await desk.Send(new ChangePersonCommand(ada.Id, "Ada", roles, active), ada)).Problems.ShouldBe([ChangePersonProblems.LastAdministrator]);
    }

    [Fact]
    public async Task An_editor_changes_nobody_and_a_person_needs_a_name()
    {
        await using var desk = await Desk.Open();
        var ada = await desk.Person("Ada", Roles.Administrator);
        var ben = await desk.Person("Ben", Roles.Editor);

        (await desk.Send(new ChangePersonCommand(ben.Id, "Ben", (Roles)7, true), ben)).Problems.ShouldHaveSingleItem().Code.ShouldBe("request.may-not");
        (await desk.Send(new ChangePersonCommand(ben.Id, "", Roles.Editor, true), ada)).Problems.ShouldHaveSingleItem().Field.ShouldBe("Name");
        (await desk.Send(new ChangePersonCommand(Guid.NewGuid(), "Nobody", Roles.Editor, true), ada)).Problems.ShouldBe([ChangePersonProblems.Nobody]);
    }

    [Fact]
    public async Task A_role_is_taken_away_although_the_person_signed_in_at_the_same_moment()
    {
        await using var desk = await Desk.Open(services => services.AddSingleton<SignsInOnce>().AddScoped<IUserValidator<Person>, SignsInMeanwhile>());
        var ada = await desk.Person("Ada", Roles.Administrator);
        var ben = await desk.Person("Ben", Roles.Editor);
        desk.Services.GetRequiredService<SignsInOnce>().Armed = true;

        (await desk.Send(new ChangePersonCommand(ben.Id, "Ben", Roles.Reviewer, true), ada)).IsDone.ShouldBeTrue();

        desk.Services.GetRequiredService<SignsInOnce>().Armed.ShouldBeFalse();
        (await desk.Send(new ListPeopleQuery(), ada)).Value.People.Single(person => person.Id == ben.Id).Roles.ShouldBe(Roles.Reviewer);
    }

    [Fact]
    public async Task Two_administrators_who_take_the_office_from_each_other_at_once_leave_one()
    {
        await using var desk = await Desk.Open();
        var (ada, bea) = (await desk.Person("Ada", Roles.Administrator), await desk.Person("Bea", Roles.Administrator));

        var both = await Task.WhenAll(
            desk.Send(new ChangePersonCommand(bea.Id, "Bea", Roles.Editor, true), ada), desk.Send(new ChangePersonCommand(ada.Id, "Ada", Roles.Editor, true), bea));

        both.Count(one => one.IsDone).ShouldBe(1);
        (await desk.Ask(db => db.UserRoles.CountAsync(link => db.Roles.Any(role => role.Id == link.RoleId && role.Name == nameof(Roles.Administrator))))).ShouldBe(1);
    }

    private sealed class SignsInOnce
    {
        public bool Armed { get; set; }
    }

    /// <summary>Changes the row between the reading and the saving, as a sign-in of that moment does.</summary>
    private sealed class SignsInMeanwhile(SignsInOnce once, FactCheckDb db) : IUserValidator<Person>
    {
        public async Task<IdentityResult> ValidateAsync(UserManager<Person> manager, Person user)
        {
            if (!once.Armed) return IdentityResult.Success;
            once.Armed = false;
            await db.Users.Where(person => person.Id == user.Id).ExecuteUpdateAsync(set => set.SetProperty(person => person.ConcurrencyStamp, "signed in"));
            return IdentityResult.Success;
        }
    }

    [Fact]
    public void The_form_sends_what_was_changed_and_keeps_it_beside_its_problems()
    {
        using var page = new PageContext();
        var answer = Outcome.Refused([ChangePersonProblems.Name.At("Name"), ChangePersonProblems.LastAdministrator]);
        page.Answers<ChangePersonCommand>(_ => answer);
        var (ada, done) = (Guid.NewGuid(), 0);
        var form = page.Render<ChangePersonForm>(with => with.Add(f => f.PersonId, ada).Add(f => f.Name, "Ada").Add(f => f.Roles, Roles.Administrator)
            .Add(f => f.IsActive, true).Add(f => f.OnDone, () => done++));

        form.Find("input[name=Name]").Change("Ada the first");
        form.Find("input[value=Administrator]").Change(false);
        form.Find("input[value=Editor]").Change(true);
        form.Find("input[name=IsActive]").Change(false);
        form.Find("form").Submit();

        form.ShouldSayBeside("Name", ChangePersonProblems.Name.At("Name"));
        form.ShouldSayBeside("Roles", ChangePersonProblems.LastAdministrator);
        form.ShouldKeep(("Name", "Ada the first"));
        form.FindAll("input[type=checkbox][checked]").Select(box => box.GetAttribute("value")).ShouldBe(["Editor"]);
        done.ShouldBe(0);

        answer = Outcome.Done;
        form.Find("form").Submit();

        var asked = new ChangePersonCommand(ada, "Ada the first", Roles.Editor, false);
        page.Sent.ShouldBe([asked, asked]);
        form.FindAll("[role=alert], .field-problem").ShouldBeEmpty();
        done.ShouldBe(1);
    }
}
