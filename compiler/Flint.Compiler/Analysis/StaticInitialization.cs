using Flint.Compiler.Evaluation;
using Flint.Compiler.TypeSystem;

namespace Flint.Compiler.Analysis;

/// <summary>
/// When static constructors run: at build time where that cannot be observed, else on the device at the time that .NET promises:
/// with <c>beforefieldinit</c> before a static field is used, without it also before the first static method or constructor.
/// </summary>
public sealed class StaticInitialization
{
    private readonly TypeSystemContext _context;
    private readonly StaticEvaluator _evaluator;

    internal StaticInitialization(Program program)
    {
        _context = program.Context;
        _evaluator = new StaticEvaluator(program.Context, program.TargetBindings.ConstantValue);
    }

    /// <inheritdoc cref="StaticEvaluator.Answer"/>
    public bool? Answer(MethodDesc method) => _evaluator.Answer(method);

    /// <summary>The storage that a static field starts with, when its static constructor was evaluated; null when it starts as zero.</summary>
    public Block? InitialValue(FieldDesc field) =>
        ConstructorOf(field.Owner, field.Declaration.Module) is { } constructor
        && _evaluator.Evaluate(field.Owner, constructor) is { Succeeded: true } result
            ? result.Statics.GetValueOrDefault(field)
            : null;

    /// <summary>The static constructor to run on the device before <paramref name="user"/> touches a field, or null.</summary>
    public MethodDesc? Trigger(FieldDesc field, MethodDesc user)
    {
        if (field.Declaration.RelativeVirtualAddress != 0
            || ConstructorOf(field.Owner, field.Declaration.Module) is not { } constructor
            || constructor == user
            || _evaluator.Evaluate(field.Owner, constructor).Succeeded)
            return null;
        bool hasRun = user.Owner == field.Owner
            && (user.IsStatic || user.Declaration.IsConstructor)
            && !field.Owner.Declaration.IsBeforeFieldInit(constructor.Declaration.Module);
        return hasRun ? null : constructor;
    }

    /// <summary>The static constructor that entering a method must run first, or null.</summary>
    public MethodDesc? PreciseTrigger(MethodDesc method)
    {
        // A struct can be there without a constructor having run, so its methods count, too.
        bool enters = method.IsStatic ? method.Declaration.Name != ".cctor" : method.Declaration.IsConstructor || method.Owner.IsValueType;
        if (!enters
            || ConstructorOf(method.Owner, method.Declaration.Module) is not { } constructor
            || method.Owner.Declaration.IsBeforeFieldInit(constructor.Declaration.Module)
            || _evaluator.Evaluate(method.Owner, constructor).Succeeded)
            return null;
        return constructor;
    }

    private MethodDesc? ConstructorOf(DefType owner, Module module) =>
        owner.Declaration.FindStaticConstructor(module) is { } declaration ? _context.GetMethod(owner, declaration) : null;
}
