using Flint.Compiler.TypeSystem;

namespace Flint.Compiler.Evaluation;

/// <summary>
/// Runs static constructors at build time where nobody can tell the difference: they must neither touch the device nor anything that
/// belongs to other classes, and must depend only on what never changes.
/// </summary>
/// <param name="targetValue">The constant that a method bound to the target gives (<see cref="long"/> or <see cref="string"/>), or null.</param>
public sealed class StaticEvaluator(TypeSystemContext context, Func<MethodDesc, object?>? targetValue = null)
{
    private readonly Dictionary<MethodDesc, EvaluationResult?> _results = [];
    private readonly Dictionary<MethodDesc, bool?> _answers = [];

    public EvaluationResult Evaluate(DefType owner, MethodDesc staticConstructor)
    {
        if (_results.TryGetValue(staticConstructor, out EvaluationResult? known))
            return known ?? EvaluationResult.Declined($"{staticConstructor} depends on itself");
        _results[staticConstructor] = null;
        EvaluationResult result;
        try
        {
            var interpreter = new Interpreter(context, this, owner, staticConstructor.Declaration.Module);
            interpreter.Run(staticConstructor, []);
            result = new EvaluationResult(true, null, interpreter.Statics);
        }
        catch (DeclinedException declined)
        {
            result = EvaluationResult.Declined($"{staticConstructor}: {declined.Message}");
        }
        catch (BuildErrorException missing)
        {
            result = EvaluationResult.Declined($"{staticConstructor}: {missing.Message}");
        }

        return _results[staticConstructor] = result;
    }

    /// <summary>
    /// What a static method without parameters gives that asks nothing but its type arguments; null when it asks or does more. The library chooses
    /// between ways to treat a type by such methods, and what lies behind the ways not taken need not be compiled.
    /// </summary>
    public bool? Answer(MethodDesc method)
    {
        if (_answers.TryGetValue(method, out bool? known))
            return known;
        bool? answer = null;
        if (method.Owner.Declaration.FindStaticConstructor(method.Declaration.Module) is null)
        {
            var interpreter = new Interpreter(context, this, method.Owner, method.Declaration.Module);
            try
            {
                Value? result = interpreter.Run(method, []);
                if (interpreter.Statics.Count == 0)
                    answer = result?.Bits != 0;
            }
            catch (Exception e) when (e is DeclinedException or BuildErrorException)
            {
                answer = null;
            }
        }

        return _answers[method] = answer;
    }

    internal object? TargetValue(MethodDesc method) => targetValue?.Invoke(method);

    /// <summary>The storage of another class's field after its static constructor, to read only.</summary>
    /// <exception cref="DeclinedException">It may have changed by the time that the reader would run.</exception>
    internal Block ReadForeign(FieldDesc field)
    {
        if (!field.Declaration.IsInitOnly)
            throw new DeclinedException($"it reads {field}, which can change");
        if (field.Owner.Declaration.FindStaticConstructor(field.Declaration.Module) is not { } constructor)
            throw new DeclinedException($"it reads {field}, which nothing sets");
        EvaluationResult result = Evaluate(field.Owner, context.GetMethod(field.Owner, constructor));
        return result.Statics.GetValueOrDefault(field) ?? throw new DeclinedException($"it reads {field}, which is set on the device");
    }
}

/// <param name="Reason">Why it was not possible, or null.</param>
/// <param name="Statics">The final storage of each static field that was touched; others stay zero.</param>
public sealed record EvaluationResult(bool Succeeded, string? Reason, IReadOnlyDictionary<FieldDesc, Block> Statics)
{
    internal static EvaluationResult Declined(string reason) => new(false, reason, new Dictionary<FieldDesc, Block>());
}
