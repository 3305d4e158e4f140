using Flint.Compiler.TypeSystem;

namespace Flint.Compiler.Evaluation;

/// <summary>Runs static constructors at build time.</summary>
/// <param name="targetValue">The constant that a method bound to the target gives, or null.</param>
public sealed class StaticEvaluator(TypeSystemContext context, Func<MethodDesc, object?>? targetValue = null)
{
    public TypeSystemContext Context { get; } = context;

    public Func<MethodDesc, object?>? TargetValue { get; } = targetValue;

    public EvaluationResult Evaluate(DefType owner, MethodDesc staticConstructor) =>
        new(false, $"{staticConstructor} of {owner} runs on the device", new Dictionary<FieldDesc, Block>());
}

/// <param name="Statics">The final storage of each static field that the constructor's part of the type declares.</param>
public sealed record EvaluationResult(bool Succeeded, string? Reason, IReadOnlyDictionary<FieldDesc, Block> Statics);
