using Flint.Fuzzing.Campaigns;
using Flint.Fuzzing.Generation;
using Flint.Targets;

namespace Flint.Fuzzing.Tests;

/// <summary>200 generated programs do on a device what they do on desktop .NET; many share an image.</summary>
public class GeneratedProgramTests
{
    private const int Batch = 20;

    private static readonly Configuration[] s_configurations =
    [
        new("qemu-virt-rv32", OptimizationGoal.Size, HeapMode.Collected),
        new("qemu-virt-rv32", OptimizationGoal.Speed, HeapMode.Collected),
    ];

    public static TheoryData<int> FirstSeeds => [.. Enumerable.Range(0, 10).Select(i => i * Batch)];

    [Theory]
    [MemberData(nameof(FirstSeeds))]
    public void Do_what_desktop_dotnet_does(int first)
    {
        Failure? failure = new Experiment().Run(ProgramText.Of([.. Enumerable.Range(first, Batch).Select(seed => (ulong)seed)], UnitSize.Small), s_configurations);

        Assert.True(failure is null, $"{failure}\nwhich one: dotnet run --project tests/Flint.Fuzzing -- --seed {first} --count {Batch} --size small");
    }

    [Fact]
    public void Are_the_same_for_a_seed()
    {
        Assert.Equal(ProgramText.Of([7, 8], UnitSize.Large), ProgramText.Of([7, 8], UnitSize.Large));
        Assert.NotEqual(UnitGenerator.Generate(7, UnitSize.Small), UnitGenerator.Generate(8, UnitSize.Small));
    }
}
