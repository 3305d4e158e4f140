using System.Reflection.Metadata;
using Flint.Compiler.Metadata;
using Flint.Compiler.TypeSystem;
using Flint.Targets;

namespace Flint.Compiler.Analysis;

/// <param name="Name">The interrupt's name in the board's data.</param>
/// <param name="IsPreemptible">Whether interrupts of higher priority are let in while it runs.</param>
public sealed record InterruptHandler(string Name, InterruptDescription Interrupt, MethodNode Method, bool IsPreemptible);

/// <summary>The methods that the core or the interrupt controller calls: those of the app, and those of drivers that the program uses.</summary>
public sealed class InterruptHandlers(Program program)
{
    private const string AppAttribute = "Flint.Boards.InterruptAttribute";
    private const string DriverAttribute = "Flint.Runtime.InterruptAttribute";
    private const string PreemptibleAttribute = "Flint.Boards.PreemptibleAttribute";
    private const string RaiseHook = "interrupts.raise";
    private const string LowerHook = "interrupts.lower";

    /// <summary>A board that lacks it gives each source a cause of its own.</summary>
    private const string ClaimHook = "interrupts.claim";

    private readonly SortedDictionary<int, InterruptHandler> _handlers = [];
    private readonly HashSet<TypeDeclaration> _searched = [];

    public bool Any => _handlers.Count > 0;

    /// <summary>Takes an interrupt's number and keeps out all that are not above its priority; null where the controller does so by itself.</summary>
    public MethodNode? Raise { get; private set; }

    /// <summary>Takes what <see cref="Raise"/> gave.</summary>
    public MethodNode? Lower { get; private set; }

    /// <summary>By cause, then by source.</summary>
    public IEnumerable<InterruptHandler> All => _handlers.Values.OrderBy(handler => handler.Interrupt.Cause).ThenBy(handler => handler.Interrupt.Source);

    /// <summary>Adds all handlers of the app's own assembly.</summary>
    /// <exception cref="BuildErrorException">A method cannot be a handler, or the board lacks the interrupt.</exception>
    public void RequireOfApp()
    {
        Module entry = program.Context.Modules.Entry;
        foreach (TypeDefinitionHandle handle in entry.Reader.TypeDefinitions)
            if (HasHandler(entry, handle))
                RequireOf(program.Context.Declare(entry, handle));
    }

    /// <summary>Adds the handlers of a type that code of it is in the program.</summary>
    /// <exception cref="BuildErrorException">A method cannot be a handler, or the board lacks the interrupt.</exception>
    public void RequireOf(TypeDeclaration type)
    {
        if (!_searched.Add(type) || type.Parts[0].Module.Origin != ModuleOrigin.App)
            return;
        Module module = type.Parts[0].Module;
        foreach (MethodDefinitionHandle handle in type.Parts[0].Definition.GetMethods())
        {
            CustomAttributeHandleCollection attributes = module.Reader.GetMethodDefinition(handle).GetCustomAttributes();
            foreach (CustomAttributeValue<TypeDesc> attribute in
                CustomAttributes.FindAll(module, attributes, AppAttribute).Concat(CustomAttributes.FindAll(module, attributes, DriverAttribute)))
                Require(type.GetMethod(module, handle), attribute.FixedArguments[0].Value);
        }
    }

    private static bool HasHandler(Module module, TypeDefinitionHandle handle) =>
        module.Reader.GetTypeDefinition(handle).GetMethods().Any(method =>
        {
            CustomAttributeHandleCollection attributes = module.Reader.GetMethodDefinition(method).GetCustomAttributes();
            return attributes.Count > 0
                && (CustomAttributes.Has(module, attributes, AppAttribute) || CustomAttributes.Has(module, attributes, DriverAttribute));
        });

    private void Require(MethodDeclaration declaration, object? interrupt)
    {
        DefType owner = program.Context.GetOpenOrPlain(declaration.Owner);
        MethodDesc method = program.Context.GetMethod(owner, declaration);
        string display = method.Name.Replace("::", ".", StringComparison.Ordinal);
        if (WrongForm(method) is { } wrong)
            throw Error(declaration, $"interrupt handler {display} {wrong}", "a handler is like: [Interrupt(Irq.Timer)] static void OnTimer() { … }");
        (string name, InterruptDescription description) = Find(declaration, interrupt);
        if (_handlers.TryGetValue(description.Number, out InterruptHandler? other))
            throw Error(
                declaration,
                $"interrupt {name} has two handlers, {other.Method.Display} and {display}",
                interrupt is string ? "two drivers need the same part of the chip; use another device for one of them" : "call one of the two from the other");
        bool isPreemptible = declaration.HasAttribute(PreemptibleAttribute);
        if (isPreemptible && program.Target.VectorTable!.NestedState.IsEmpty)
            throw Error(
                declaration,
                $"interrupt handler {display} is preemptible, but on board {program.Target.Name} each handler runs to its end",
                "take [Preemptible] away; of the interrupts that wait, the one of the highest priority is next");
        _handlers.Add(description.Number, new InterruptHandler(name, description, program.RequireMethod(method, null, "handles"), isPreemptible));
        if (isPreemptible && Raise is null && program.Target.Hooks.ContainsKey(RaiseHook))
        {
            Raise = program.RequireMethod(program.TargetBindings.Hook(RaiseHook, [program.Context.WellKnown.Int32]), null, "keeps lower interrupts out");
            Lower = program.RequireMethod(program.TargetBindings.Hook(LowerHook, [program.Context.WellKnown.UInt32]), null, "lets lower interrupts in again");
        }
        if (description.Source != 0 && program.Target.Hooks.ContainsKey(ClaimHook))
            program.RequireInterruptController();
    }

    private static string? WrongForm(MethodDesc method)
    {
        if (!method.IsStatic)
            return "is not static";
        if (method.IsOpen)
            return "is generic, so there would be one for each type argument";
        if (!method.Declaration.HasBody)
            return "has no body";
        if (method.Signature.Parameters.Length > 0)
            return "has parameters, but nothing passes any";
        if (method.Declaration.HasAttribute("System.Runtime.CompilerServices.AsyncStateMachineAttribute"))
            return "is async, but nothing may wait while it runs";
        return method.Signature.ReturnType.IsVoid ? null : "returns a value, but nothing takes it";
    }

    private (string Name, InterruptDescription Description) Find(MethodDeclaration declaration, object? interrupt)
    {
        Target target = program.Target;
        if (target.VectorTable is null || target.Interrupts.IsEmpty)
            throw Error(declaration, $"board {target.Name} has no interrupts that Flint can take", "give its \"interrupts\" and \"vectorTable\" in the board's JSON file");
        if (interrupt is string name)
            return target.Interrupts.TryGetValue(name, out InterruptDescription? named)
                ? (name, named)
                : throw Error(declaration, $"board {target.Name} has no interrupt '{name}'", NearestName.Hint(name, "interrupts", [.. target.Interrupts.Keys]));
        foreach ((string known, InterruptDescription description) in target.Interrupts)
            if (interrupt is int number && description.Number == number)
                return (known, description);
        throw Error(declaration, $"board {target.Name} has no interrupt {interrupt}", "name it by a member of Irq");
    }

    private BuildErrorException Error(MethodDeclaration method, string message, string hint)
    {
        SequencePointEntry? position = Metadata.MethodBody.StartOf(program.Context, method);
        return new BuildErrorException(message, hint, position?.File ?? method.Module.FileName, position?.Line ?? 0);
    }
}
