using FactCheck.Domain.Kernel;
using FluentValidation;
using MediatR;

namespace FactCheck.Web.Shell.Dispatching;

/// <summary>Third: is what was typed acceptable? Every problem at once, each beside its field.</summary>
internal sealed class ValidationBehaviour<TRequest, TResponse>(IEnumerable<IValidator<TRequest>> validators)
    : IPipelineBehavior<TRequest, TResponse>
{
    /// <inheritdoc />
    public async Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        var own = new List<Problem>();
        foreach (var validator in validators)
        {
            var result = await validator.ValidateAsync(request, cancellationToken);
            own.AddRange(result.Errors.Select(failure => failure.CustomState is Problem declared
                ? declared.At(declared.Field ?? failure.PropertyName)
                : DispatchingProblems.NotValid.At(failure.PropertyName) with { Message = failure.ErrorMessage }));
        }

        // Where the room says itself how long a field may be, the general limit would be a second number beside it.
        var general = TextCheck.ProblemsOf(request).Where(problem => problem.Code == DispatchingProblems.BrokenText.Code || own.All(other => other.Field != problem.Field));
        List<Problem> problems = [.. general, .. own];
        return problems.Count == 0 ? await next() : Refusal<TResponse>.Of(problems.DistinctBy(p => (p.Field, p.Code)).ToList());
    }
}

/// <summary>How a validator's rule names the problem it refuses with.</summary>
public static class ValidationRules
{
    /// <summary>When the rule before this fails, the request is refused with this problem, beside the rule's field.</summary>
    public static IRuleBuilderOptions<T, TProperty> Refuse<T, TProperty>(this IRuleBuilderOptions<T, TProperty> rule, Problem problem) =>
        rule.WithState(_ => problem);
}
