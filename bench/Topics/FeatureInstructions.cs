using Flint.Targets;

namespace Flint.Bench.Topics;

/// <summary>What it takes when something is used.</summary>
internal sealed class FeatureInstructions : ITopic
{
    public string Name => "feature-instructions";

    public Table Measure(Workbench bench)
    {
        var table = new Table("Instructions that a feature takes", "feature", "Flint size", "Flint speed", "at most");
        foreach (Feature feature in Feature.InInstructions)
            table.Add(feature.Name, Count(bench, feature, OptimizationGoal.Size), Count(bench, feature, OptimizationGoal.Speed), feature.AtMost);
        return table;
    }

    private static int Count(Workbench bench, Feature feature, OptimizationGoal goal) =>
        bench.Run(bench.BuildCountingFeature(feature.Program, goal).ElfPath).Instructions;
}
