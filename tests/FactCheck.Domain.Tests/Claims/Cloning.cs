using System.Collections;
using System.Reflection;
using FactCheck.Domain.Claims;
using FactCheck.Domain.Reviews;
using FactCheck.Domain.Verdicts;

namespace FactCheck.Domain.Tests.Claims;

/// <summary>Copies of aggregates, as another scope would load them: own entities and lists, shared immutable values.</summary>
public static class Cloning
{
    private static readonly Type[] Entities = [typeof(Claim), typeof(Round), typeof(Seat), typeof(Notice), typeof(Review), typeof(Verdict)];
    private static readonly MethodInfo Memberwise = typeof(object).GetMethod("MemberwiseClone", BindingFlags.Instance | BindingFlags.NonPublic)!;
    private static readonly Dictionary<Type, FieldInfo[]> Lists = Entities.ToDictionary(type => type, type =>
        type.GetFields(BindingFlags.Instance | BindingFlags.NonPublic).Where(field => typeof(IList).IsAssignableFrom(field.FieldType)).ToArray());

    public static T Copy<T>(T entity)
        where T : class
    {
        var copy = Memberwise.Invoke(entity, null)!;
        foreach (var field in Lists[entity.GetType()]) field.SetValue(copy, CopyOf((IList)field.GetValue(entity)!));
        return (T)copy;
    }

    private static IList CopyOf(IList list)
    {
        var copy = (IList)Activator.CreateInstance(list.GetType())!;
        foreach (var one in list) copy.Add(Entities.Contains(one!.GetType()) ? Copy(one) : one);
        return copy;
    }
}
