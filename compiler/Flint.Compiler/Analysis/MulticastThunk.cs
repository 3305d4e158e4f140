using System.Text;
using Flint.Compiler.Llvm;
using Flint.Compiler.TypeSystem;

namespace Flint.Compiler.Analysis;

/// <summary>The code of a delegate with several targets: calls each in turn and gives the last one's result. Its target is the delegate itself.</summary>
public sealed class MulticastThunk : Node
{
    private readonly DefType _type;
    private readonly MethodAbi _abi;

    public MulticastThunk(Program program, DefType type)
    {
        _type = type;
        MethodDesc invoke = program.Context.GetMethod(type, type.Declaration.GetMethod("Invoke"));
        _abi = new MethodAbi(program.Types, invoke.Signature, type);
    }

    public override string Symbol => SymbolOf(_type);

    public static string ReferenceFor(TypeDesc type) => LlvmNames.Global(SymbolOf(type));

    public override void Expand(Program program)
    {
    }

    public override void Write(StringBuilder output, ProgramFacts facts)
    {
        DefType multicast = facts.Context.WellKnown.MulticastDelegate;
        DefType single = facts.Context.WellKnown.Delegate;
        int Offset(DefType owner, string field) =>
            facts.Context.Layouts.OffsetOf(owner.InstanceFields.Single(candidate => candidate.Declaration.Name == field));
        string header = FunctionHeader.Text(Reference, _abi);
        string arguments = string.Join(", ", FunctionHeader.Forwarded(_abi)).Replace("ptr %this", "ptr %target", StringComparison.Ordinal);
        bool isVoid = _abi.ReturnType == "void";
        string call = $"{(isVoid ? "" : "%value.returned = ")}call {_abi.ReturnAttributes}{_abi.ReturnType} %code({arguments}){DebugInfo.DelegateTag}";
        int data = facts.Context.Layouts.ArrayDataOffset(single);
        output.Append(
            $$"""
            define internal {{header}} {{ThunkText.Attributes(facts)}} {
            entry:
              %list.at = getelementptr inbounds i8, ptr %this, i32 {{Offset(multicast, "_invocationList")}}
              %list = load ptr, ptr %list.at
              %count.at = getelementptr inbounds i8, ptr %this, i32 {{Offset(multicast, "_invocationCount")}}
              %count = load i32, ptr %count.at
              %first = getelementptr inbounds i8, ptr %list, i32 {{data}}
              br label %next
            next:
              %index = phi i32 [ 0, %entry ], [ %after, %next ]
              %element.at = getelementptr inbounds ptr, ptr %first, i32 %index
              %element = load ptr, ptr %element.at
              %target.at = getelementptr inbounds i8, ptr %element, i32 {{Offset(single, "_target")}}
              %target = load ptr, ptr %target.at
              %code.at = getelementptr inbounds i8, ptr %element, i32 {{Offset(single, "_method")}}
              %code = load ptr, ptr %code.at
              {{call}}
              %after = add i32 %index, 1
              %more = icmp ult i32 %after, %count
              br i1 %more, label %next, label %done
            done:
              {{(isVoid ? "ret void" : $"ret {_abi.ReturnType} %value.returned")}}
            }


            """);
    }

    private static string SymbolOf(TypeDesc type) => type.Name + "::<multicast Invoke>";
}
