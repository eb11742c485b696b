using System.Reflection;
using System.Text.RegularExpressions;
using FactCheck.Architecture.Tests.Support;
using FactCheck.Domain.Claims;
using FactCheck.Domain.Training;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FactCheck.Architecture.Tests.Laws;

/// <summary>Law 4: only an entity changes itself.</summary>
public sealed class EntitiesTests
{
    private const BindingFlags Own = BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    [Fact]
    public void An_entity_has_no_public_setter() => Found.NoBreach(
        from entity in Found.Some(Entities(), What.Entities)
        from property in entity.GetProperties(Own)
        where property.SetMethod?.IsPublic == true
        select $"{entity.Name}.{property.Name}",
        "Only an entity changes itself.");

    [Fact]
    public void An_entity_has_no_public_constructor_and_no_public_field() => Found.NoBreach(
        Found.Some(Entities(), What.Entities).SelectMany(entity =>
            entity.GetConstructors(Own).Cast<MemberInfo>().Concat(entity.GetFields(Own)).Select(member => $"{entity.Name}: {member.Name}")),
        "An entity is made by a named act (a static factory), never by new.");

    [Fact]
    public void An_entity_hands_out_no_list_that_can_be_changed() => Found.NoBreach(
        from entity in Found.Some(Entities(), What.Entities)
        from property in entity.GetProperties(Own)
        where property.PropertyType.IsGenericType && Changeable.Contains(property.PropertyType.GetGenericTypeDefinition())
        select $"{entity.Name}.{property.Name}",
        "A list that anyone may add to is a public setter.");

    [Fact]
    public void The_status_of_a_claim_is_assigned_in_one_place()
    {
        House.Source.Where(file => file.IsBelow("src/FactCheck.Domain/")).SelectMany(StatusAssignments).ShouldHaveSingleItem();
        typeof(Claim).GetProperty(nameof(Claim.Status))!.SetMethod?.IsPrivate.ShouldBeTrue();
    }

    [Fact]
    public void Every_act_is_in_the_workflow_and_done_by_a_claim()
    {
        var inTable = Found.Some(WorkflowTable.Rows.SelectMany(row => row.Acts), What.WorkflowTable);
        Enum.GetValues<Act>().Except(inTable).ShouldBeEmpty("an act that no line of the table allows");
        var done = House.Source.Where(file => file.IsBelow("src/FactCheck.Domain/Claims/") && file.Name != "WorkflowTable.cs")
            .SelectMany(file => file.Tree.DescendantNodes().OfType<MemberAccessExpressionSyntax>())
            .Where(access => access.Expression.ToString() == nameof(Act))
            .Select(access => access.Name.Identifier.Text).ToHashSet();
        Enum.GetNames<Act>().Except(done).ShouldBeEmpty("an act that nothing does");
    }

    [Fact]
    public void Every_act_of_the_workflow_is_done_where_a_person_finds_it_but_the_one_that_the_clock_does()
    {
        var drawn = House.Source.Where(file => file.IsBelow(Room.Features) && file.Path.EndsWith(".razor", StringComparison.Ordinal)).ToList();
        // A form that a page draws, or an endpoint that one posts to.
        bool IsAtHand(Room room) => room.Files.Any(file =>
            file.Name.EndsWith("Endpoint.cs", StringComparison.Ordinal)
            || (file.Name.EndsWith("Form.razor", StringComparison.Ordinal) && drawn.Any(page => page.Code.Contains($"<{file.Name[..^".razor".Length]} ", StringComparison.Ordinal))));
        // An act begins with who does it and when; other methods of the same name do not.
        bool Does(Room room, string act) => room.Request is { } request && Regex.IsMatch(request.Code, $@"\.{act}(Async)?\((by\b|new\(|await db\.By)");
        var rooms = Found.Some(Room.All, What.Rooms).ToList();

        Enum.GetNames<Act>().Where(act => !rooms.Exists(room => Does(room, act) && IsAtHand(room)))
            .ShouldBe([nameof(Act.Expire)], "an act that no page offers");
    }

    [Fact]
    public void Every_part_of_the_engines_work_that_can_be_corrected_is_kept_by_a_handler()
    {
        var kept = House.Source.Where(file => file.IsBelow("src/FactCheck.Web/Features/"))
            .SelectMany(file => file.Tree.DescendantNodes().OfType<InvocationExpressionSyntax>())
            .Where(call => call.Expression is MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.Text: nameof(TrainingExample) } })
            .SelectMany(call => call.ArgumentList.Arguments)
            .Select(argument => argument.Expression).OfType<MemberAccessExpressionSyntax>()
            .Where(access => access.Expression.ToString() == nameof(CorrectedPart))
            .Select(access => access.Name.Identifier.Text);
        Enum.GetNames<CorrectedPart>().Except(Found.Some(kept, "training examples")).ShouldBeEmpty("a correction that is never kept");
    }

    [Fact]
    public void Every_status_is_reached_by_an_act_and_left_by_another()
    {
        var reached = WorkflowTable.Rows.Select(row => row.To.Status).OfType<ClaimStatus>().Distinct().ToList();
        // Disputed is reached only where a round settles.
        Enum.GetValues<ClaimStatus>().Except(reached).ShouldBe([ClaimStatus.Disputed]);
        WorkflowTable.Rows.ShouldContain(row => row.To == Destination.Settled);
        Enum.GetValues<ClaimStatus>().Except(WorkflowTable.Rows.SelectMany(row => row.From)).ShouldBeEmpty();
    }

    [Fact]
    public void Nothing_of_the_domain_lets_others_into_its_inside()
    {
        Found.NoBreach(
            from file in House.Source
            where file.IsBelow("src/FactCheck.Domain/") && file.Has("InternalsVisibleTo")
            select file.Path,
            "Persistence and web use the acts of the domain as everybody else.");
        Found.NoBreach(
            House.Domain.GetCustomAttributes<System.Runtime.CompilerServices.InternalsVisibleToAttribute>()
                .Select(friend => friend.AssemblyName).Where(name => name != "FactCheck.Domain.Tests"),
            "Persistence and web use the acts of the domain as everybody else.");
    }

    private static readonly Type[] Changeable =
    [
        typeof(List<>), typeof(IList<>), typeof(ICollection<>), typeof(HashSet<>), typeof(ISet<>),
        typeof(Dictionary<,>), typeof(IDictionary<,>),
    ];

    /// <summary>The classes with an identity of their own: everything else in the domain is a value or a rule.</summary>
    private static IEnumerable<Type> Entities() =>
        from type in House.Domain.GetExportedTypes()
        where type.IsClass && !(type.IsAbstract && type.IsSealed)
        where type.GetMethod("<Clone>$") is null
        where type.GetProperty("Id") is { } id && id.PropertyType == typeof(Guid)
        select type;

    private static IEnumerable<string> StatusAssignments(SourceFile file) =>
        from assignment in file.Tree.DescendantNodes().OfType<AssignmentExpressionSyntax>()
        where assignment.Left.ToString() is "Status" or "this.Status"
        where assignment.Ancestors().OfType<TypeDeclarationSyntax>().FirstOrDefault()?.Identifier.Text == "Claim"
        select $"{file}:{assignment.GetLocation().GetLineSpan().StartLinePosition.Line + 1}";
}
